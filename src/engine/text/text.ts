import { type Report, textOf } from '../types.ts';
import { type Language, languageOf } from './language.ts';
import { sentences } from './sentences.ts';
import { firstAfter } from './spans.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Span } from './types.ts';

/** A sentence of a text; `from` and `to` (exclusive) count the text's tokens. */
export interface Sentence extends Span {
  from: number;
  to: number;
}

/** A report's text, read. A sentence without a word has from === to. */
export interface Text {
  id: string;
  report: Report;
  text: string;
  language: Language;
  tokens: Token[];
  sentences: Sentence[];
}

/** Reads a report: its text, tokens and sentences, with each sentence's tokens. */
export function readText(report: Report): Text {
  const text = textOf(report);
  const language = languageOf(text);
  const tokens = tokenize(text, language);
  let at = 0;
  const found = sentences(text).map(({ start, end }) => {
    const from = at;
    while (at < tokens.length && tokens[at]!.start < end) at += 1;
    return { start, end, from, to: at };
  });
  return { id: report.id, report, text, language, tokens, sentences: found };
}

/** The tokens of a text that end after `start` and no later than the first one to end after `end` begins. */
export function tokensIn({ tokens }: Text, start: number, end: number): Token[] {
  return tokens.slice(firstAfter(tokens, start), firstAfter(tokens, end));
}
