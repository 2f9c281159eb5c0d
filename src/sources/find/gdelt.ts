import { cleanAddress, hostOf } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import { isThing, listIn, type Thing, textAt } from '../formats/json.ts';
import { tidy } from '../xml/paragraphs.ts';
import type { Hit, Provider, SearchProblem } from './provider.ts';
import type { SearchQuery } from './query.ts';

const ADDRESS = 'https://api.gdeltproject.org/api/v2/doc/doc';
const RECORDS = 75;
/** It asks for no more than one request in five seconds, and sometimes refuses one that keeps to it. */
const INTERVAL = 5_500;

/**
 * GDELT's DOC 2.0 API: news of the last three months, found by words. Errors come as a sentence with status 200.
 * Source: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/
 * @param address of another server with the same interface
 */
export const gdelt = (address = ADDRESS): Provider => ({
  interval: INTERVAL,
  address: query => `${address}?${parameters(query)}`,
  read: async bytes => readAnswer(new TextDecoder().decode(bytes)),
});

/** Whether an address is that of a server with this interface: its path shows it. */
export const isGdelt = (address: string): boolean =>
  URL.canParse(address) && /^https?:\/\/[^?#]+\/api\/v2\/doc\/doc$/.test(address);

function parameters({ all, any, from, to }: SearchQuery): URLSearchParams {
  const group = any.length > 1 ? `(${any.map(quoted).join(' OR ')})` : any.map(quoted).join('');
  return new URLSearchParams({
    query: [...all.map(quoted), group].filter(Boolean).join(' '),
    mode: 'artlist',
    format: 'json',
    sort: 'hybridrel',
    maxrecords: String(RECORDS),
    startdatetime: stamp(from),
    enddatetime: stamp(to),
  });
}

/** Signs are its operators. */
const quoted = (words: string): string => {
  const plain = tidy(words.replace(/[^\p{L}\p{M}\p{N}\s'-]/gu, ' '));
  return /[\s'-]/.test(plain) ? `"${plain}"` : plain;
};

/** YYYYMMDDHHMMSS. */
const stamp = (time: number): string => new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);

function readAnswer(text: string): Hit[] | SearchProblem {
  const body = text.trim();
  if (body === '') return [];
  if (!body.startsWith('{')) return problemIn(body);
  const answer = parsed(body);
  if (!isThing(answer)) return 'unreadable';
  return listIn(answer, 'articles').flatMap(article => (isThing(article) ? (hitOf(article) ?? []) : []));
}

/** Its sentences: "Please limit requests to one every 5 seconds …", "Your query was too short or too long.", … */
function problemIn(sentence: string): SearchProblem {
  if (/limit requests|too many requests|rate/i.test(sentence)) return 'too-often';
  if (
    /too (?:short|long|common)|query|keyword|phrase|operator|parenthes|timespan|date/i.test(
      sentence.slice(0, 300),
    )
  )
    return 'query';
  return 'unreadable';
}

/** It does not always escape what titles hold. */
function parsed(text: string): unknown {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what breaks the parser
  for (const form of [text, text.replace(/[\u0000-\u001f]+/g, ' ').replace(/\\(?!["\\/bfnrtu])/g, '\\\\')]) {
    try {
      return JSON.parse(form);
    } catch {}
  }
  return null;
}

function hitOf(article: Thing): Hit | null {
  const url = cleanAddress(textAt(article, 'url'));
  const title = tidy(textAt(article, 'title') ?? '').replace(/ (?=[,.:;!?])/g, '');
  if (!url || !title) return null;
  return {
    url,
    title,
    outlet: textAt(article, 'domain') ?? hostOf(url) ?? '',
    published: readDate(textAt(article, 'seendate')),
    language: textAt(article, 'language'),
  };
}
