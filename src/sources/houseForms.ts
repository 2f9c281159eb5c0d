/**
 * How agencies' houses and their customers write credits that no general rule covers, as data.
 *
 * agencies | place | form | example | where it was seen
 *
 * agencies: ids, the example's first; `*` stands for all others, `-` for none that is named.
 * place: `dateline` (how the text begins), `byline`, `tagline` (a last line), `partly` (names a contributor).
 * form: as it is written, with
 *   PLACE a place's name; DATE a day; NAME one agency; NAMES agencies and editors' initials with signs between;
 *   OUTLETS the same, in which outlets may occur; OUTLET, PERSON, PEOPLE anybody; INITIALS of editors; TEXT how a sentence
 *   begins; IN 'in' and SOURCE 'source' in many languages; AGENCIES 'agencies' so; AND, WITH so; – any dash;
 *   ~ a colon or none; … at its beginning that other words may precede.
 */
const TABLE = `
pti ians uni ani nan apa sda app tt * | dateline | PLACE, DATE (NAMES) TEXT | New Delhi, May 3 (PTI) The bridge is closed. | PTI, IANS, NAN
ani * | dateline | PLACE (PLACE) [PLACE], DATE (NAMES): TEXT | Mumbai (Maharashtra) [India], May 3 (ANI): The bridge is closed. | ANI
ani * | dateline | PLACE [PLACE], DATE (NAMES) TEXT | Mumbai [India], May 3 (ANI) The bridge is closed. | ANI
ani ians pti * | dateline | PLACE: (NAMES) TEXT | NEW DELHI: (ANI) The bridge is closed. | Indian papers
sda nan * | dateline | PLACE (NAMES) TEXT | Paris (ats afp) Le pont est fermé. | ATS
spa bns kuna * | dateline | PLACE, DATE, NAME – TEXT | RIYADH, May 3, 2026, SPA -- The bridge is closed. | SPA, BNS
irna isna mehr * | dateline | PLACE, NAME – TEXT | Tehran, IRNA – The bridge is closed. | IRNA
ina irna qna | dateline | PLACE – NAME | Baghdad – INA | INA, a line of its own
ina mena | dateline | PLACE / NAME | Baghdad / INA | INA, a line of its own
trend interfax * | dateline | PLACE, DATE. NAME: TEXT | BAKU, Azerbaijan, May 3. Trend: The bridge is closed. | Trend
interfax interfaxua unian * | dateline | PLACE. DATE. NAME – TEXT | Москва. 3 мая. INTERFAX.RU - Мост закрыт. | Interfax
unian interfaxua * | dateline | PLACE. DATE. NAME. TEXT | КИЇВ. 3 травня. УНІАН. Міст закрито. | UNIAN
ritzau | dateline | PLACE /NAMES/ TEXT | København /ritzau/ Broen er lukket. | Ritzau
newsis yonhap * | dateline | [PLACE=NAME] TEXT | [서울=뉴시스] 홍길동 기자 = 다리가 폐쇄됐다. | Newsis
prnewswire | dateline | PLACE, DATE /NAME/ – TEXT | CHICAGO, May 3, 2026 /PRNewswire/ -- Heron Lines opened a bridge. | PR Newswire
businesswire | dateline | PLACE–(NAME)–TEXT | NEW YORK--(BUSINESS WIRE)--Heron Lines opened a bridge. | Business Wire
globenewswire accesswire | dateline | PLACE, DATE (NAME) – TEXT | LORN, May 3, 2026 (GLOBE NEWSWIRE) -- Heron Lines opened a bridge. | GlobeNewswire
accesswire | dateline | PLACE / NAME / DATE / TEXT | LORN, ON / ACCESSWIRE / May 3, 2026 / Heron Lines opened a bridge. | ACCESSWIRE
ots | dateline | PLACE (NAME) – TEXT | Lorn (ots) - Die Brücke ist eröffnet. | news aktuell
reuters ap pa * | byline | NAME IN PLACE | Reuters in Lorn | The Guardian
afp ap pa * | byline | PERSON and NAME IN PLACE | Ann Example and AFP in Lorn | The Guardian
kyodo * | byline | DATE配信 NAME | 5/3(日) 21:04配信 共同通信 | Yahoo Japan
kyodo * | tagline | NAME DATE配信 | 共同通信 5/3(日) 21:04配信 | Yahoo Japan
ritzau ap tt * | tagline | /NAMES/ | /ritzau/AFP/ | Ritzau
ritzau ap tt * | tagline | /NAMES | /ritzau/AFP | Ritzau
ritzau tass * | tagline | …/NAMES/ | Ingen kom til skade. /ritzau/ | Ritzau, behind the last words
sda dpa apa | tagline | …(NAMES/NAMES) | Verletzt wurde niemand. (sda/dpa) | SDA, behind the last words
ntb | tagline | …(©NAMES) | Ingen ble skadd. (©NTB) | NTB, behind the last words
afp ap dpa * | tagline | NAME, NAMES | AFP, dpa, Reuters | German papers
stt tt ntb anp ap * | tagline | NAME–NAMES | STT–AFP | STT, TT, NTB, Jiji
ntb * | tagline | (©NAMES) | (©NTB) | NTB
sda apa tt ap anadolu * | tagline | (NAMES) | (sda/afp) | SDA, dpa's customers
dpa apa sda ap * | tagline | NAMES/NAMES | dpa/AFP | German papers
anp | tagline | OUTLET/NAME | Novum/ANP | ANP
dpa | tagline | NAME INITIALS | dpa ab cd n1 xyz | dpa
pti ians uni ani | tagline | NAME INITIALS | PTI ABC XYZ | PTI
ians pti | tagline | –NAME INITIALS | --IANS abc/xyz | IANS
dpa ap apa sda tt anadolu pa * | tagline | SOURCE: NAMES | Quelle: dpa, AFP, ab | German papers
kyodo * | tagline | SOURCE NAMES | 出典 共同通信 | Japanese papers
reuters | tagline | …(Reporting by PEOPLE; editing by PEOPLE) | (Reporting by Ann Example and Bob Sample; Editing by Cid Model) | Reuters
reuters | tagline | …(Writing by PEOPLE; editing by PEOPLE) | Nobody was hurt. (Writing by Ann Example; Editing by Cid Model) | Reuters
reuters | tagline | Reporting by PEOPLE; editing by PEOPLE | Reporting by Ann Example in Lorn; Editing by Cid Model | Reuters
reuters | tagline | Our standards: The Thomson NAME Trust Principles | Our Standards: The Thomson Reuters Trust Principles. | Reuters
ots | tagline | Original-Content von: OUTLET, übermittelt durch NAME | Original-Content von: Heron Lines GmbH, übermittelt durch news aktuell | Presseportal
dpa ap apa sda * | partly | SOURCE: OUTLETS | Quelle: ZEIT ONLINE, dpa, AFP, xyz | ZEIT ONLINE
ukrinform * | partly | За матеріалами~NAMES | За матеріалами: Укрінформ | Ukrainian papers
unian * | partly | За інформацією~NAMES | За інформацією УНІАН | Ukrainian papers
interfax * | partly | По материалам~NAMES | По материалам: Интерфакс | Russian papers
ansa * | partly | Con informazioni NAMES | Con informazioni ANSA | Italian papers
efe * | partly | Con información de NAMES | Con información de EFE y AFP | Spanish papers
afp * | partly | Avec des informations de NAMES | Avec des informations de l'AFP | French papers
anp * | partly | Met informatie van NAMES | Met informatie van ANP | Dutch papers
pap * | partly | Na podstawie~NAMES | Na podstawie: PAP | Polish papers
pti ani ap * | partly | (With inputs from NAMES) | (With inputs from PTI, ANI) | Indian papers
dpa ap apa sda * | partly | PERSON WITH NAMES | Ann Example mit dpa | German papers
- | partly | (With inputs from AGENCIES) | (With inputs from agencies) | Indian papers
- | partly | With inputs from AGENCIES | With inputs from agencies | Indian papers
- | partly | Con información de AGENCIES | Con información de agencias | Spanish papers
- | partly | PERSON AND AGENCIES | Ann Example and agencies | The Guardian
- | partly | PERSON AND AGENCIES IN PLACE | Staff and agencies in Lorn | The Guardian
- | partly | PERSON WITH AGENCIES | Ann Example mit Agenturen | German papers
- | partly | PERSON, AGENCIES | Ann Example, agencies | The Telegraph
`;

/** Where in an article a form is. */
export type FormPlace = 'dateline' | 'byline' | 'tagline' | 'partly';

/** One form of one house; `agencies` are ids, `others` true if any agency may write so. */
export interface HouseForm {
  agencies: readonly string[];
  others: boolean;
  place: FormPlace;
  form: string;
  example: string;
}

function parseRow(row: string): HouseForm {
  const [agencies, place, form, example] = row.split(' | ').map(cell => cell.trim());
  const ids = agencies!.split(' ');
  return {
    agencies: ids.filter(id => /\w/.test(id)),
    others: ids.includes('*'),
    place: place as FormPlace,
    form: form!,
    example: example!,
  };
}

/** Every form, with an example of it. */
export const HOUSE_FORMS: readonly HouseForm[] = TABLE.trim().split('\n').map(parseRow);
