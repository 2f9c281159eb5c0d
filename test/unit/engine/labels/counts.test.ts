import { describe, expect, it } from 'vitest';
import { trace } from '../../../../src/engine/trace.ts';
import type { Report } from '../../../../src/engine/types.ts';

const report = (id: string, paragraphs: string[], agency: string | null = null): Report => ({
  id,
  outlet: `${id}.example`,
  agency,
  published: '2031-03-04',
  paragraphs,
});

const QUOTE =
  '“We were told that this wall would hold for another hundred years, and we believed it,” Mayor Ilsa Brandt said.';
const TWEET =
  'The wall at Aldmouth is holding and nobody has to leave the lower town tonight. — Ilsa Brandt (@ilsabrandt) March 3, 2031';
const AGENCY =
  'The river Tenn broke through its eastern wall at Aldmouth shortly before dawn on Monday and flooded four hundred cellars.';
const OWN = [
  'Gerda Moll has carried her hens to the roof of the barn, one under each arm, and sits beside them with a flask.',
  'Her neighbour rows past with the post, which he has fetched from the sorting office in a borrowed punt.',
  'In the bakery the flour stands on the counter, and the apprentices have hung their shoes from the lamp.',
  'The sexton rings the bell by hand since Tuesday, because the motor stands in a metre of brown water.',
  'Two swans have moved into the car park behind the pharmacy and hiss at whoever comes for a prescription.',
];
const kestrel = report('kestrel', [AGENCY, QUOTE, TWEET], 'kestrel');
const ledger = report('ledger', ['Much of Aldmouth is under water.', QUOTE, TWEET]);

const found = (paragraphs: string[], reports: Report[] = [kestrel, ledger]) => {
  const article = report('a', paragraphs);
  const text = paragraphs.join('\n');
  const { statements, ...rest } = trace(article, reports);
  return {
    ...rest,
    statements: statements.map(({ start, end, reports: by }) => ({ text: text.slice(start, end), by })),
  };
};

describe('what a trace counts', () => {
  it('finds statements that reports carry too, and which reports', () => {
    expect(found([AGENCY, QUOTE, TWEET, ...OWN]).statements).toEqual([
      { text: QUOTE, by: ['kestrel', 'ledger'] },
      { text: TWEET, by: ['kestrel', 'ledger'] },
    ]);
  });

  it('counts a shared statement in its own part and not as copied, while the shares stay as they were', () => {
    const { parts, shares } = found([AGENCY, QUOTE, ...OWN]);
    expect(parts.copied).toBeGreaterThan(0);
    expect(parts.sharedQuote).toBeGreaterThan(0);
    expect(shares.copied).toBeCloseTo(parts.copied + parts.sharedQuote, 3);
    const { copied, rewritten, unique, sharedQuote, unsure } = parts;
    expect(copied + rewritten + unique + sharedQuote + unsure).toBeCloseTo(1, 3);
  });

  it('copies nothing from an agency where only its quotations are carried', () => {
    const { parts } = found([QUOTE, ...OWN]);
    expect(parts.copied).toBe(0);
    expect(parts.sharedQuote).toBeGreaterThan(0.1);
  });

  it('keeps a quotation that is only here with the rest', () => {
    const own = '“My hens have never seen so much water in all their lives,” Gerda Moll said on her roof.';
    expect(found([own, ...OWN]).parts.sharedQuote).toBe(0);
  });

  it('is not enough to speak from under six passages, or under 120 words', () => {
    expect(found([AGENCY, QUOTE, ...OWN]).isEnough).toBe(true);
    expect(found(OWN).isEnough).toBe(false);
    expect(found(Array<string>(8).fill('The swans hiss at everybody who comes.')).isEnough).toBe(false);
  });
});
