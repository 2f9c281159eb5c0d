import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Chapter } from '../../engine/types.ts';

const WIDTH = 40;
/** Where the dots are; the arcs lie before them. */
const X = 33;

/** The middle of each row's first line, CSS pixels from the list's top, as the list is laid out now. */
function useHeights(list: RefObject<HTMLOListElement | null>, rows: number): number[] {
  const [heights, setHeights] = useState<number[]>([]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () =>
      setHeights(
        [...element.children].map(row => {
          const line = row.firstElementChild as HTMLElement;
          const { top } = line.getBoundingClientRect();
          return (
            top -
            element.getBoundingClientRect().top +
            Number.parseFloat(getComputedStyle(line).lineHeight) / 2
          );
        }),
      );
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [rows]);
  return heights;
}

interface Props {
  chapters: readonly Chapter[];
  list: RefObject<HTMLOListElement | null>;
}

/** A time line beside the list: a dot for each report, filled where its words are its own, an arc to whose words it carries. */
export function Arcs({ chapters, list }: Props) {
  const heights = useHeights(list, chapters.length);
  const rowOf = new Map(chapters.map(({ id }, row) => [id, row]));
  const arcs = chapters.flatMap(({ carries }, row) => {
    const [to, from] = [heights[row], heights[rowOf.get(carries?.id ?? '') ?? -1]];
    return carries && to !== undefined && from !== undefined ? [{ row, from, to, part: carries.part }] : [];
  });
  return (
    <svg class="arcs" width={WIDTH} height={(heights.at(-1) ?? 0) + 12} aria-hidden="true">
      <line x1={X} x2={X} y1={heights[0] ?? 0} y2={heights.at(-1) ?? 0} />
      {arcs.map(({ row, from, to, part }) => {
        const reach = X - Math.min(30, 10 + (to - from) / 8);
        return (
          <path
            key={row}
            d={`M${X} ${from}C${reach - 6} ${from + 4} ${reach - 6} ${to - 4} ${X} ${to}`}
            stroke-width={1 + 2.5 * part}
          />
        );
      })}
      {chapters.map(({ id, carries }, row) => (
        <circle key={id} cx={X} cy={heights[row] ?? 0} r={id === '' ? 6 : 4.5} data-own={carries === null} />
      ))}
    </svg>
  );
}
