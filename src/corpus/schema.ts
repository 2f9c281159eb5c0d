import * as v from 'valibot';

const MAX_TEXT = 5_000_000;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const optionalText = (max: number) => v.nullish(text(max), null);
const isoDate = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check(
    value => /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
    'published is no ISO 8601 date',
  ),
);

const credit = v.object({
  agency: text(60),
  form: v.picklist(['byline', 'dateline', 'tagline', 'metadata', 'mixed']),
  evidence: text(2000),
});
const origin = v.object({
  kind: v.picklist(['page', 'file', 'feed', 'sitemap', 'search']),
  from: optionalText(4000),
});

/** What an export has beside a report. A value that does not fit is skipped: the report is worth more. */
const extras = {
  credit: v.fallback(v.optional(v.nullable(credit)), undefined),
  depth: v.fallback(v.optional(v.picklist(['full', 'excerpt', 'headline'])), undefined),
  origin: v.fallback(v.optional(v.nullable(origin)), undefined),
  added: v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), undefined),
  pinned: v.fallback(v.optional(v.boolean()), undefined),
  revision: v.fallback(v.optional(v.pipe(v.number(), v.minValue(0))), undefined),
};

/** A report as it may come from a file, a page or a message: what does not fit is refused, unknown keys are dropped. */
export const ReportSchema = v.object({
  ...extras,
  id: v.pipe(v.string('id is missing'), v.minLength(1, 'id is empty'), v.maxLength(4000, 'id is too long')),
  outlet: v.pipe(v.string('outlet is missing'), v.maxLength(300)),
  agency: optionalText(60),
  title: optionalText(2000),
  url: optionalText(4000),
  byline: optionalText(1000),
  published: v.nullish(isoDate, null),
  paragraphs: v.pipe(
    v.array(text(MAX_TEXT), 'paragraphs is no list of texts'),
    v.minLength(1, 'paragraphs is empty'),
    v.maxLength(20_000, 'more than 20,000 paragraphs'),
    v.check(
      list => list.reduce((sum, one) => sum + one.length, 0) <= MAX_TEXT,
      'the text is longer than 5,000,000 characters',
    ),
  ),
});
