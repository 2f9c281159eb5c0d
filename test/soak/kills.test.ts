import { survivesKills } from '../e2e/kills.ts';
import { survivesDays } from '../e2e/mixedDay.ts';

const KILLS = Number(process.env.KILLS ?? 20);

survivesKills(KILLS);
survivesDays(KILLS);
