import { parseArgs } from 'node:util';
import { isAuthorization, isIndex, isInsecure, isServer } from '../../src/corpus/remote/address.ts';
import { isNewsroomKey } from '../../src/corpus/remote/keyed.ts';
import type { Times } from './document.ts';
import type { IndexOptions } from './mapping.ts';
import type { Target } from './server.ts';

export const USAGE = `Usage: npm run share -- URL [FILES…]
Loads the reports of files into a newsroom's shared corpus on OpenSearch or Elasticsearch. URL names the index:
https://search.newsroom.example:9200/wire-2026-12

  --create           makes the index first, if it is not there
    --shards N         its parts (1)
    --replicas N       copies of each part on other nodes (1)
    --alias NAME       another name under which readers search it
  --remove           takes the reports of the files out instead
  --embargo DATE     none of them is found before this time (ISO 8601)
  --until DATE       none of them is found after it
  --new-key          prints a new key for a newsroom, and does nothing else

From the environment:
  WIRELIGHT_KEY            the newsroom's key, 32 characters or more; the same for all who load and read
  WIRELIGHT_AUTHORIZATION  the value of the Authorization header, if the server wants one
`;

export interface Asked {
  target: Target;
  key: string;
  files: string[];
  /** Null: the index is there. */
  create: IndexOptions | null;
  removes: boolean;
  times: Times;
}

/** What was asked for on the command line, 'new-key', 'help', or a sentence on what is wrong with it. */
export function askedFor(
  args: string[],
  env: Record<string, string | undefined>,
): Asked | 'new-key' | 'help' | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        create: { type: 'boolean', default: false },
        shards: { type: 'string', default: '1' },
        replicas: { type: 'string', default: '1' },
        alias: { type: 'string' },
        remove: { type: 'boolean', default: false },
        embargo: { type: 'string' },
        until: { type: 'string' },
        'new-key': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help || args.length === 0) return 'help';
    if (values['new-key']) return 'new-key';
    const [url, ...files] = positionals;
    if (values.remove && values.create) throw new Error('--create and --remove do not go together.');
    if (files.length === 0 && !values.create) throw new Error('Name the files whose reports are meant.');
    return {
      target: targetOf(url, env.WIRELIGHT_AUTHORIZATION ?? ''),
      key: keyIn(env.WIRELIGHT_KEY),
      files,
      create: values.create ? indexOptions(values) : null,
      removes: values.remove,
      times: { embargo: timeIn('--embargo', values.embargo), until: timeIn('--until', values.until) },
    };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

function targetOf(url: string | undefined, authorization: string): Target {
  if (!url)
    throw new Error('Name the address of the index, such as https://search.newsroom.example:9200/wire.');
  if (!isServer(url))
    throw new Error(`'${url.slice(0, 200)}' is no web address of an index without a password in it.`);
  const { origin, pathname } = new URL(url);
  const [, path, index] = /^(.*)\/([^/]+)\/*$/.exec(pathname) ?? [];
  if (index === undefined || !isIndex(index))
    throw new Error('The address must end with the name of an index: lower case, digits, "-", "_", ".".');
  if (isInsecure(origin))
    throw new Error(
      'Without TLS (http) only this machine is asked, as key and reports could be read on the way.',
    );
  if (!isAuthorization(authorization)) throw new Error('WIRELIGHT_AUTHORIZATION is no value of a header.');
  return { address: origin + path, index, authorization };
}

function keyIn(key: string | undefined): string {
  if (!key) throw new Error("Set WIRELIGHT_KEY to the newsroom's key (--new-key makes one).");
  if (!isNewsroomKey(key)) throw new Error('WIRELIGHT_KEY needs 32 to 512 characters, without white space.');
  return key;
}

function indexOptions({
  shards,
  replicas,
  alias,
}: {
  shards: string;
  replicas: string;
  alias?: string;
}): IndexOptions {
  if (alias !== undefined && !isIndex(alias)) throw new Error(`'${alias}' is no name for an alias.`);
  return {
    shards: numberIn('--shards', shards, 1),
    replicas: numberIn('--replicas', replicas, 0),
    alias: alias ?? null,
  };
}

function numberIn(name: string, text: string, least: number): number {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  if (number < least) throw new Error(`${name} is a number from ${least} on, not '${text}'.`);
  return number;
}

function timeIn(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    throw new Error(`${name} is a date such as 2026-12-31 or 2026-12-31T18:00:00Z, not '${text}'.`);
  return new Date(time).toISOString();
}
