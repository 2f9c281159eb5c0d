/** Drawings on a 20 by 20 grid, stroked with the colour of the text around them. */
const PATHS = {
  back: 'm12 4-6 6 6 6',
  add: 'M10 4v12M4 10h12',
  check: 'm4 10.5 4 4 8-9',
  close: 'm5 5 10 10M15 5 5 15',
  copy: 'M7 7V3h10v10h-4M3 7h10v10H3Z',
  down: 'm5 8 5 5 5-5',
  file: 'M10 13V3m0 0L6 7m4-4 4 4M4 12v4h12v-4',
  link: 'M8 5H5v10h10v-3M11 4h5v5m0-5-7 7',
  page: 'M5 3h10v14H5ZM8 7h4M8 10h4M8 13h2',
  pin: 'M7 3h6l-1 6 3 3H5l3-3ZM10 12v5',
  reload: 'M15.5 8A6 6 0 1 0 16 11M16 4v4h-4',
  save: 'M10 3v10m0 0 4-4m-4 4L6 9M4 13v4h12v-4',
  settings: 'M3 6h7m4 0h3M3 14h3m4 0h7M12 4v4M8 12v4',
  site: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM3 10h14M10 3c-5 4-5 10 0 14 5-4 5-10 0-14Z',
  tab: 'M9 4H4v12h12v-5M12 3h5v5m0-5-8 8',
  up: 'm5 12 5-5 5 5',
} as const;

export type IconName = keyof typeof PATHS;

/** An ornament beside text; it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
