import { hostOf } from './address.ts';

/** What pages give as the name of their site where it names a section, a place or a purpose. Folded, without marks. */
const NO_NAMES = new Set(
  (
    'us usa uk eu world international national local home homepage hosted host news latest breaking headlines ' +
    'politics business sport sports opinion culture health science technology tech entertainment article articles ' +
    'story stories blog live site website default index media press online mobile amp welt politik wirtschaft ' +
    'nachrichten startseite accueil actualites monde inicio noticias mundo'
  ).split(' '),
);

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const bareHost = (url: string | null | undefined): string | null =>
  hostOf(url ?? '')?.replace(/^(?:www|m|amp)\./, '') ?? null;

/** The name of an outlet as it is given; its site's host where what is given is not a name ("U.S.", "Hosted"). */
export function outletName(given: string, url: string | null | undefined): string {
  const host = bareHost(url);
  return host !== null && NO_NAMES.has(plain(given)) ? host : given;
}

interface Named {
  outlet: string;
  url?: string | null;
}

/** Whether two names on one host are one outlet's: "The Gannet", "Gannet Online", "gannet.example". */
function isAlike(a: string, b: string): boolean {
  const [one, two] = [plain(a).replace(/^the/, ''), plain(b).replace(/^the/, '')];
  return one.includes(two) || two.includes(one);
}

/**
 * One name for each outlet of several texts: of names on one host that are alike the one that most of them have, of
 * equally many the first. Hosts that carry many outlets keep their names apart.
 * @returns the name for each text, in their order
 */
export function oneNameEach(texts: readonly Named[]): string[] {
  const byHost = new Map<string, string[]>();
  for (const { outlet, url } of texts) {
    const host = bareHost(url);
    if (host) byHost.set(host, [...(byHost.get(host) ?? []), outlet]);
  }
  return texts.map(({ outlet, url }) => {
    const alike = (byHost.get(bareHost(url) ?? '') ?? [outlet]).filter(name => isAlike(name, outlet));
    const countOf = (name: string) => alike.filter(one => one === name).length;
    return alike.reduce((best, name) => (countOf(name) > countOf(best) ? name : best), alike[0] ?? outlet);
  });
}
