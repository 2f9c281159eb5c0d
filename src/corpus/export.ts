/** A part of an export, as `Corpus.exportPart` gives it. */
export interface ExportPart {
  text: string;
  next: number | null;
}

/**
 * All reports as JSONL that imports to an equal corpus, about a megabyte at a time, the oldest first. What is added
 * meanwhile comes too.
 */
export async function* exportReports(part: (from: number) => Promise<ExportPart>): AsyncGenerator<string> {
  for (let from: number | null = 0; from !== null; ) {
    const { text, next }: ExportPart = await part(from);
    if (text) yield text;
    from = next;
  }
}
