import type { NamedReport, Section, TraceDocument } from './document.ts';

/** Text as Markdown shows it letter by letter (CommonMark: a backslash before any ASCII punctuation). */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]|!(?=\[)/g, mark => `\\${mark}`)
    .replace(/^([-+]|\d+[.)])(?=\s)/, found => `${found.slice(0, -1)}\\${found.slice(-1)}`);

/** An address inside `<…>`, where only these end it. */
const address = (url: string): string =>
  url.replaceAll('<', '%3C').replaceAll('>', '%3E').replace(/\s/g, '%20');

function reportOf({ name, title, url, published }: NamedReport): string {
  const words = plain(title ? `${name}: ${title}` : name);
  const linked = url ? `[${words}](<${address(url)}>)` : words;
  return published ? `${linked}, ${plain(published)}` : linked;
}

const sectionOf = ({ heading, items }: Section): string[] => [
  `## ${plain(heading)}`,
  items.map(({ text, from }) => `- ${plain(text)}${from ? ` (${plain(from)})` : ''}`).join('\n'),
];

/** The trace as Markdown (CommonMark). */
export function markdownOf(trace: TraceDocument): string {
  const passages = trace.passages.flatMap(({ kind, text, sources, notes }) => {
    const from = sources.map(reportOf).join('; ');
    return [
      `- **${plain(kind)}**${from ? ` (${from})` : ''}: ${plain(text)}`,
      ...notes.map(note => `  - ${plain(note)}`),
    ];
  });
  const parts = [
    `# ${plain(trace.title)}`,
    plain(trace.about) + (trace.url ? `, <${address(trace.url)}>` : ''),
    `**${plain(trace.summary)}**`,
    trace.shares.map(({ name, percent }) => `- ${percent} ${plain(name)}`).join('\n'),
    plain(trace.corrected),
    plain(trace.credit),
    plain(trace.compared),
    `## ${plain(trace.passagesHeading)}`,
    passages.join('\n'),
    ...trace.sections.flatMap(sectionOf),
    `## ${plain(trace.reportsHeading)}`,
    trace.reports.map(report => `- ${reportOf(report)}`).join('\n'),
    plain(trace.made),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
