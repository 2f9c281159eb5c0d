import { survivesMalformed } from '../unit/sources/files/malformed.ts';

survivesMalformed(Number(process.env.FILES ?? 2_000), 2_000);
