import * as v from 'valibot';
import { type FromContent, MAX_ARTICLE, type Origin, type Request } from '../messages.ts';

const short = v.pipe(v.string(), v.maxLength(4000));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const webUrl = v.pipe(short, v.regex(/^(?:https?|file):\/\//i));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ARTICLE));

const date = v.nullable(
  v.pipe(
    v.string(),
    v.maxLength(40),
    v.check(value => !Number.isNaN(Date.parse(value))),
  ),
);
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000));
const ORIGINS = ['json-ld', 'microdata', 'meta', 'page', 'address'] as const satisfies readonly Origin[];
const origin = v.optional(v.picklist(ORIGINS));

const PageFactsSchema = v.object({
  modified: date,
  section: v.nullable(v.pipe(v.string(), v.maxLength(300))),
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

const ReadArticleSchema = v.object({
  url: webUrl,
  canonical: v.nullable(webUrl),
  outlet: v.pipe(v.string(), v.maxLength(300)),
  title: v.pipe(v.string(), v.maxLength(2000)),
  byline: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
  published: date,
  language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  credits: v.pipe(v.array(v.object({ field: short, text: short })), v.maxLength(100)),
  paragraphs: v.pipe(
    v.array(v.string()),
    v.minLength(1),
    v.maxLength(20_000),
    v.check(list => list.reduce((sum, text) => sum + text.length + 1, -1) <= MAX_ARTICLE),
  ),
  facts: v.optional(PageFactsSchema),
});

const FromContentSchema = v.variant('type', [
  v.object({
    type: v.literal('page-read'),
    page: v.variant('ok', [
      v.object({ key, ok: v.literal(true), article: ReadArticleSchema }),
      v.object({
        key,
        ok: v.literal(false),
        url: short,
        error: v.picklist(['not-article', 'list', 'video', 'empty', 'too-long']),
      }),
    ]),
  }),
  v.object({ type: v.literal('passage-chosen'), key, start: offset }),
  v.object({ type: v.literal('marks-switched'), key }),
]);

const DemoSchema = v.looseObject({
  type: v.literal('page-read'),
  page: v.looseObject({ ok: v.literal(true), article: v.looseObject({ url: short }) }),
});

/** A message from a page, or null where it does not fit: a page is hostile, and a content script stands in it. */
export function checkFromContent(message: unknown): FromContent | null {
  const result = v.safeParse(FromContentSchema, message);
  return result.success ? result.output : null;
}

/** What our own demo article sends at `url`: the same, but for its address, which no page may claim. */
export function checkFromDemo(message: unknown, url: string): FromContent | null {
  const given = v.safeParse(DemoSchema, message);
  if (!given.success) return checkFromContent(message);
  const { page } = given.output;
  if (page.article.url !== url) return null;
  const checked = checkFromContent({
    ...given.output,
    page: { ...page, article: { ...page.article, url: 'https://demo.invalid/', canonical: null } },
  });
  if (checked?.type === 'page-read' && checked.page.ok) checked.page.article.url = url;
  return checked;
}

const REQUESTS: readonly string[] = [
  'read-tab',
  'revive-tab',
  'refresh',
  'choose-passage',
  'add-page',
  'list-reports',
  'get-report',
  'remove-reports',
  'pin-reports',
  'import-reports',
  'list-imports',
  'get-import',
  'forget-import',
  'export-part',
  'get-room',
  'set-retention',
  'clear-reports',
  'page-feeds',
  'add-feed',
  'set-feed-full',
  'remove-feed',
  'fetch-feed',
  'list-agencies',
  'add-agency',
  'remove-agency',
] satisfies Request['type'][];

/** A message of the extension's own pages, which are trusted to fill it in as its type says. */
export const isRequest = (message: unknown): message is Request =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  REQUESTS.includes(message.type as string);
