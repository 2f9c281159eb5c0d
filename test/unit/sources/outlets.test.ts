import { describe, expect, test } from 'vitest';
import { oneNameEach, outletName } from '../../../src/sources/outlets.ts';

describe('the name of an outlet', () => {
  test.each([
    ['U.S.', 'https://www.gannet.example/a', 'gannet.example'],
    ['Hosted', 'https://hosted.gannet.example/a', 'hosted.gannet.example'],
    ['World', 'https://m.gannet.example/a', 'gannet.example'],
    ['Actualités', 'https://gannet.example/', 'gannet.example'],
    ['Gannet News', 'https://gannet.example/a', 'Gannet News'],
    ['Home & Garden Weekly', 'https://garden.example/a', 'Home & Garden Weekly'],
    ['News', null, 'News'],
  ])('%s on %s is %s', (given, url, name) => expect(outletName(given, url)).toBe(name));
});

describe('outlets of several texts', () => {
  const at = (host: string, ...names: string[]) =>
    oneNameEach(names.map(outlet => ({ outlet, url: `https://${host}/a` })));

  test('have one name on one host, that which most give', () =>
    expect(at('gannet.example', 'gannet', 'The Gannet', 'Gannet Online', 'The Gannet')).toEqual(
      Array(4).fill('The Gannet'),
    ));
  test('of equally many the first', () =>
    expect(at('gannet.example', 'The Gannet', 'Gannet')).toEqual(['The Gannet', 'The Gannet']));
  test('names of others stay, on one host and on others', () => {
    expect(at('portal.example', 'The Gannet', 'Quay Times')).toEqual(['The Gannet', 'Quay Times']);
    expect(
      oneNameEach([
        { outlet: 'The Post', url: 'https://a.example/' },
        { outlet: 'Post', url: 'https://b.example/' },
        { outlet: 'Post', url: null },
      ]),
    ).toEqual(['The Post', 'Post', 'Post']);
  });
});
