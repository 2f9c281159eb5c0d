import type { NamedPassage, NamedReport, Section, TraceDocument } from './document.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it letter by letter, in an element or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, mark => ENTITIES[mark]!);

/** Light and dark, on the screen and on paper; the labels by line and by name as well as by colour. */
const STYLE = `:root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.5rem;line-height:1.25}h2{margin-top:2rem;font-size:1.125rem}ul,ol{padding-inline-start:1.25rem}
ol{list-style:none;padding:0}ol>li{margin-block:.75rem;padding-inline-start:.75rem;border-inline-start:4px solid #8b8e90;break-inside:avoid}
.copied{border-color:#0072b2!important}.rewritten{border-color:#e69f00!important;border-inline-start-style:dashed!important}
.unique{border-color:#009e73!important;border-inline-start-style:dotted!important}.kind{font-size:.875rem;font-weight:600}
.note{font-size:.875rem;font-style:italic}.text{font-family:Georgia,serif}.lead{font-size:1.25rem}small,.from{font-size:.875rem}a{overflow-wrap:anywhere}@page{margin:2cm}`;

function reportOf({ name, title, url, published }: NamedReport): string {
  const words = escaped(title ? `${name}: ${title}` : name);
  const linked = url ? `<a href="${escaped(url)}" rel="noopener noreferrer">${words}</a>` : words;
  return published ? `${linked}, ${escaped(published)}` : linked;
}

const passageOf = ({ label, kind, text, sources, notes }: NamedPassage): string =>
  `<li class="${label}"><div class="kind">${escaped(kind)}</div><div class="text" dir="auto">${escaped(text)}</div>${
    sources.length > 0 ? `<div class="from">${sources.map(reportOf).join('; ')}</div>` : ''
  }${notes.map(note => `<div class="note" dir="auto">${escaped(note)}</div>`).join('')}</li>`;

const sectionOf = ({ heading, items }: Section): string =>
  `<h2>${escaped(heading)}</h2><ul>${items
    .map(
      ({ text, from }) =>
        `<li dir="auto">${escaped(text)}${from ? ` <span class="from">(${escaped(from)})</span>` : ''}</li>`,
    )
    .join('')}</ul>`;

/** The trace as one HTML page that needs nothing else and runs nothing. */
export function htmlOf(trace: TraceDocument): string {
  const address = trace.url
    ? `<br><a href="${escaped(trace.url)}" rel="noopener noreferrer">${escaped(trace.url)}</a>`
    : '';
  const shares = trace.shares.map(({ name, percent }) => `<li>${escaped(percent)} ${escaped(name)}</li>`);
  return `<!doctype html>
<html lang="${escaped(trace.language)}" dir="${escaped(trace.direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(trace.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${escaped(trace.title)}</h1>
<p>${escaped(trace.about)}${address}</p>
<p class="lead">${escaped(trace.summary)}</p>
<ul>${shares.join('')}</ul>
${trace.corrected ? `<p>${escaped(trace.corrected)}</p>\n` : ''}<p>${escaped(trace.credit)}</p>
<p>${escaped(trace.compared)}</p>
<h2>${escaped(trace.passagesHeading)}</h2>
<ol>${trace.passages.map(passageOf).join('\n')}</ol>
${trace.sections.map(sectionOf).join('\n')}
<h2>${escaped(trace.reportsHeading)}</h2>
<ul>${trace.reports.map(report => `<li dir="auto">${reportOf(report)}</li>`).join('')}</ul>
<p><small>${escaped(trace.made)}</small></p>
</main>
</body>
</html>
`;
}
