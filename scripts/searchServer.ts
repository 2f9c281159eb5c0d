/**
 * `npm run search-server`: a real OpenSearch on this machine, to try a shared corpus with, until Ctrl-C. Its data goes
 * with it. `--nodes N` starts several.
 */
import { parseArgs } from 'node:util';
import { startSearchServer } from '../test/tools/searchServer/index.ts';

const { values } = parseArgs({ options: { nodes: { type: 'string', default: '1' } } });
console.error('Starting OpenSearch …');
const server = await startSearchServer({ nodes: Number(values.nodes), isBrief: false });
console.log(`OpenSearch ${server.version}: ${server.nodes.map(({ url }) => url).join(', ')}`);
const end = async () => {
  await server.close();
  process.exit(0);
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
