import { parseHtml } from './parseHtml.ts';

/** The attributes of a `link` element. */
export interface Link {
  rel: string;
  type: string;
  href: string;
  title: string;
}

/** What a page's own elements name: its links, what its meta elements say, and what its addresses are relative to. */
export interface PageHead {
  links: Link[];
  metas: { property: string; content: string }[];
  base: string | null;
}

/** The links of an HTML text, with what is around them. */
export function linksIn(html: string): PageHead {
  const head: PageHead = { links: [], metas: [], base: null };
  parseHtml(html, {
    open(name, { rel = '', type = '', href = '', title = '', property = '', content = '' }) {
      if ((name === 'link' || (name === 'a' && rel)) && href) head.links.push({ rel, type, href, title });
      if (name === 'meta' && property) head.metas.push({ property: property.toLowerCase(), content });
      if (name === 'base' && href) head.base ??= href;
    },
  });
  return head;
}
