// Traces the workload that standard input gives, first thing, and prints the milliseconds it took.
import { readFileSync } from 'node:fs';
import { trace } from '../../src/engine/trace.ts';
import { timeOf } from './figure.ts';
import type { Workload } from './texts.ts';

const { article, reports } = JSON.parse(readFileSync(0, 'utf8')) as Workload;
process.stdout.write(String(timeOf(() => trace(article, reports))));
