const SUBJECTS = [
  'The harbour office',
  'A spokesman for the mill',
  'Every second tenant',
  'The ferry committee',
];
const VERBS = ['postponed', 'welcomed', 'questioned', 'measured', 'repainted'];
const OBJECTS = [
  'the new timetable',
  'a row of lamps',
  'the eastern pier',
  'last winter’s accounts',
  'the brass bell',
];
const ENDS = ['before noon', 'without a word', 'for the third year', 'at the request of the council'];

const sentence = (n: number): string =>
  `${SUBJECTS[n % 4]} ${VERBS[n % 5]} ${OBJECTS[(n >> 2) % 5]} ${ENDS[(n >> 3) % 4]}, entry ${n} of the ledger says.`;

const paragraph = (n: number): string =>
  `<p>${[0, 1, 2, 3].map(step => sentence(n * 4 + step)).join(' ')}</p>\n`;

/** An article page of at least `bytes` bytes, the same on every call. */
export function hugePage(bytes = 5_000_000): string {
  const parts = [
    '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>The whole ledger</title></head>\n',
    '<body><main><article><h1>The whole ledger</h1>\n',
  ];
  for (let n = 0, size = 0; size < bytes; n++) {
    const made = paragraph(n);
    parts.push(made);
    size += made.length;
  }
  return `${parts.join('')}</article></main></body></html>\n`;
}
