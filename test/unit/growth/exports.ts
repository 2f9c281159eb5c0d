import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'vite';

const SRC = resolve(import.meta.dirname, '../../../src');

/** Types that hold a text of a page, a file, a feed or an answer. */
const TEXTS =
  /\b(?:string|Text|CodedText|Report|CorpusReport|Item|Told|Line|Subject|Creditable|Searchable|XmlNode|Thing|Reading)\b/;

interface Found {
  type: string;
  start: number;
  end: number;
  declaration?: Found | null;
  id?: { name: string };
  init?: Found | null;
  declarations?: Found[];
  params?: Found[];
  typeAnnotation?: Found | null;
  left?: Found;
}

export interface Parameter {
  name: string;
  /** As it is written. */
  type: string;
}

export interface Exported {
  /** "sources/dates/readDate.ts" */
  path: string;
  name: string;
  parameters: Parameter[];
}

function parameterOf(found: Found, code: string): Parameter {
  const { typeAnnotation, start, end } = found.left ?? found;
  const whole = code.slice(start, end);
  if (!typeAnnotation) return { name: whole, type: '' };
  const name = code.slice(start, typeAnnotation.start).trim();
  const type = code.slice(typeAnnotation.start, typeAnnotation.end).replace(/^:\s*/, '').replace(/\s+/g, ' ');
  return { name, type };
}

/** Exported functions of a module; methods of classes are reached through these. */
function functionsOf(path: string, code: string): Exported[] {
  const { program } = parseSync(path, code);
  const declared = (program.body as unknown as Found[])
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration }) => declaration ?? []);
  const named = declared.flatMap(one => [one, ...(one.declarations ?? [])]);
  return named.flatMap(({ id, init, type, params }) => {
    const own =
      type === 'FunctionDeclaration' ? params : /Function/.test(init?.type ?? '') ? init?.params : null;
    return own && id ? { path, name: id.name, parameters: own.map(one => parameterOf(one, code)) } : [];
  });
}

/** Every exported function under `src` that is given a text. */
export function textFunctions(): Exported[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map(path =>
    path.replaceAll('\\', '/'),
  );
  return files
    .filter(path => path.endsWith('.ts') && !path.startsWith('encoder/kernel/'))
    .sort()
    .flatMap(path => functionsOf(path, readFileSync(resolve(SRC, path), 'utf8')))
    .filter(({ parameters }) => parameters.some(({ type }) => TEXTS.test(type)));
}
