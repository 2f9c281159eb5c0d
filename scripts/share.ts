// Loads the reports of files into a newsroom's shared corpus, or takes them out again; see --help.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Asked, askedFor, USAGE } from './share/arguments.ts';
import { Complaints } from './share/complaints.ts';
import { idOf } from './share/document.ts';
import { reportsIn, sizeOfFiles } from './share/files.ts';
import { FastSigner } from './share/keyed.ts';
import { Loader } from './share/loader.ts';
import { checkIndex, create, refresh } from './share/prepare.ts';
import { Progress } from './share/progress.ts';
import { remove } from './share/remover.ts';
import { Server, ShareError } from './share/server.ts';

const stopped = new AbortController();
process.once('SIGINT', () => stopped.abort());
process.once('SIGTERM', () => stopped.abort());

const asked = askedFor(process.argv.slice(2), process.env);
if (asked === 'help') console.log(USAGE);
else if (asked === 'new-key') console.log(randomBytes(32).toString('base64url'));
else if ('wrong' in asked) fail(asked.wrong, 2);
else
  await run(asked).catch(error => {
    if (!(error instanceof ShareError)) throw error;
    fail(error.message, 1);
  });

function fail(sentence: string, status: number): void {
  console.error(sentence);
  process.exitCode = status;
}

async function run(asked: Asked): Promise<void> {
  const missing = asked.files.find(path => !existsSync(path));
  if (missing !== undefined) return fail(`${missing} is not there.`, 2);
  const server = new Server(asked.target);
  const signer = new FastSigner(asked.key);
  if (asked.create) {
    const isNew = await create(server, signer.check(), asked.create);
    console.error(`The index '${asked.target.index}' ${isNew ? 'was made' : 'is there already'}.`);
  }
  await checkIndex(server, signer.check());
  if (asked.files.length === 0) return;
  await (asked.removes ? removeAll(server, asked) : loadAll(server, signer, asked));
}

async function loadAll(server: Server, signer: FastSigner, { files, times }: Asked): Promise<void> {
  const [foreign, refused] = [new Complaints(), new Complaints()];
  const progress = new Progress(sizeOfFiles(files));
  const loader = new Loader(server, signer, {
    times,
    onRefused: (id, why) => refused.say(`${id}: not taken (${why})`),
    onProgress: count => progress.show(count),
  });
  const reading = {
    onProblem: (sentence: string) => foreign.say(sentence),
    onBytes: (bytes: number) => progress.read(bytes),
    signal: stopped.signal,
  };
  try {
    for await (const report of reportsIn(files, reading)) await loader.add(report);
    await loader.finish();
    await refresh(server);
  } finally {
    console.log(progress.sum(loader.count, foreign.count));
  }
  if (stopped.signal.aborted) fail('It was stopped. The same command goes on from here.', 130);
  else if (refused.count > 0) process.exitCode = 1;
}

async function removeAll(server: Server, { files }: Asked): Promise<void> {
  const complaints = new Complaints();
  const reading = {
    onProblem: (sentence: string) => complaints.say(sentence),
    onBytes: () => {},
    signal: stopped.signal,
  };
  const ids = async function* () {
    for await (const { id } of reportsIn(files, reading)) yield idOf(id);
  };
  const { removed, missing, refused } = await remove(server, ids());
  await refresh(server);
  console.log(`${removed} reports removed, ${missing} were not there, ${refused} not removed.`);
  if (refused > 0) process.exitCode = 1;
}
