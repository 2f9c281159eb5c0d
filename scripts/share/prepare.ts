import { KEYS_VERSION } from '../../src/corpus/keys.ts';
import { fits } from '../../src/corpus/remote/answer.ts';
import { type IndexOptions, indexBody } from './mapping.ts';
import { type Answer, type Server, ShareError, whyNot } from './server.ts';

/** Makes the index; true if it was not there. @throws ShareError */
export async function create(server: Server, check: string, options: IndexOptions): Promise<boolean> {
  const put = (isNew: boolean) =>
    server.ask('PUT', `/${server.target.index}`, indexBody(check, options, isNew));
  let answer = await put(true);
  if (typeOf(answer) === 'mapper_parsing_exception') answer = await put(false);
  if (answer.status === 200) return true;
  if (typeOf(answer) === 'resource_already_exists_exception') return false;
  throw new ShareError(`The index '${server.target.index}' was not made: ${whyNot(answer)}.`);
}

const typeOf = ({ json }: Answer): string | undefined =>
  (json as { error?: { type?: string } } | null)?.error?.type;

/** Makes sure that the index has our keys, under this newsroom's key. @throws ShareError */
export async function checkIndex(server: Server, check: string): Promise<void> {
  const { index } = server.target;
  const answer = await server.ask('GET', `/${index}/_mapping`);
  if (answer.status === 404) throw new ShareError(`There is no index '${index}'. --create makes it.`);
  const fit = answer.status === 200 ? fits(answer.json, KEYS_VERSION, check) : null;
  if (!fit || (!fit.ok && fit.problem === 'unreadable'))
    throw new ShareError(`What answers is no search server: ${whyNot(answer)}.`);
  if (fit.ok) return;
  if (fit.problem === 'wrong-key')
    throw new ShareError(
      `'${index}' was filled under another key than WIRELIGHT_KEY. Nobody would find what is added.`,
    );
  if (fit.problem === 'other-version')
    throw new ShareError(
      `'${index}' has keys of another version of Wirelight. Make a new index and load it again.`,
    );
  throw new ShareError(`'${index}' was not made by --create: it lacks the fields that the reports need.`);
}

/** Has the server show what came in at once; a role that may not is no matter, as it does so within half a minute. */
export async function refresh(server: Server): Promise<void> {
  await server.ask('POST', `/${server.target.index}/_refresh`).catch(error => {
    if (!(error instanceof ShareError)) throw error;
  });
}
