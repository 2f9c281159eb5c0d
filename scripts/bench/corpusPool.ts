import { type Report, textOf } from '../../src/engine/types.ts';
import { type Case, casesOf, recordsOf } from '../cases.ts';
import { inventedTexts, random } from './invented.ts';
import { cutTo } from './texts.ts';

/** An article to look up, and the ids of the reports that must be found for it. */
export interface Probe {
  /** The case's. */
  id: string;
  article: Report;
  wanted: string[];
}

/** What a corpus of any size is made from. */
export interface Pool {
  note: string;
  stories: Report[];
  /** Reports that the probes want found: they are hidden among the first. */
  hidden: Report[];
  probes: Probe[];
  /** Articles of 800 words. */
  articles: Report[];
}

const ARTICLE_WORDS = 800;
const SPREAD = 2500;

/** Real news where the data folder is there, else invented texts. @param files of labelled articles to find reports for */
export function poolOf(files: readonly string[] = ['news.jsonl']): Pool {
  const cases = files.flatMap(name => casesOf(name) ?? []);
  const stories = recordsOf<Report>('wire-pool.jsonl.gz');
  return cases.length > 0 && stories ? realPool(cases, stories.map(dated)) : inventedPool();
}

/** Some stories of the pool have a day that no month has. */
const dated = (story: Report): Report =>
  Number.isNaN(Date.parse(story.published ?? '')) ? { ...story, published: null } : story;

const cutArticles = (texts: readonly Report[]): Report[] =>
  texts.map((text, i) => {
    const others = texts.slice(i + 1).concat(texts.slice(0, i));
    return { ...cutTo(ARTICLE_WORDS, `article-${i}`, [text, ...others]), url: null };
  });

function realPool(cases: readonly Case[], stories: Report[]): Pool {
  const hidden = new Map(cases.flatMap(({ reports }) => reports.map(report => [report.id, report])));
  const probes = cases.map(({ id, article, passages = [] }) => {
    const named = passages.flatMap(({ report, alt }) => [report, alt]);
    return { id, article, wanted: [...new Set(named.filter(report => typeof report === 'string'))] };
  });
  const articles = cutArticles(cases.map(({ article }) => article));
  return { note: 'real wire reports, recombined', stories, hidden: [...hidden.values()], probes, articles };
}

const EVENTS = 300;
const TELLING = 8;

/** Events that several texts cover, a few of them held back as articles. */
export function inventedPool(): Pool {
  const events = Array.from({ length: EVENTS }, (_, i) =>
    inventedTexts(TELLING, 250, i + 1).map(text => ({ ...text, id: `event-${i}-${text.id}` })),
  );
  const probed = events.slice(0, 30);
  return {
    note: 'invented reports, recombined',
    stories: events.slice(30).flat(),
    hidden: probed.flatMap(texts => texts.slice(1)),
    probes: probed.map(texts => ({
      id: texts[0]!.id,
      article: texts[0]!,
      wanted: texts.slice(1, 4).map(({ id }) => id),
    })),
    articles: cutArticles(probed.map(texts => texts[0]!)),
  };
}

type Random = () => number;
const pick = <Item>(next: Random, items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;

const NAME = /(?<=[a-z,] )\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}])/gu;
const NUMBER = /\d+/g;
/** What part of the names and numbers of a recombined report are others. */
const CHANGED = 0.7;

const sentencesOf = (report: Report): string[] =>
  report.paragraphs
    .flatMap(text => text.split(/(?<=[.!?]["”’)]*) +(?=["“\p{Lu}])/u))
    .filter(text => text.length > 20);

/** Makes reports of any number from the pool's stories: first these, then runs of sentences of several put together. */
export class Grower {
  private readonly sentences: string[][];
  private readonly names: string[];

  constructor(private readonly pool: Pool) {
    this.sentences = pool.stories.map(sentencesOf);
    this.names = [...new Set(pool.stories.flatMap(story => textOf(story).match(NAME) ?? []))];
  }

  /** The reports from number `from` to `to` (exclusive), always the same. Hidden ones are spread over the first SPREAD. */
  *reports(from: number, to: number): Generator<Report> {
    const { stories, hidden } = this.pool;
    const gap = Math.floor(SPREAD / hidden.length);
    for (let i = from; i < to; i++) {
      const place = i % gap === gap - 1 ? Math.floor(i / gap) : hidden.length;
      const later = i - Math.min(hidden.length, Math.floor(i / gap));
      yield hidden[place] ?? stories[later] ?? this.recombined(i);
    }
  }

  private recombined(number: number): Report {
    const next = random(number);
    const place = Math.floor(next() * this.sentences.length);
    const base = this.pool.stories[place]!;
    const wanted = Math.max(3, this.sentences[place]!.length);
    const parts = 2 + Math.floor(next() * 3);
    const length = Math.ceil(wanted / parts);
    const taken: string[] = [];
    for (let part = 0; part < parts; part++) {
      const from = part === 0 ? this.sentences[place]! : pick(next, this.sentences);
      const begin = Math.floor(next() * Math.max(1, from.length - length));
      taken.push(...from.slice(begin, begin + length));
    }
    const told = this.retold(next, taken.length ? taken : [textOf(base)]);
    const paragraphs = Array.from({ length: Math.ceil(told.length / 2) }, (_, i) =>
      told.slice(2 * i, 2 * i + 2).join(' '),
    );
    return { ...base, id: `grown-${number}`, url: null, paragraphs };
  }

  /** The same with other names, each by the same one throughout, and other numbers. */
  private retold(next: Random, sentences: readonly string[]): string[] {
    const names = new Map<string, string>();
    const rename = (name: string): string => {
      if (!names.has(name)) names.set(name, next() < CHANGED ? pick(next, this.names) : name);
      return names.get(name)!;
    };
    const renumber = (number: string): string =>
      next() < CHANGED ? String(Math.ceil(Number(number.slice(0, 9)) * (0.5 + next()))) : number;
    return sentences.map(text => text.replace(NAME, rename).replace(NUMBER, renumber));
  }
}
