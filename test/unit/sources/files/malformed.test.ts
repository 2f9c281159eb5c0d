import { survivesMalformed } from './malformed.ts';

survivesMalformed(16);
