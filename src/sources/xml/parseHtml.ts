import { Parser } from 'htmlparser2';

const MAX_DEPTH = 2_000;

class TooDeep extends Error {}

/**
 * Reads HTML tag by tag. What follows a place nested deeper than 2,000 is left out: no page is, and closing
 * tags are looked up in all that are open.
 */
export function parseHtml(
  html: string,
  on: {
    open: (name: string, attributes: Record<string, string>) => void;
    text?: (data: string) => void;
    close?: (name: string) => void;
  },
): void {
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (++depth > MAX_DEPTH) throw new TooDeep();
      on.open(name, attributes);
    },
    ontext: data => on.text?.(data),
    onclosetag: name => {
      depth--;
      on.close?.(name);
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
}
