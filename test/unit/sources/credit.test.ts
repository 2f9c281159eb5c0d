import { describe, expect, it } from 'vitest';
import { AGENCIES } from '../../../src/sources/agencies.ts';
import { type Creditable, creditOf } from '../../../src/sources/credit.ts';
import type { Agency } from '../../../src/sources/types.ts';

const BODY = ['The bridge over the Lorn was closed on Monday.', 'Nobody was hurt, the mayor said.'];
const credit = (article: Partial<Creditable>) => creditOf({ paragraphs: BODY, ...article }, AGENCIES);
const inText = (...paragraphs: string[]) => credit({ paragraphs });
const brief = (found: ReturnType<typeof credit>) => found && `${found.agency} ${found.form}`;

describe('creditOf', () => {
  it.each([
    ['LONDON, May 3 (Reuters) - The bridge was closed.', 'reuters'],
    ['BEIRUT (AP) — The bridge was closed.', 'ap'],
    ['PORT VESSEL (AP) -- The bridge was closed.', 'ap'],
    ['Paris (AFP) – The bridge was closed.', 'afp'],
    ['(Reuters) - The bridge was closed.', 'reuters'],
    ['Berlin (dpa) - Die Brücke ist gesperrt.', 'dpa'],
    ['Wien (APA) - Die Brücke ist gesperrt.', 'apa'],
    ['NEW DELHI: (ANI) The bridge was closed.', null],
    ['SEOUL, May 3 (Yonhap) -- The bridge was closed.', 'yonhap'],
    ['LONDON (Reuters Health) - The bridge was closed.', 'reuters'],
  ])('dateline %s', (line, agency) => {
    expect(brief(inText(line, ...BODY))).toBe(agency && `${agency} dateline`);
  });

  it.each([
    ['By Reuters', 'reuters'],
    ['By The Associated Press', 'ap'],
    ['ANN EXAMPLE, CNN', 'cnn'],
    ['Ann Example, AP Sports Writer', 'ap'],
    ['Ann Example | AFP', 'afp'],
    ['By ANN EXAMPLE Associated Press', 'ap'],
    ['Von dpa', 'dpa'],
    ['PA Media', 'pa'],
  ])('byline %s', (byline, agency) => {
    expect(brief(credit({ byline }))).toBe(`${agency} byline`);
  });

  it.each([
    ['Nobody was hurt.– Reuters', 'reuters'],
    ['Nobody was hurt. – Reuters', 'reuters'],
    ['Nobody was hurt. /AFP', 'afp'],
    ['Reuters', 'reuters'],
    ['(AP)', 'ap'],
    ['© 2026 AFP', 'afp'],
    ['Copyright 2026 The Associated Press. All rights reserved.', 'ap'],
  ])('tag line %s', (line, agency) => {
    expect(brief(inText(...BODY, line))).toBe(`${agency} tagline`);
  });

  it.each([
    ['The Associated Press contributed to this report.', 'ap'],
    ['With additional reporting by Reuters', 'reuters'],
    ['mit Material von dpa', 'dpa'],
    ['avec AFP', 'afp'],
  ])('mixed %s', (line, agency) => {
    expect(brief(inText(...BODY, line))).toBe(`${agency} mixed`);
  });

  it('metadata, with its field', () => {
    expect(credit({ credits: [{ field: 'JSON-LD author', text: 'Reuters' }] })).toEqual({
      agency: 'reuters',
      form: 'metadata',
      evidence: 'JSON-LD author: Reuters',
    });
    expect(brief(credit({ credits: [{ field: 'isBasedOn', text: 'https://www.apnews.com/a/1' }] }))).toBe(
      'ap metadata',
    );
    expect(
      credit({ credits: [{ field: 'isBasedOn', text: 'https://apnews.com.evil.example/a' }] }),
    ).toBeNull();
  });

  it.each([
    'The mayor told Reuters that the bridge was safe.',
    'The bridge is safe, according to AFP.',
    'PORT VESSEL (KMIZ) - The bridge was closed.',
    'WAKANA (WAVE) - The bridge was closed.',
    'The bridge at night. (AP Photo/Ann Example)',
    'Photograph: Ann Example/AFP/Getty Images',
    'REUTERS/Ann Example',
    'The report in Reuters was wrong, she said.',
    'She read the map (MAP) at home.',
    'He plays for the NA team in the north.',
    '"We spoke with Reuters," he said.',
  ])('claims no credit from: %s', line => {
    expect(inText(line, ...BODY)).toBeNull();
    expect(inText(...BODY, line)).toBeNull();
  });

  it('knows an agency that the reader added', () => {
    const own: Agency = { id: 'tern', name: 'Tern Wire', names: ['Tern Wire', 'TernW'], domains: [] };
    const found = creditOf({ paragraphs: ['LORN, May 3 (Tern Wire) - The bridge.', ...BODY] }, [
      own,
      ...AGENCIES,
    ]);
    expect(found).toEqual({ agency: 'tern', form: 'dateline', evidence: 'LORN, May 3 (Tern Wire) -' });
  });

  it('takes the longer of two names', () => {
    expect(brief(credit({ byline: 'By Associated Press of Pakistan' }))).toBe('app byline');
  });
});
