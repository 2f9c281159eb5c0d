import { childOf, childrenOf, descendants, wordsIn, type XmlNode } from '../xml/node.ts';
import { nitfParts } from './nitf.ts';
import { bylineIn, fullest, lengthOf, wireNode, wireText } from './wire.ts';

/** A text inside a NewsItem, with what the components around it say of it. */
export interface Part {
  kind: 'title' | 'lead' | 'summary' | 'body';
  /** False if its component is said to go with another. */
  isMain: boolean;
  language: string | null;
  lines: { headline: string | null; byline: string | null };
  text: string[];
  /** The components it is in, the innermost first. */
  around: XmlNode[];
}

/** A story: the texts of one headline in one language, put together. */
export interface Story {
  title: string | null;
  body: string[];
  /** False if only a summary is there. */
  isWhole: boolean;
  part: Part;
  language: string | null;
}

const TEXT = /^(?:text|complexdata|)$/i;
const OTHER_MEDIUM =
  /^(?:image|audio|video|application\/(?!.*(?:xml|nitf|html)))|css|javascript|jpe?g|png|gif|mp[34]/i;
/** Roles of components that are no text of the story. */
const NO_TEXT =
  /style|logo|photo|picture|image|caption|audio|video|sound|graphic|anim|thumb|preview|keyword|slug|link|contact|tip$|metadata|ticker/i;
const BESIDE = /support|supplement|related|sidebar|derived|background|factbox/i;
const KINDS: readonly [RegExp, Part['kind']][] = [
  [/^(?:title|head-?line|hedline)$/i, 'title'],
  [/^(?:lead|lede|intro|ingress|chapeau)$/i, 'lead'],
  [/^(?:abstract|summary|synopsis|brief|short|teaser|description)$/i, 'summary'],
];

const nameOf = (node: XmlNode | undefined): string => node?.attributes.FormalName?.trim() ?? '';

/** The texts of a NewsItem; `isElsewhere` where it has content that is no text, or that is not in the file. */
export function partsOf(item: XmlNode): { parts: Part[]; isElsewhere: boolean } {
  const parts: Part[] = [];
  let isElsewhere = false;
  const walk = (node: XmlNode, around: XmlNode[]): void => {
    for (const component of childrenOf(node, 'NewsComponent')) {
      const inside = [component, ...around];
      if (NO_TEXT.test(nameOf(childOf(component, 'Role')))) {
        isElsewhere = true;
        continue;
      }
      for (const content of childrenOf(component, 'ContentItem')) {
        const part = isText(content) ? partOf(content, inside, item) : null;
        if (part) parts.push(part);
        else isElsewhere = true;
      }
      walk(component, inside);
    }
  };
  walk(item, []);
  return { parts, isElsewhere };
}

function isText(content: XmlNode): boolean {
  const [medium, format, mime] = ['MediaType', 'Format', 'MimeType'].map(name =>
    nameOf(childOf(content, name)),
  );
  return TEXT.test(medium!) && !OTHER_MEDIUM.test(mime!) && !OTHER_MEDIUM.test(format!);
}

function partOf(content: XmlNode, around: XmlNode[], item: XmlNode): Part | null {
  const data = childOf(content, 'DataContent') ?? childOf(childOf(content, 'Encoding'), 'DataContent');
  const text = data ? textOf(data) : [];
  const nitf = nitfParts(descendants(data, 'nitf')[0]);
  if (text.length === 0) return null;
  const roles = around.map(component => nameOf(childOf(component, 'Role')));
  const line = (name: string) => around.map(component => childOf(childOf(component, 'NewsLines'), name));
  const headlines = [...line('HeadLine'), ...line('Headline')].map(wordsIn).filter(found => found !== '');
  const bylines = around.map(component => bylineOf(childOf(component, 'NewsLines')));
  return {
    kind: KINDS.find(([role]) => role.test(roles[0]!))?.[1] ?? 'body',
    isMain: !roles.some(role => BESIDE.test(role)),
    language: languageOf(around, item),
    lines: {
      headline: headlines[0] ?? nitf.title,
      byline: bylines.find(found => found !== null) ?? nitf.byline ?? null,
    },
    text,
    around,
  };
}

function bylineOf(lines: XmlNode | undefined): string | null {
  const byline = bylineIn(childOf(lines, 'ByLine'));
  const title = wordsIn(childOf(lines, 'ByLineTitle') ?? childOf(lines, 'BylineTitle'));
  return byline && title ? `${byline}, ${title}` : byline;
}

/** NITF's body.content, an XHTML body, other elements, or a text that is plain or written out. */
function textOf(data: XmlNode): string[] {
  const body = descendants(data, 'body.content')[0] ?? descendants(data, 'body')[0];
  return body ? wireNode(body) : wireText(data);
}

function languageOf(around: readonly XmlNode[], item: XmlNode): string | null {
  const told = around.flatMap(component => {
    const meta = childOf(component, 'DescriptiveMetadata');
    return [component.attributes['xml:lang'], nameOf(childOf(meta, 'Language'))];
  });
  const found = [...told, item.attributes['xml:lang']].find(language => language && language !== 'x-default');
  return found?.toLowerCase() ?? null;
}

/** The stories that texts make up: those of one language and headline are parts, or formats, of one. */
export function storiesOf(parts: readonly Part[]): Story[] {
  const main = parts.some(({ isMain }) => isMain) ? parts.filter(({ isMain }) => isMain) : parts;
  const groups = new Map<string, Part[]>();
  for (const part of main) {
    const key = `${part.language} ${part.lines.headline}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap(group => storyOf(group) ?? []);
}

function storyOf(group: readonly Part[]): Story | null {
  const texts = (kind: Part['kind']) => group.filter(part => part.kind === kind).map(({ text }) => text);
  const title = texts('title')[0]?.join(' ') ?? null;
  const whole = fullest(texts('body'));
  const lead = fullest(texts('lead'));
  const hasLead = lead.length > 0 && !whole.join(' ').startsWith(lead.join(' ').slice(0, 60));
  const body = hasLead ? [...lead, ...whole] : whole;
  const text = body.length > 0 ? body : fullest(texts('summary'));
  const part = group.find(one => one.kind === 'body') ?? group[0]!;
  if (lengthOf(text) === 0 && !title) return null;
  return { title, body: text, isWhole: whole.length > 0, part, language: part.language };
}
