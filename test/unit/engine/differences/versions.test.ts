import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../../src/engine/differences/versions.ts';
import { sentences } from '../../../../src/engine/text/sentences.ts';

const FIRE = 'A fire at the Brackwater mill killed 12 workers on Friday night, the harbour board said.';
const MORE = 'A fire at the Brackwater mill killed 14 workers on Friday night, the harbour board said.';
const ROAD = 'The coast road to Oldmere stays closed until the end of the month.';
const PAINT = 'The flames began in a store of old paint beneath the loading hall.';
const GOATS = 'Nobody had counted the goats of the mill before the gate was opened.';
const page = (...paragraphs: string[]) => ({ paragraphs });

describe('what changed since an earlier version', () => {
  it('is nothing where only marks, capitals, places or short lines are others', () => {
    const quoted = FIRE.replace('mill', '“mill”').toUpperCase();
    expect(changesSince(page(FIRE, ROAD, 'Read more'), page(ROAD, quoted, 'Share this'))).toEqual([]);
  });

  it('is a sentence put otherwise, taken out or put in; other names and figures first', () => {
    const closed = 'The coast road to Oldmere stays closed until the middle of the month.';
    expect(changesSince(page(ROAD, PAINT, FIRE), page(closed, MORE, GOATS))).toEqual([
      { before: FIRE, now: MORE },
      { before: ROAD, now: closed },
      { before: PAINT, now: '' },
      { before: '', now: GOATS },
    ]);
  });

  it('is bounded', () => {
    const many = Array.from(
      { length: 300 },
      (_, i) => `Lamp ${i} on pier ${i} burned in the dark until dawn.`,
    );
    expect(changesSince(page(FIRE), page(FIRE, ...many))).toHaveLength(40);
  });

  it('tells of any two versions only sentences that stand in them', () => {
    const text = fc.array(fc.constantFrom(FIRE, MORE, ROAD, PAINT, GOATS, `${PAINT} ${ROAD}`, '', '…'), {
      maxLength: 6,
    });
    const of = (paragraphs: string[]): string[] => {
      const joined = paragraphs.join('\n');
      return sentences(joined).map(({ start, end }) => joined.slice(start, end));
    };
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const { before, now } of changesSince(page(...a), page(...b))) {
          expect(before + now).not.toBe('');
          if (before) expect(of(a)).toContain(before);
          if (now) expect(of(b)).toContain(now);
        }
      }),
    );
  });
});
