import { readsHostilePages } from './hostilePages.ts';

readsHostilePages({
  deep: 200_000,
  bytes: 5_000_000,
  endless: 3_000,
  shadows: 2_000,
  frames: 100,
  declared: 10_000_000,
});
