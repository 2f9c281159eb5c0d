/** A real OpenSearch on loopback, for tests and measurements: one node or several, each a process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { classPath, LOGGING, runtime, SOURCE } from './java.ts';

/** Ms until a cluster must be healthy: Java compiles the starter and the server warms up, on a busy machine. */
const STARTS = 240_000;
const STOPS = 20_000;

export interface SearchNode {
  url: string;
  /** Ends it as a lost machine ends: without a word to the others. */
  kill(): Promise<void>;
}

export interface SearchServer {
  /** The first node's. */
  url: string;
  version: string;
  nodes: SearchNode[];
  /** Ends all nodes and removes their data. */
  close(): Promise<void>;
}

/**
 * Why no search server can be started on this machine, as a sentence, or null.
 * @throws Error on a machine for continuous integration, where the tests that need one must run
 */
export function noSearchServer(): string | null {
  const found = runtime();
  if (typeof found !== 'string') return null;
  if (process.env.CI) throw new Error(found);
  return found;
}

/** A node, not the first, that holds a part of the index: nothing is missing when one without is lost. */
export async function holderOf(server: SearchServer, index: string): Promise<SearchNode> {
  const shards = (await (await fetch(`${server.url}/_cat/shards/${index}?format=json`)).json()) as {
    node: string | null;
  }[];
  const held = new Set(shards.map(({ node }) => node));
  const holder = server.nodes.find((_, i) => i > 0 && held.has(`node-${i}`));
  if (!holder) throw new Error(`The first node holds all of '${index}': ${JSON.stringify(shards)}`);
  return holder;
}

/** Starts a cluster and waits until it is healthy. @param isBrief compiles less, as a test wants it: it starts sooner, and is slower for long work
 * @throws Error with the end of the server's log */
export async function startSearchServer({
  nodes: count = 1,
  heap = '512m',
  isBrief = true,
} = {}): Promise<SearchServer> {
  const found = runtime();
  if (typeof found === 'string') throw new Error(found);
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-search-'));
  const ports = await freePorts(2 * count);
  const names = Array.from({ length: count }, (_, i) => `node-${i}`);
  const seeds = names.map((_, i) => `127.0.0.1:${ports[2 * i + 1]}`);
  const cluster =
    count === 1
      ? ['discovery.type=single-node']
      : [`discovery.seed_hosts=${seeds}`, `cluster.initial_cluster_manager_nodes=${names}`];
  const nodes = names.map((name, i) => {
    const own = [`node.name=${name}`, `http.port=${ports[2 * i]}`, `transport.port=${ports[2 * i + 1]}`];
    return new Process(join(folder, name), ports[2 * i]!, { heap, isBrief }, [...own, ...cluster], found);
  });
  const close = async () => {
    await Promise.all(nodes.map(node => node.stop()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await Promise.all(nodes.map(node => node.healthy(count)));
  } catch (error) {
    await close();
    throw error;
  }
  return { url: nodes[0]!.url, version: found.version, nodes, close };
}

class Process implements SearchNode {
  readonly url: string;
  private readonly child: ChildProcess;
  private readonly log: string;
  private readonly ended: Promise<void>;
  private readonly endWithUs = (): void => void this.child.kill('SIGKILL');

  constructor(
    home: string,
    port: number,
    { heap, isBrief }: { heap: string; isBrief: boolean },
    settings: readonly string[],
    { java, version }: { java: string; version: string },
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.log = join(home, 'server.log');
    mkdirSync(join(home, 'config'), { recursive: true });
    const all = [
      ...settings,
      `path.home=${home}`,
      'cluster.name=wirelight',
      'network.host=127.0.0.1',
      'transport.type=netty4',
      'http.type=netty4',
      'cluster.routing.allocation.disk.threshold_enabled=false',
    ];
    const options = [`-Xms${heap}`, `-Xmx${heap}`, `-Dlog4j2.configurationFile=${LOGGING}`];
    if (isBrief) options.push('-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC');
    const out = openSync(this.log, 'w');
    this.child = spawn(java, [...options, '-cp', classPath(version), SOURCE, ...all], {
      stdio: ['ignore', out, out],
    });
    this.ended = new Promise(done => {
      this.child.once('exit', () => done());
      this.child.once('error', () => done());
    });
    process.once('exit', this.endWithUs);
  }

  async healthy(nodes: number): Promise<void> {
    const health = `${this.url}/_cluster/health?wait_for_status=yellow&wait_for_nodes=${nodes}&timeout=5s`;
    const until = Date.now() + STARTS;
    while (Date.now() < until && this.child.exitCode === null && this.child.signalCode === null) {
      const answer = await fetch(health).catch(() => null);
      await answer?.body?.cancel();
      if (answer?.ok) return;
      await pause(250);
    }
    const end = readFileSync(this.log, 'utf8').slice(-4_000);
    throw new Error(`OpenSearch did not start: ${end}`);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to end; one that does not is ended. */
  async stop(): Promise<void> {
    process.off('exit', this.endWithUs);
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), STOPS);
    await this.ended;
    clearTimeout(late);
  }
}

/** Ports that nothing listens on at the moment. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      return server;
    }),
  );
  const ports = servers.map(server => (server.address() as { port: number }).port);
  await Promise.all(servers.map(server => new Promise(done => server.close(done))));
  return ports;
}
