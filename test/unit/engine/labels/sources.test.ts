import { describe, expect, it } from 'vitest';
import { best, factScore } from '../../../../src/engine/labels/scores.ts';
import { gather } from '../../../../src/engine/match/evidence.ts';
import { trace } from '../../../../src/engine/trace.ts';
import type { Report } from '../../../../src/engine/types.ts';
import { report } from '../report.ts';

const WIRE = report(
  'wire',
  'TARNWICK (Kestrel) - A court in Tarnwick sentenced the former treasurer of the Lantern Fund, Hedda Moss, to six years in prison on Wednesday.',
  'Moss, 54, had spent 3.8 million crowns on racehorses, a villa on the Sallow coast and gifts to a brother.',
  'Her lawyer said she would appeal against the sentence.',
);
const FUND = report(
  'fund',
  'Donations to the Lantern Fund have halved since its treasurer, Hedda Moss, was arrested, and four of its eleven teaching rooms in Tarnwick have closed.',
  'The fund will publish its accounts every month, said its new chair, Rufus Amble.',
);
const sourcesOf = (sentence: string, ...reports: Report[]) =>
  trace(report('a', sentence), reports).passages[0]!.sources;

describe('the sources of a passage', () => {
  it('are sure of what is there word for word, and less sure of what is retold', () => {
    const [copied] = sourcesOf(WIRE.paragraphs[1]!, WIRE);
    const [told] = sourcesOf('She spent 3.8 million crowns on racehorses and a coastal villa.', WIRE);
    expect(copied!.score).toBeGreaterThan(0.95);
    expect(told!.score).toBeGreaterThan(0.5);
    expect(told!.score).toBeLessThan(copied!.score);
  });

  it('are every report that carries the passage, and no report that does not', () => {
    const twin = { ...WIRE, id: 'twin' };
    const named = sourcesOf(WIRE.paragraphs[1]!, FUND, WIRE, twin).map(source => source.report);
    expect(named.sort()).toEqual(['twin', 'wire']);
  });

  it.each<[string, string, string[], string]>([
    [
      'who did it, not those with whom it shares names',
      'Four men had previously accused Osric Quellfeather of cheating them at Brackwater Mill.',
      [
        'Two other men sat beside Osric Quellfeather at Brackwater Mill.',
        'Accusations were first raised by four weavers, whom he had cheated of their wages.',
      ],
      'Accusations',
    ],
    [
      'a denial, not a refusal to comment',
      'Osric Quellfeather of Brackwater Mill denies having opened the stores or sold grain.',
      [
        'Osric Quellfeather of Brackwater Mill declined to comment.',
        'In a letter he denied having opened the stores, or sold any grain from them.',
      ],
      'In a letter',
    ],
    [
      'words that are the same, not such as begin alike',
      'Competent surgeons sewed up the investor’s organs by lamplight.',
      [
        'By lamplight an organisation investigates the competition.',
        'Two surgeons sewed him up while a lad held the lamplight.',
      ],
      'Two surgeons',
    ],
    [
      'the same phrase, not as many words apart',
      'Osric Quellfeather took the blame for the flour that had been left to rot in the stores.',
      [
        'The stores of Osric Quellfeather held flour, blame and rot enough for a poem, and he took to verse.',
        'He said that the flour had been left to rot, and took the blame.',
      ],
      'took the blame',
    ],
  ])('are the sentences that hold its facts: %s', (_, sentence, there, begins) => {
    const rest = [
      'The mill has been run by Quellfeather since 2004.',
      'It is said that Osric Quellfeather lives above it.',
    ];
    const wire = report('wire', there[0]!, ...rest, there[1]!);
    const article = report('a', sentence);
    const evidence = gather(article, [wire]);
    const window = best(evidence.matches[0]!, factScore)!;
    const { text, units } = evidence.reports[0]!;
    expect(text.slice(units[window.first]!.start, units[window.last]!.end)).toContain(begins);
  });

  it('are both reports that a sentence draws on, best first', () => {
    const sources = sourcesOf(
      'A court in Tarnwick sentenced the former treasurer Hedda Moss to six years in prison, while four of the eleven teaching rooms of the Lantern Fund have closed.',
      FUND,
      WIRE,
    );
    expect(sources.map(source => source.report).sort()).toEqual(['fund', 'wire']);
    expect(sources[0]!.score).toBeGreaterThanOrEqual(sources[1]!.score);
  });
});

describe('too little in common', () => {
  it('makes no sentence of two words copied, unless it goes with one that is', () => {
    const quote = '“We never stopped working through the night,” the engineer said.';
    const there = report('wire', `The bridge opened at noon. ${quote} The mayor said he was glad.`);
    const alone = report('a', 'The mayor said. Nothing else of it is told anywhere in these reports.');
    expect(trace(alone, [there]).passages[0]!.label).toBe('unique');
    const beside = report('a', '“We never stopped working through the night.” The engineer said.');
    expect(trace(beside, [there]).passages.map(({ label }) => label)).toEqual(['copied', 'copied']);
  });

  it('makes a ready-made sentence no copy of the same one about another firm', () => {
    const there = report(
      'wire',
      'The Marrow dam broke on Tuesday. Kestrelwood Power, its owner, did not immediately respond to a request for comment.',
    );
    const said = 'Pennywhistle did not immediately respond to a request for comment.';
    const article = report('a', `The rattles of Pennywhistle were recalled on Tuesday. ${said}`);
    expect(trace(article, [there]).passages.map(({ label }) => label)).toEqual(['unique', 'unique']);
    const own = report('own', `A toy is recalled. ${said}`);
    expect(trace(article, [own]).passages[1]!.label).toBe('copied');
  });
});
