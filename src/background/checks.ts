import * as v from 'valibot';
import { type FoundIn, type FromContent, MAX_ARTICLE, type ProblemCode, REFUSALS } from '../messages.ts';
import { withoutCredentials } from '../sources/address.ts';

/** Text that may be longer than is useful: the rest is cut off. */
const cut = (most: number) =>
  v.pipe(
    v.string(),
    v.transform(text => text.slice(0, most)),
  );

const MAX_ADDRESS = 4_000;
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const address = v.pipe(v.string(), v.maxLength(MAX_ADDRESS), v.url(), v.transform(withoutCredentials));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ARTICLE));

const isDate = (value: string): boolean => value.length <= 40 && !Number.isNaN(Date.parse(value));
const date = v.fallback(v.nullable(v.pipe(v.string(), v.check(isDate))), null);
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000));
const ORIGINS = ['json-ld', 'microdata', 'meta', 'page', 'address'] as const satisfies readonly FoundIn[];
const origin = v.optional(v.picklist(ORIGINS));

const PageFactsSchema = v.object({
  modified: date,
  section: v.nullable(cut(300)),
  partial: v.boolean(),
  entries: v.nullable(v.pipe(v.array(index), v.maxLength(20_000))),
  found: v.object({
    outlet: origin,
    title: origin,
    byline: origin,
    published: origin,
    modified: origin,
    section: origin,
    language: origin,
    canonical: origin,
  }),
});

/** Metadata that does not fit is cut or left out; only address and text must fit. */
const ReadArticleSchema = v.object({
  url: address,
  canonical: v.fallback(v.nullable(v.pipe(address, v.regex(/^https?:/))), null),
  outlet: cut(300),
  title: cut(2_000),
  byline: v.nullable(cut(1_000)),
  published: date,
  language: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
  credits: v.pipe(
    v.array(v.object({ field: cut(MAX_ADDRESS), text: cut(MAX_ADDRESS) })),
    v.transform(list => list.slice(0, 100)),
  ),
  paragraphs: v.pipe(
    v.array(v.string()),
    v.minLength(1),
    v.maxLength(20_000),
    v.check(list => list.reduce((sum, text) => sum + text.length + 1, -1) <= MAX_ARTICLE),
  ),
  facts: v.optional(PageFactsSchema),
});

const RefusedSchema = v.object({
  key,
  ok: v.literal(false),
  url: cut(MAX_ADDRESS),
  error: v.picklist(REFUSALS),
});

const SCHEMAS = {
  'page-read': v.object({
    type: v.literal('page-read'),
    page: v.variant('ok', [
      v.object({ key, ok: v.literal(true), article: ReadArticleSchema }),
      RefusedSchema,
    ]),
  }),
  'passage-chosen': v.object({ type: v.literal('passage-chosen'), key, start: offset }),
  'marks-switched': v.object({ type: v.literal('marks-switched'), key }),
} satisfies { [T in FromContent['type']]: v.GenericSchema<unknown, Extract<FromContent, { type: T }>> };

const FromContentSchema = v.variant('type', [
  SCHEMAS['page-read'],
  SCHEMAS['passage-chosen'],
  SCHEMAS['marks-switched'],
]);

/** A reading that does not fit, and the answer for whoever waits for it. */
export interface Unfit {
  type: 'unfit';
  problem: Extract<ProblemCode, 'no-access' | 'internal'>;
}

const isReading = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'page-read';

/** Where a page is from; of a file, which it is. '' for what is never read: blob:, data:, about: and the like. */
function siteOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host, pathname } = new URL(address);
  if (/^https?:$/.test(protocol)) return `${protocol}//${host}`;
  return /^(?:file|chrome-extension|moz-extension):$/.test(protocol) ? `${protocol}//${host}${pathname}` : '';
}

/**
 * A message of the content script in a page, or null if it does not fit: a page is hostile, and the script is in
 * it. What it reads is of this page, whatever address it claims.
 * @param page the page's address, as the browser says
 */
export function checkFromContent(message: unknown, page: string): FromContent | Unfit | null {
  const result = v.safeParse(FromContentSchema, message);
  const checked = result.success ? result.output : null;
  if (checked?.type === 'page-read' ? !checked.page.ok : checked) return checked;
  if (!isReading(message)) return null;
  const site = siteOf(page);
  if (site === '') return { type: 'unfit', problem: 'no-access' };
  const isOfPage =
    checked?.type === 'page-read' && checked.page.ok && siteOf(checked.page.article.url) === site;
  return isOfPage ? checked : { type: 'unfit', problem: 'internal' };
}
