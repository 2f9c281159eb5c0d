import { expect, test } from 'vitest';
import { agencyFrom } from '../../../src/options/agency.ts';

const form = {
  name: ' Agência Meridiano ',
  names: 'AM-Press, Meridiano\nAM-Press',
  domains: 'https://www.meridiano.example/x, meridiano.example',
};

test('makes an agency of what is filled in', () => {
  expect(agencyFrom(form, [])).toEqual({
    id: 'agencia-meridiano',
    name: 'Agência Meridiano',
    names: ['Agência Meridiano', 'AM-Press', 'Meridiano'],
    domains: ['meridiano.example'],
  });
});

test('takes names of any script', () => {
  expect(agencyFrom({ name: 'Нова Хвиля', names: '', domains: '' }, [])).toMatchObject({ id: 'нова-хвиля' });
});

test.each([
  [{ ...form, name: ' – ' }, 'agency_no_name'],
  [{ ...form, domains: 'meridiano' }, 'agency_bad_domain'],
  [{ ...form, domains: 'not a site.example' }, 'agency_bad_domain'],
])('refuses what cannot be used', (wrong, key) => expect(agencyFrom(wrong, [])).toMatchObject({ key }));

test('refuses an agency that is already there', () => {
  const there = { id: 'agencia-meridiano', name: 'x', names: [], domains: [] };
  expect(agencyFrom(form, [there])).toEqual({ key: 'agency_known_already', subs: ['Agência Meridiano'] });
});
