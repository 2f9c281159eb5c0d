import { parentOf } from '../dom.ts';

/**
 * True if the page draws light text on a dark ground, judged by the computed colour of the text itself: pages
 * switch themes of their own, whatever the system prefers.
 * @param text a text node of the article
 */
export function isDark(text: Text | undefined): boolean {
  const parent = text && parentOf(text);
  const brightness = parent instanceof Element ? brightnessOf(getComputedStyle(parent).color) : null;
  return brightness === null ? matchMedia('(prefers-color-scheme: dark)').matches : brightness > 0.5;
}

/** 0 (black) to 1 (white) of a computed colour; null if it is written in a way that does not say. */
export function brightnessOf(colour: string): number | null {
  const [, space, inner] = /^(rgba?|color|oklch|oklab|lab|lch)\((.*)\)$/.exec(colour) ?? [];
  const numbers = inner?.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gi)?.map(Number);
  if (!space || !numbers?.length) return null;
  if (space.startsWith('ok')) return numbers[0];
  if (space.startsWith('l')) return numbers[0] / 100;
  const scale = space === 'color' ? 1 : 255;
  const [red, green, blue] = inner.startsWith('display-p3') ? numbers.slice(1) : numbers;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / scale;
}
