import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { casesOf, type NewsCase } from './read.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { ukrainian } from './ukrainian.ts';

const NEWS = {
  German: german,
  French: french,
  Spanish: spanish,
  Portuguese: portuguese,
  Italian: italian,
  Dutch: dutch,
  Polish: polish,
  Russian: russian,
  Ukrainian: ukrainian,
  Arabic: arabic,
  Chinese: chinese,
  Japanese: japanese,
};

/** The cases of every language, by its name. */
export const newsOfLanguages: [language: string, cases: NewsCase[]][] = Object.entries(NEWS).map(
  ([language, news]) => [language, casesOf(language, news)],
);
