/** Folders, and the clutter that systems leave in archives. */
export const isJunk = (name: string): boolean =>
  /\/$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** How the archives of document formats begin. */
const DOCUMENTS: readonly [sign: RegExp, name: string][] = [
  [/^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/document\.xml)$/, 'Microsoft Office (DOCX)'],
  [/^mimetype$/, 'OpenDocument, EPUB'],
  [/^META-INF\/MANIFEST\.MF$/, 'Java (JAR)'],
];

/** The format of a document that is an archive by its first file's name, or null. */
export const documentOf = (name: string): string | null =>
  DOCUMENTS.find(([sign]) => sign.test(name))?.[1] ?? null;
