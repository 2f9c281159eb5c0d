import { expect, test } from 'vitest';
import { phraseOf } from '../../../../src/sidebar/lists/phrase.ts';

const SENTENCE = 'The ferry collided with a barge in the fog, said 29 witnesses in Port Vessel.';

test.each([
  ['a small word with those beside it', 'with', 'ferry collided with a barge'],
  ['a figure is enough', '29', '29'],
  ['a name is enough', 'Port', 'Port'],
  ['a long word is enough', 'collided', 'collided'],
  ['a word that stands there twice stays as it is', 'in', 'in'],
  ['a word that does not stand there stays as it is', 'at', 'at'],
  ['nothing stays nothing', '', ''],
  ['only marks stay', '—', '—'],
])('%s', (_, words, phrase) => expect(phraseOf(words, SENTENCE)).toBe(phrase));

test('without its sentence a word stays as it is', () => expect(phraseOf('with', undefined)).toBe('with'));
