import { describe, expect, it } from 'vitest';
import { AGENCIES } from '../../../src/sources/agencies.ts';
import { type Creditable, creditingOf, creditOf } from '../../../src/sources/credits/readCredit.ts';
import type { Agency } from '../../../src/sources/types.ts';

const BODY = ['The bridge over the Lorn was closed on Monday.', 'Nobody was hurt, the mayor said.'];
const credit = (article: Partial<Creditable>) => creditOf({ paragraphs: BODY, ...article }, AGENCIES);
const inText = (...paragraphs: string[]) => credit({ paragraphs });
const brief = (found: ReturnType<typeof credit>) => found && `${found.agency} ${found.form}`;

describe('creditOf', () => {
  it.each([
    ['LONDON, May 3 (Reuters) - The bridge was closed.', 'reuters'],
    ['BEIRUT (AP) — The bridge was closed.', 'ap'],
    ['PORT LORN, Ore. (AP) _ Heron Lines on Monday reported its net income.', 'ap'],
    ['PORT VESSEL (AP) -- The bridge was closed.', 'ap'],
    ['Paris (AFP) – The bridge was closed.', 'afp'],
    ['(Reuters) - The bridge was closed.', 'reuters'],
    ['Berlin (dpa) - Die Brücke ist gesperrt.', 'dpa'],
    ['Wien (APA) - Die Brücke ist gesperrt.', 'apa'],
    ['NEW DELHI: (ANI) The bridge was closed.', 'ani'],
    ['SEOUL, May 3 (Yonhap) -- The bridge was closed.', 'yonhap'],
    ['LONDON (Reuters Health) - The bridge was closed.', 'reuters'],
    ['HELSINKI - HELSINKI (AP) - The bridge was closed.', 'ap'],
    ['Madrid, 3 may (EFE).- El puente se ha cerrado.', 'efe'],
    ['(ANSA) - ROMA, 03 MAG - Il ponte è stato chiuso.', 'ansa'],
    ['Paris, 3 mai 2026 (AFP) - Le pont est fermé.', 'afp'],
    ['New Delhi [India], May 3 (ANI): The bridge was closed.', 'ani'],
    ['MOSCOW, May 3. /TASS/. The bridge was closed.', 'tass'],
    ['МОСКВА, 3 мая - РИА Новости. Мост закрыт.', 'ria'],
    ['القاهرة (رويترز) - أغلق الجسر.', 'reuters'],
    ['(서울=연합뉴스) 홍길동 기자 = 다리가 폐쇄됐다.', 'yonhap'],
    ['新华社伦敦5月3日电（记者某某）大桥关闭。', 'xinhua'],
    ['（中央社記者某某台北3日電）大橋關閉。', 'cna'],
    ['[ロンドン 3日 ロイター] - 橋が閉鎖された。', 'reuters'],
    ['【ロンドン共同】橋が閉鎖された。', 'kyodo'],
    // Agencies whose names are written like call signs.
    ['BONN (KNA) - Die Brücke ist gesperrt.', 'kna'],
    ['ABU DHABI, May 3 (WAM) -- The bridge was closed.', 'wam'],
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
    ['Reuters Staff', 'reuters'],
    ['red/dpa', 'dpa'],
    ['mgb/dpa/AFP', 'dpa'],
    ['By ANN EXAMPLE AFP', 'afp'],
    ['Ann Example, dpa-Korrespondentin', 'dpa'],
    ['Posted 5:57 am, May 3, by Associated Press , Updated at 6:00', 'ap'],
    // Glued where a page's elements were side by side.
    ['ByReuters', 'reuters'],
    ['AFP03/05/2026', 'afp'],
    ['AFP 03.05.2026 - 10:15', 'afp'],
    ['Associated PressMay 3, 2026', 'ap'],
    ['By ReutersPublished May 3, 2026', 'reuters'],
    ['dpa, 3. Mai 2026', 'dpa'],
    ['Agence France-Presse in Lorn', 'afp'],
    ['AFP à Lorn', 'afp'],
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
    ['© 2026 Thomson/Reuters. All rights reserved.', 'reuters'],
    ['© dpa-infocom, dpa:260503-99-123456/2', 'dpa'],
    ['Nobody was hurt./AFP', 'afp'],
    ['Nobody was hurt. (ANSA).', 'ansa'],
    ['Quelle: dpa', 'dpa'],
    ['This report by The Canadian Press was first published May 3, 2026.', 'cp'],
    ['This story was provided by The Associated Press.', 'ap'],
    ['This story was reported by The Associated Press.', 'ap'],
    ['This article was reported and written by Reuters.', 'reuters'],
  ])('tag line %s', (line, agency) => {
    expect(brief(inText(...BODY, line))).toBe(`${agency} tagline`);
  });

  it.each([
    ['The Associated Press contributed to this report.', 'ap'],
    ['With additional reporting by Reuters', 'reuters'],
    ['mit Material von dpa', 'dpa'],
    ['avec AFP', 'afp'],
    ['Le Courrier avec AFP', 'afp'],
    ['(mit dpa)', 'dpa'],
    ['con EFE y AFP', 'efe'],
    ['AP writer Bob Sample in Lorn contributed to this report.', 'ap'],
    ['With additional reporting by AP.', 'ap'],
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
    ['Provider', 'ats', 'sda metadata'],
    ['infosources', 'afp', 'afp metadata'],
    ['author', 'ats', null],
    ['Provider', 'tass aims', null],
  ])('metadata of a wire, in small letters: %s %s', (field, text, said) => {
    const found = credit({ credits: [{ field, text }] });
    expect(found && brief(found)).toBe(said);
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
    'This story was first reported by Reuters.',
    'The story was reported by Reuters.',
    'She read the map (MAP) at home.',
    'He plays for the NA team in the north.',
    '"We spoke with Reuters," he said.',
    'He said so in an interview with Reuters.',
    'dans un entretien avec AFP',
    'Credit: Associated Press',
    'Image source, Reuters',
    'Photo: Ann Example, AP',
    'By Ann Maria Beta',
    'Market data © Reuters',
    'Arabica "AB" 33.3 976.50 (NA)',
    'It was taken over by the Port Authority (PA).',
    'LORN, Crimea (Reuters) - The bridge was closed to the ...',
    'Copyright 2026 by CNN Newsource. All rights reserved.',
    'WAKANA (CNN) - The bridge was closed.',
    'Press Trust of India (PTI) Chairman Bob Sample opened the bridge.',
    'Port Authority (PA) Chief Bob Sample opened the bridge.',
    'LORN (AA) Shares of the bridge fell by half.',
    'Ann Example / AP',
    'Ann Example/AFP',
    'Ann Example mit Bob Sample',
    'Lorn, May 3 (LPA) The bridge is closed.',
    'Source: Lorn Post, Heron Lines',
    'PTI said it would wait.',
    'Ann Example in Lorn',
    '(red/xyz)',
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

describe('creditOf and pictures', () => {
  it('takes no photographer for the author', () => {
    for (const byline of ['Ann Example / AP', 'Ann Example/AFP', 'Ann Example / Reuters'])
      expect(credit({ byline })).toBeNull();
    expect(brief(credit({ byline: 'By Ann Example/AP' }))).toBe('ap byline');
  });

  it('takes no name below a picture for a byline', () => {
    expect(inText('Reuters', ...BODY, 'Getty Images', ...BODY)).toBeNull();
    expect(inText('Image source', 'Reuters', ...BODY)).toBeNull();
    expect(inText('AP', ...BODY, 'AP', ...BODY, 'AP')).toBeNull();
    expect(inText('The ferry was raised in 1989. (AP)', ...BODY)).toBeNull();
  });
});

describe('an agency that is an outlet too', () => {
  const byline = 'ANN EXAMPLE, CNN';

  it('is credited by the byline of another outlet, not on its own pages', () => {
    expect(brief(credit({ byline, outlet: 'Lorn 8' }))).toBe('cnn byline');
    expect(credit({ byline, outlet: 'CNN' })).toBeNull();
    expect(credit({ byline, url: 'https://edition.cnn.com/a/1' })).toBeNull();
  });
});

describe('creditingOf', () => {
  const crediting = (article: Partial<Creditable>) => creditingOf({ paragraphs: BODY, ...article }, AGENCIES);

  it.each([
    ['LORN, May 3, 2026 (GLOBE NEWSWIRE) -- Heron Lines opened a bridge.', 'globenewswire'],
    ['LORN--(BUSINESS WIRE)--Heron Lines opened a bridge.', 'businesswire'],
    ['LORN, May 3, 2026 /PRNewswire/ -- Heron Lines opened a bridge.', 'prnewswire'],
    ['LORN, ON, May 3, 2026 /CNW/ - Heron Lines opened a bridge.', 'prnewswire'],
    ['Lorn (ots) - Heron Lines hat eine Brücke eröffnet.', 'ots'],
  ])('knows a press release: %s', (line, agency) => {
    expect(crediting({ paragraphs: [line, ...BODY] })).toMatchObject({ kind: 'release', agency });
  });

  it.each([
    'Foreign Staff',
    'By Foreign Staff',
    'From Wire Reports',
    'News services',
    'Agencias',
    'Web Desk',
  ])('masked by %s', byline => {
    expect(crediting({ byline })).toEqual({ kind: 'masked', evidence: byline, place: { in: 'byline' } });
    expect(credit({ byline })).toBeNull();
  });

  it.each(['Staff and agencies', 'Additional reporting: agencies', 'mit Agenturen', 'Redacción y agencias'])(
    'partly, without a name: %s',
    byline => {
      expect(crediting({ byline })).toMatchObject({ kind: 'partly', agency: null, evidence: byline });
      expect(credit({ byline })).toBeNull();
    },
  );

  it('prefers a name to a mask', () => {
    const last = 'The Associated Press contributed to this report.';
    expect(crediting({ byline: 'Foreign Staff', paragraphs: [...BODY, last] })).toMatchObject({
      kind: 'partly',
      agency: 'ap',
    });
    expect(crediting({ byline: 'Foreign Staff', paragraphs: ['LORN (AP) — It was closed.'] })).toMatchObject({
      kind: 'credited',
      agency: 'ap',
    });
  });

  it('finds nothing in an article that names nobody', () => {
    expect(crediting({ byline: 'Ann Example' })).toEqual({ kind: 'none' });
    expect(crediting({ paragraphs: [] })).toEqual({ kind: 'none' });
  });

  it.each([
    ['LONDON, May 3 (Reuters) - The bridge was closed.', ...BODY],
    [...BODY, 'Nobody was hurt, he said.– Reuters'],
    ['By Reuters', ...BODY],
    [...BODY, 'The Associated Press contributed to this report.'],
    [BODY[0]!, 'From Wire Reports', BODY[1]!],
  ])('says where: %s', (...paragraphs) => {
    const found = crediting({ paragraphs });
    if (found.kind === 'none' || found.place.in !== 'text') throw new Error('nothing found in the text');
    const { start, end } = found.place;
    expect(paragraphs.join('\n').slice(start, end)).toBe(found.evidence);
  });
});
