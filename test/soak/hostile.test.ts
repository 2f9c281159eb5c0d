import { readsHostilePages } from '../unit/content/hostilePages.ts';

readsHostilePages({
  deep: 400_000,
  bytes: 20_000_000,
  endless: 30_000,
  shadows: 2_000,
  frames: 500,
  declared: 40_000_000,
});
