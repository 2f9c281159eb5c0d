import { survivesMalformed } from '../unit/sources/files/malformed.ts';

survivesMalformed(Number(process.env.FILES ?? 10_000));
