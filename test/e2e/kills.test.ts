import { survivesKills } from './kills.ts';

survivesKills(4);
