import { AGENCIES } from '../../../../src/sources/agencies.ts';
import { importFile } from '../../../../src/sources/files/importFile.ts';
import type { ImportItem, ImportOptions, SavedPage } from '../../../../src/sources/files/types.ts';
import type { FileProblem } from '../../../../src/sources/formats/problem.ts';
import { paragraphsOfHtml } from '../../../../src/sources/xml/paragraphs.ts';

/** A stand-in for the page's extractor, which needs a DOM. */
export const readHtml = async (html: string, url: string | null): Promise<SavedPage | null> => {
  const { paragraphs } = paragraphsOfHtml(/<article>([\s\S]*)<\/article>/.exec(html)?.[1] ?? '');
  const common = { byline: null, published: null, credits: [], outlet: 'page.example' };
  return paragraphs.length > 1
    ? { ...common, url, title: paragraphs[0]!, paragraphs: paragraphs.slice(1) }
    : null;
};

/** Bytes as a stream in small pieces, so that characters and tags are torn apart. */
export function streamOf(bytes: Uint8Array, size = 1_000): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function fileOf(
  content: string | Uint8Array,
  name: string,
  { piece, asStream }: { piece?: number; asStream?: boolean },
) {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const whole = asStream ? null : new Blob([bytes as Uint8Array<ArrayBuffer>]);
  return { name, stream: streamOf(bytes, piece), file: whole };
}

/** Everything that importing a file yields. */
export async function importing(
  content: string | Uint8Array | ReadableStream<Uint8Array>,
  options: Partial<ImportOptions> & { name?: string; piece?: number; asStream?: boolean } = {},
): Promise<{ reports: Extract<ImportItem, { report: unknown }>[]; problems: FileProblem[] }> {
  const name = options.name ?? 'some-file';
  const file = content instanceof ReadableStream ? { name, stream: content } : fileOf(content, name, options);
  const reports: Extract<ImportItem, { report: unknown }>[] = [];
  const problems: FileProblem[] = [];
  for await (const item of importFile(file, { agencies: AGENCIES, readHtml, ...options })) {
    if ('report' in item) reports.push(item);
    else problems.push(item.problem);
  }
  return { reports, problems };
}
