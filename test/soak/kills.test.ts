import { survivesKills } from '../e2e/kills.ts';

survivesKills(Number(process.env.KILLS ?? 20));
