/** The state of a reader's search for reports on a tab's article, in `storage.session`: it outlasts the sidebar. */
import * as v from 'valibot';
import type { Hit } from '../sources/find/provider.ts';
import { listOf, slot } from './slot.ts';

export interface FindRecord {
  /** Id of the article that was searched for. */
  article: string;
  /** Address of the search used in place of the reader's own after one refused; null: the reader's own. */
  search: string | null;
  hits: Hit[];
  /** Addresses of the hits that are chosen. */
  chosen: string[];
  /** The result, in words. */
  answer: string;
  /** The last search gave nothing: another is offered. */
  isVain: boolean;
  isOpen: boolean;
  /** Whether the hits behind the best few are shown too. */
  isWhole: boolean;
}

export const newFinding = (article: string): FindRecord => ({
  article,
  search: null,
  hits: [],
  chosen: [],
  answer: '',
  isVain: false,
  isOpen: false,
  isWhole: false,
});

const textOrNull = v.fallback(v.nullable(v.string()), null);
const isTrue = v.fallback(v.boolean(), false);

const FindSchema = v.fallback(
  v.nullable(
    v.object({
      article: v.string(),
      search: textOrNull,
      hits: listOf(
        v.object({
          url: v.string(),
          title: v.string(),
          outlet: v.string(),
          published: textOrNull,
          language: textOrNull,
        }),
      ),
      chosen: listOf(v.string()),
      answer: v.fallback(v.string(), ''),
      isVain: isTrue,
      isOpen: isTrue,
      isWhole: isTrue,
    }),
  ),
  null,
);

export const findingIn = (tabId: number) => slot<FindRecord | null>('session', `find:${tabId}`, FindSchema);

const ScrollSchema = v.fallback(v.nullable(v.object({ article: v.string(), top: v.number() })), null);

/** How far the sidebar is scrolled at a tab's article, CSS pixels. */
export const scrollIn = (tabId: number) =>
  slot<{ article: string; top: number } | null>('session', `scroll:${tabId}`, ScrollSchema);
