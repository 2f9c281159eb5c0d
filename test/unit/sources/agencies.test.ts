import { describe, expect, it } from 'vitest';
import { AGENCIES } from '../../../src/sources/agencies.ts';
import { creditOf } from '../../../src/sources/credit.ts';
import { ownerOf } from '../../../src/sources/owner.ts';

/** Names under which the wire services are credited, and their own sites. */
const KNOWN = `
Reuters | reuters.com
AP / Associated Press | apnews.com ap.org
AFP / Agence France-Presse | afp.com
UPI | upi.com
Bloomberg | bloomberg.com
Dow Jones Newswires | dowjones.com
CNN Wire / CNN Newsource | cnn.com
The Canadian Press / La Presse Canadienne | thecanadianpress.com
PA / PA Media / Press Association | pa.media
dpa | dpa.com
epd | epd.de
KNA | kna.de
EFE | efe.com
Europa Press | europapress.es
ANSA | ansa.it
Adnkronos | adnkronos.com
AGI | agi.it
Lusa | lusa.pt
Belga | belganewsagency.eu
ANP | anp.nl
APA | apa.at
Keystone-SDA / ATS | keystone-sda.ch
Ritzau | ritzau.dk
TT | tt.se
NTB | ntb.no
STT | stt.fi
BNS | bns.lt
ELTA | elta.lt
LETA | leta.lv
PAP | pap.pl
CTK / ČTK | ctk.cz
TASR | tasr.sk
MTI | mti.hu
HINA | hina.hr
STA | sta.si
Tanjug | tanjug.rs
Beta | beta.rs
FENA | fena.ba
BTA | bta.bg
Agerpres | agerpres.ro
ANA-MPA | amna.gr
Ukrinform | ukrinform.net
Interfax | interfax.com
TASS / ТАСС | tass.com
RIA Novosti | ria.ru
BelTA | belta.by
Anadolu / AA | aa.com.tr
DHA | dha.com.tr
IRNA | irna.ir
SPA | spa.gov.sa
WAM | wam.ae
QNA | qna.org.qa
KUNA | kuna.net.kw
MENA | mena.org.eg
MAP | mapnews.ma
APS | aps.dz
NAN | nannews.ng
Xinhua | news.cn xinhuanet.com
CNS | chinanews.com.cn
Kyodo | kyodonews.net
Jiji | jiji.com
Yonhap | yna.co.kr
CNA / Focus Taiwan | focustaiwan.tw
PTI | ptinews.com
ANI | aninews.in
IANS | ians.in
APP | app.com.pk
BSS | bssnews.net
UNB | unb.com.bd
Antara | antaranews.com
Bernama | bernama.com
VNA | vnanet.vn
PNA | pna.gov.ph
AAP | aap.com.au
Agência Brasil | agenciabrasil.ebc.com.br
Prensa Latina | prensa-latina.cu plenglish.com
NA | noticiasargentinas.com
`;

const rows = KNOWN.trim()
  .split('\n')
  .map(row => row.split(' | '))
  .map(([names, domains]) => ({ names: names!.split(' / '), domains: domains!.split(' ') }));
const BODY = ['The bridge over the Lorn was closed on Monday.', 'Nobody was hurt, the mayor said.'];

const byDomain = (domain: string) => AGENCIES.find(({ domains }) => domains.includes(domain));

it('have ids and names that no other has', () => {
  const ids = AGENCIES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const names = AGENCIES.flatMap(({ names, ambiguous = [] }) => [...names, ...ambiguous]);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(rows)('$names', ({ names, domains }) => {
  const agency = byDomain(domains[0]!);

  it('is known by its sites', () => {
    for (const domain of domains) {
      expect(byDomain(domain)?.id).toBe(agency?.id);
      const owner = ownerOf(`https://www.${domain}/a/1`, AGENCIES);
      expect(owner).toBe(agency?.outlet ? null : agency?.id);
    }
  });

  it.each(names)('is credited as %s by byline, dateline and end tag', name => {
    const credit = (article: object) => {
      const found = creditOf({ paragraphs: BODY, ...article }, AGENCIES);
      return found && `${found.agency} ${found.form}`;
    };
    expect(credit({ byline: `By ${name}` })).toBe(`${agency?.id} byline`);
    if (agency?.outlet) return;
    expect(credit({ paragraphs: [`LORN, May 3 (${name}) - The bridge was closed.`, ...BODY] })).toBe(
      `${agency?.id} dateline`,
    );
    expect(credit({ paragraphs: [...BODY, `Nobody was hurt. – ${name}`] })).toBe(`${agency?.id} tagline`);
  });
});
