import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Not in node_modules, which `npm ci` empties while a server may run. */
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'wirelight');
/** The server for a Java of at least that version, the newest first. */
const SERVERS = [
  { java: 21, version: '3.9.0' },
  { java: 17, version: '2.19.6' },
];
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

export interface Runtime {
  java: string;
  /** Of OpenSearch. */
  version: string;
}

const mvn = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';

/** A program of Java: JAVA_HOME's, else the one on the path. */
export const javaTool = (name: string): string =>
  process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', name) : name;

/**
 * The Java that runs a search server, with the newest OpenSearch that it can run. A sentence where there is none, or no
 * Maven to fetch the server with.
 */
export function runtime(): Runtime | string {
  const java = javaTool('java');
  const said = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const major = Number(/version "(\d+)/.exec(said.stderr ?? '')?.[1] ?? 0);
  const server = SERVERS.find(one => major >= one.java);
  if (!server) return 'No search server runs here: it needs Java 17 or newer.';
  if (
    !isFetched(server.version) &&
    spawnSync(mvn, ['-version'], { shell: mvn.endsWith('.cmd') }).status !== 0
  )
    return 'No search server runs here: it needs Maven to fetch OpenSearch.';
  return { java, version: server.version };
}

const folderOf = (version: string): string => join(CACHE, `opensearch-${version}`);
const markOf = (version: string): string => join(folderOf(version), 'whole');
const isFetched = (version: string): boolean => existsSync(markOf(version));

/** The class path of a server, fetched from Maven the first time. @throws Error with what Maven says */
export function classPath(version: string): string {
  const lib = join(folderOf(version), 'lib');
  if (!isFetched(version)) {
    mkdirSync(lib, { recursive: true });
    const args = ['-q', '-B', '-f', join(HERE, 'pom.xml'), `-Dopensearch.version=${version}`, COPY];
    const target = [`-DoutputDirectory=${lib}`, '-DincludeScope=runtime'];
    const run = spawnSync(mvn, [...args, ...target], { encoding: 'utf8', shell: mvn.endsWith('.cmd') });
    if (run.status !== 0)
      throw new Error(`Maven did not bring OpenSearch ${version}: ${run.stdout}${run.stderr}`);
    writeFileSync(markOf(version), '');
  }
  return [join(lib, '*'), HERE].join(delimiter);
}

export const SOURCE = join(HERE, 'SearchServer.java');
export const LOGGING = join(HERE, 'log4j2.properties');
