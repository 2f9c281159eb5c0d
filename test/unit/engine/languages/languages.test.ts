import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../src/engine/text/language.ts';
import { trace } from '../../../../src/engine/trace.ts';
import { type Labelled, readLabelled } from '../labelled/read.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { ukrainian } from './ukrainian.ts';

const STORIES: [string, string, Labelled][] = [
  ['German', 'de', german],
  ['French', 'fr', french],
  ['Spanish', 'es', spanish],
  ['Portuguese', 'pt', portuguese],
  ['Italian', 'it', italian],
  ['Russian', 'en', russian],
  ['Ukrainian', 'en', ukrainian],
  ['Arabic', 'en', arabic],
  ['Chinese', 'en', chinese],
  ['Japanese', 'en', japanese],
];

describe.each(STORIES)('an invented event in %s', (_, language, story) => {
  const { article, reports, passages } = readLabelled(story);
  const text = article.paragraphs.join('\n');
  const traced = trace(article, reports);

  it('gets the stems and stop words of its language', () => {
    expect(languageOf(text)).toBe(language);
  });

  it('gets the label and quote flag of every sentence right', () => {
    const shown = (all: readonly { start: number; end: number; label: string; quote: boolean }[]) =>
      all.map(({ start, end, label, quote }) => ({ text: text.slice(start, end), label, quote }));
    expect(shown(traced.passages)).toEqual(shown(passages));
  });

  it('shows no difference where there is none', () => {
    expect(traced.differences).toEqual([]);
  });

  it('names the agency as the source of what is copied', () => {
    for (const { label, sources } of traced.passages)
      if (label === 'copied') expect(sources.map(({ report }) => report)).toContain('kestrel');
  });
});
