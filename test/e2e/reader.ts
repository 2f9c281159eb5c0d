/** What a reader does in the extension's interfaces, and what the sidebar then shows. */
import type { Agency } from '../../src/sources/types.ts';
import type { Driver, View } from './driver/index.ts';

/** Adds an agency with the form of the options page. */
export async function addAgency(driver: Driver, agency: Agency): Promise<void> {
  const options = await driver.options();
  await options.fill('#agency-name', agency.name);
  await options.fill('#agency-names', agency.names.join(', '));
  await options.fill('#agency-domains', agency.domains.join(', '));
  await options.click('[data-testid="add-agency"]');
  await options.waitFor(
    name =>
      [...document.querySelectorAll('[data-testid="agency"]')].some(item =>
        item.textContent.startsWith(name),
      ),
    [agency.name],
    { what: `the agency ${agency.name} among those added` },
  );
  await options.close();
}

/** Shows one of the sidebar's two views. */
export async function showView(sidebar: View, view: 'trace' | 'reports'): Promise<void> {
  await sidebar.click(`[data-view="${view}"]`);
  await sidebar.waitFor(name => document.querySelector(`[data-view="${name}"][aria-current]`), [view]);
}

/** Imports a file as a reader does and hands back what the sidebar says came of it. */
export async function importReports(sidebar: View, path: string): Promise<string> {
  await showView(sidebar, 'reports');
  await sidebar.setFile('[data-testid="import-file"]', path);
  return sidebar.waitFor(() => document.querySelector('[data-testid="import-result"]')?.textContent, [], {
    what: 'the result of the import',
    timeout: 30_000,
  });
}

export interface ShownPassage {
  label: string;
  quote: boolean;
  text: string;
  sources: string;
}

export interface ShownTrace {
  title: string;
  summary: string;
  shares: string[];
  credit: string;
  passages: ShownPassage[];
}

/** Waits for a trace in the sidebar, and reads it as shown (skipped passages are not listed). */
export function shownTrace(sidebar: View, title = ''): Promise<ShownTrace> {
  const read = (wanted: string) => {
    const text = (selector: string, inside: ParentNode = document) =>
      inside.querySelector(selector)?.textContent.trim() ?? '';
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const summary = text('[data-testid="summary"]');
    if (!summary || !text('h2').includes(wanted)) return null;
    return {
      title: text('h2'),
      summary,
      shares: all('[data-testid="share-bar"] li').map(item => item.textContent.trim()),
      credit: text('[data-testid="credit"]'),
      passages: all('[data-testid="passage"]').map(item => ({
        label: item.dataset.label ?? '',
        quote: item.dataset.quote === 'true',
        text: text('.words', item),
        sources: text('.origins', item),
      })),
    };
  };
  return sidebar.waitFor(read, [title], { what: `the trace of '${title}' in the sidebar`, timeout: 20_000 });
}

/** Waits for a notice in the sidebar and hands its sentences back. */
export const shownNotice = (sidebar: View, code: string): Promise<string> =>
  sidebar.waitFor(
    name => document.querySelector(`[data-testid="notice"][data-code="${name}"]`)?.textContent,
    [code],
    { what: `the notice '${code}'` },
  );
