import type { Stretch } from './compare.ts';

/** Words beside others, with those marked that the others do not have. */
export function Stretches({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <blockquote class="words" dir="auto">
      {stretches.map(({ text, differs }) => (differs ? <mark>{text}</mark> : text))}
    </blockquote>
  );
}
