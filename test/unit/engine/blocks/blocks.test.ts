import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../src/engine/blocks/blocks.ts';
import { gather } from '../../../../src/engine/match/evidence.ts';
import type { Report } from '../../../../src/engine/types.ts';

const report = (id: string, ...paragraphs: string[]): Report => ({
  id,
  outlet: '',
  agency: null,
  published: null,
  paragraphs,
});

const DAM = [
  'The Marrow dam broke early on Tuesday after four days of rain and flooded thousands of homes in the lower valley.',
  'Soldiers carried more than nine hundred people out of Orveld by helicopter before the second wave came down.',
  'Engineers had warned two years earlier that cracks in the eastern wall were widening by several millimetres a year.',
];
const CHESS = [
  'The chess league opens on Friday with ten clubs, and the champions start the season as outsiders once more.',
  'Two masters from the coast have joined the club in Tenn, where the hall was painted over the summer.',
  'Tickets for the first round cost four crowns, children pay half of it, and the bar stays open until midnight.',
];
const LIGHT = [
  'A lighthouse keeper on the western isles has kept a diary of the weather for sixty years without missing a day.',
  'His notes fill forty shelves, and a museum in Aldmouth wants to show them to visitors from next spring.',
];

const blocks = (article: Report, ...reports: Report[]) => blocksOf(gather(article, reports));
const slice = ({ paragraphs }: Report, start: number, end: number) => paragraphs.join('\n').slice(start, end);

describe('blocksOf', () => {
  it('finds a copied stretch to the word, on both sides, and from its own report', () => {
    const source = report('source', LIGHT[0]!, ...DAM, LIGHT[1]!);
    const article = report('article', CHESS[0]!, ...DAM, ...CHESS.slice(1));
    const [block, ...rest] = blocks(article, report('other', ...LIGHT), source);
    expect(rest).toEqual([]);
    expect(block).toMatchObject({ report: 'source', label: 'copied' });
    expect(slice(article, block!.start, block!.end)).toBe(DAM.join('\n'));
    expect(slice(source, block!.reportStart, block!.reportEnd)).toBe(DAM.join('\n'));
  });

  it('finds it where lines are broken inside sentences', () => {
    const broken = DAM.join(' ').replace(/(\w+ \w+ \w+ \w+ \w+) (?=[a-z])/g, '$1\n');
    const article = report('article', CHESS[0]!, ...broken.split('\n'), CHESS[1]!);
    const found = blocks(article, report('source', ...DAM));
    expect(found).toHaveLength(1);
    expect(slice(article, found[0]!.start, found[0]!.end)).toBe(broken);
  });

  it('finds a rewritten stretch', () => {
    const article = report(
      'article',
      CHESS[0]!,
      'Early on Tuesday the dam at Marrow gave way after rain that lasted four days, and homes in the lower valley were flooded.',
      'More than nine hundred people were carried out of Orveld by soldiers in a helicopter before a second wave came.',
      CHESS[1]!,
    );
    const [block] = blocks(article, report('source', ...LIGHT, ...DAM));
    expect(block).toMatchObject({ report: 'source', label: 'rewritten' });
    expect(slice(article, block!.start, block!.end)).toContain('carried out of Orveld');
    expect(slice(article, block!.start, block!.end)).not.toContain('chess');
  });

  it('parts stretches of two reports', () => {
    const article = report('article', ...DAM, ...CHESS);
    const found = blocks(article, report('chess', ...CHESS), report('dam', ...DAM));
    expect(found.map(block => block.report)).toEqual(['dam', 'chess']);
    expect(found[0]!.end).toBeLessThanOrEqual(found[1]!.start);
  });

  it('finds nothing between texts on other matters, nor in empty ones', () => {
    expect(blocks(report('a', ...DAM), report('b', ...CHESS, ...LIGHT))).toEqual([]);
    expect(blocks(report('a'), report('b', ...CHESS))).toEqual([]);
    expect(blocks(report('a', ...DAM), report('b', ''))).toEqual([]);
  });
});
