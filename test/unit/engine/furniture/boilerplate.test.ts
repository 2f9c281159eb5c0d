import { describe, expect, it } from 'vitest';
import { isBoilerplate, unanswered } from '../../../../src/engine/furniture/boilerplate.ts';
import { trace } from '../../../../src/engine/trace.ts';
import type { Report } from '../../../../src/engine/types.ts';

describe('isBoilerplate', () => {
  it.each([
    'Kestrelwood Power did not immediately respond to a request for comment.',
    'Brandt’s office didn’t return calls seeking comment on Tuesday.',
    'A spokeswoman for the Tarnwick court declined to comment.',
    'The owner of the mill could not immediately be reached for comment.',
    'The ministry was not immediately available for comment.',
    'Requests for comment sent to the harbour board went unanswered.',
    'Moss has not commented.',
    '(Reporting by Ada Quill; editing by Odo Orme)',
    'Kestrel writer Ada Quill in Orveld contributed to this report.',
    'By Ada Quill | Kestrel',
    'FILE PHOTO: A boat lies in the harbour of Orveld.',
    'Sign up for our newsletter.',
    'What the Harbour Desk writes is available without charge to any news publisher that can reach a large audience.',
    'Licensing opportunities of our own stories: write to the desk.',
    'This article is republished under a Creative Commons licence.',
  ])('knows %s', sentence => {
    expect(isBoilerplate(sentence)).toBe(true);
  });

  it.each([
    'By Wednesday morning, police had followed the boat to a house in Tenn.',
    'The list of the missing was compiled by the harbour board from the papers of the ship.',
    'The brigade did not respond to the first alarm, which the watchman rang at four.',
    'She said the interview did not meet the standards of the station, and that she was sorry.',
    'The council sent every home a letter about how to share this year’s costs and read more about them.',
    'The dam, finished in 1961, belongs to Kestrelwood Power, which did not respond to a request for comment.',
    'Brandt declined to comment on whether the three engineers who had warned of the cracks in the eastern wall would get their posts back.',
    'He could not be reached on a work trip when a minister fell ill.',
    'The vaccine will be available without charge to everyone over 60 from Monday.',
    'The brewery lost its licence after the fire.',
  ])('passes over %s', sentence => {
    expect(isBoilerplate(sentence)).toBe(false);
  });

  it('says where the formula is', () => {
    const sentence = 'The mill declined to comment on Monday.';
    const { start, end } = unanswered(sentence)!;
    expect(sentence.slice(start, end)).toBe('declined to comment');
  });
});

const report = (id: string, ...paragraphs: string[]): Report => ({
  id,
  outlet: `${id}.example`,
  agency: id === 'kestrel' ? id : null,
  published: '2031-03-04',
  paragraphs,
});
const FORMULA = 'Kestrelwood Power did not immediately respond to a request for comment.';
const FIRE =
  'A fire that broke out in the turbine hall on Monday night burned for six hours before it was put out.';
const LOSS =
  'The plant had supplied a third of the electricity of the northern highlands since the spring of 2019.';
const CREWS =
  'Crews from four villages pumped water out of the reservoir, and two firefighters were treated for burns.';
const OWN = [
  'Marta Lind was asleep in her flat above the bakery when the siren woke her and the whole street.',
  'She packed her cat, a loaf and the photographs of her late husband, and walked to the church on the hill.',
];
const kestrel = report('kestrel', FIRE, CREWS, FORMULA);
const passageOf = (sentence: string, paragraphs: string[], ...reports: Report[]) => {
  const article = report('a', ...paragraphs);
  const at = article.paragraphs.join('\n').indexOf(sentence);
  const { label, sources } = trace(article, reports).passages.find(({ start }) => start === at)!;
  return { label, from: sources.map(source => source.report) };
};

describe('a sentence that reports of any event carry', () => {
  it('is copied beside what was copied from the same report', () => {
    expect(passageOf(FORMULA, [FIRE, CREWS, FORMULA], kestrel)).toEqual({
      label: 'copied',
      from: ['kestrel'],
    });
  });

  it('is not copied by itself', () => {
    expect(passageOf(FORMULA, [...OWN, FORMULA], kestrel)).toEqual({ label: 'rewritten', from: ['kestrel'] });
  });

  it('is only here where it is of somebody else', () => {
    const other = FORMULA.replace('Kestrelwood Power', 'The bishop of Tarnwick');
    expect(passageOf(other, [...OWN, other], kestrel)).toEqual({ label: 'unique', from: [] });
  });

  it('comes from the report that the passages around it come from', () => {
    const twin = report('twin', ...OWN, FORMULA);
    expect(passageOf(FORMULA, [FIRE, CREWS, FORMULA], twin, kestrel).from[0]).toBe('kestrel');
  });

  it('is background where three independent reports repeat it, which shows no source either', () => {
    const ownOf = (id: string) =>
      ['fair', 'market', 'school', 'ferry'].map(
        (thing, i) =>
          `In village ${id} the old ${thing} opened again on day ${i} with songs that only ${id} knows.`,
      );
    const others = ['b', 'c', 'd'].map(id => report(id, ...ownOf(id), LOSS));
    const all = [...others, report('kestrel', FIRE, CREWS, LOSS)];
    const { label, from } = passageOf(LOSS, [FIRE, LOSS, CREWS], ...all);
    expect(label).toBe('copied');
    expect(from[0]).toBe('kestrel');
  });

  it('is no omission', () => {
    const loss = LOSS.replace('a third', '34 percent');
    const { omitted } = trace(report('a', FIRE, CREWS), [report('b', FIRE, CREWS, FORMULA, loss)]);
    const text = [FIRE, CREWS, FORMULA, loss].join('\n');
    expect(omitted.map(({ start, end }) => text.slice(start, end))).toEqual([loss]);
  });
});
