import { expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: { i18n: { getMessage: () => '' } } }));
const { evidenceOf } = await import('../../../../src/sidebar/trace/creditText.ts');

test.each([
  ['By Quill, Quill', 'By Quill, Quill'],
  ['Quill, Quill', 'Quill'],
  ['QUILL | Quill', 'Quill'],
  ['Quill', 'Quill'],
  ['Mary Oak, Quill', 'Mary Oak, Quill'],
  ['PORT VESSEL, May 4 (Quill) —', 'PORT VESSEL, May 4 (Quill) —'],
])('%s is shown as %s', (evidence, shown) => expect(evidenceOf({ evidence })).toBe(shown));
