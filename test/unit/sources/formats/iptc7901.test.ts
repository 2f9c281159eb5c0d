import { describe, expect, it } from 'vitest';
import { importing } from '../files/importing.ts';

const BODY = `   SENNA, May 3 (Reuters) - The Senna light was dark for a week
before anyone from the mainland came to see to it, its keepers
said on Sunday.
   "Nobody was told," said Ida Example, who keeps the light with
her brother.`;
const message = (number: string, body = BODY) =>
  `\x16\x16\x01rua${number} 4 pol 63 REU 0456\r\n\x02BC-SENNA-LIGHT\r\nSenna light dark for a week\r\nBy Ida Example\r\n${body.replaceAll('\n', '\r\n')}\r\nREUTERS ie/bs\r\n\x03031530 MAY 26\r\n\x04`;

describe('messages of a text wire (IPTC 7901)', () => {
  it('are read with what is around their text', async () => {
    const { reports, problems } = await importing(message('0123'));
    expect(problems).toEqual([]);
    expect(reports.map(({ report }) => report)).toMatchObject([
      {
        id: 'iptc7901:rua0123:2026-05-03',
        title: 'Senna light dark for a week',
        byline: 'By Ida Example',
        agency: 'reuters',
        published: '2026-05-03T15:30:00Z',
      },
    ]);
    const [first, second] = reports[0]!.report.paragraphs;
    expect(first).toMatch(
      /^SENNA, May 3 \(Reuters\) - The Senna light .* for a week before anyone .* Sunday\.$/,
    );
    expect(second).toBe('"Nobody was told," said Ida Example, who keeps the light with her brother.');
  });

  it('follow one another in a file', async () => {
    const { reports } = await importing(message('0123') + message('0124', BODY.replace('week', 'month')));
    expect(reports.map(({ report }) => report.id)).toEqual([
      'iptc7901:rua0123:2026-05-03',
      'iptc7901:rua0124:2026-05-03',
    ]);
  });

  it('are known without their signs too', async () => {
    const { reports } = await importing(message('0123').replace(/(?![\r\n])\p{Cc}/gu, ''));
    expect(reports.map(({ report }) => report)).toMatchObject([
      { title: 'Senna light dark for a week', agency: 'reuters' },
    ]);
  });

  it('are not seen in a text that begins with a number', async () => {
    const { reports } = await importing(`Room 12 is a novel 300 pages long\n\n${BODY}`);
    expect(reports[0]!.report.title).toBe('Room 12 is a novel 300 pages long');
  });
});
