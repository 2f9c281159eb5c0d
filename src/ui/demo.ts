/** The demo story: an invented event, three invented reports of it, and the agency one of them comes from. */
import { browser } from '../browser.ts';
import type { Report } from '../engine/types.ts';
import type { Agency } from '../sources/types.ts';
import { problemText } from './Notice.tsx';
import { request } from './request.ts';

/** The demo article's path in the extension. It reads itself. */
export const DEMO_PAGE = 'src/welcome/article.html';

export const DEMO_AGENCY: Agency = {
  id: 'skerry-wire',
  name: 'Skerry Wire',
  names: ['Skerry Wire'],
  domains: ['skerrywire.example'],
};

const QUOTE =
  '“We brought them in one by one as soon as there was light enough to see the rocks,” said Orla Tennick, who leads the coastguard station.';

const WIRE = [
  'WEXMOOR, March 2 (Skerry Wire) - The lamp of the Wexmoor lighthouse went dark for the first time in 61 years on Sunday night after a storm tore a mast from its roof, the coastguard said.',
  'Four fishing boats that were on their way home waited outside the harbour until dawn, and nobody was hurt.',
  QUOTE,
  'The mast fell through a skylight and cut the cable that feeds the lamp. Engineers expect the repair to cost 85,000 crowns and to take about ten days.',
  'Until then a buoy with a flashing light marks the reef, and ships have been told to keep two miles away from the coast at night.',
  'The lighthouse was built in 1887. It is one of the last on this coast that still has a keeper, although the lamp was automated in 1994.',
];

const OWN = [
  'Petra Halloway has climbed the 143 steps of the Wexmoor lighthouse every evening for 22 years. On Sunday she climbed them in the dark.',
  '“I heard a bang like a door, and then there was snow on the stairs,” the keeper told the Post on Monday morning.',
  'She hung two storm lanterns in the gallery and stayed beside them until seven o’clock in the morning, she said.',
  'The harbour office had asked for a new mast in October. The council put the decision off until the spring, its minutes show.',
  '“We brought them in one by one as soon as there was light enough to see the rocks,” said coastguard chief Orla Tennick.',
];

export const DEMO_REPORTS: Report[] = [
  {
    id: 'demo-skerry-wire',
    outlet: 'Skerry Wire',
    agency: DEMO_AGENCY.id,
    title: 'Wexmoor lighthouse goes dark after storm',
    byline: 'Skerry Wire',
    published: '2026-03-02T07:10:00Z',
    paragraphs: WIRE,
  },
  {
    id: 'demo-harbour-gazette',
    outlet: 'The Harbour Gazette',
    agency: DEMO_AGENCY.id,
    title: 'Storm puts out the light of Wexmoor',
    byline: 'Skerry Wire',
    published: '2026-03-02T08:05:00Z',
    paragraphs: WIRE.slice(0, 4),
  },
  {
    id: 'demo-wexmoor-post',
    outlet: 'The Wexmoor Post',
    agency: null,
    title: 'A night beside two lanterns',
    byline: 'Tilda Marrable',
    published: '2026-03-02T09:40:00Z',
    paragraphs: OWN,
  },
];

/** Whether the demo reports are among the reader's. */
export async function isDemoThere(): Promise<boolean> {
  const answer = await request('get-report', { id: DEMO_REPORTS[0]!.id });
  return answer.ok && answer.value !== null;
}

/** Puts the demo reports in, or takes them out again with their agency; answers what went wrong, '' if nothing. */
export async function putDemo(isThere: boolean): Promise<string> {
  const agency = isThere
    ? await request('add-agency', { agency: DEMO_AGENCY })
    : await request('remove-agency', { id: DEMO_AGENCY.id });
  const reports = isThere
    ? await request('import-reports', { reports: DEMO_REPORTS })
    : await request('remove-reports', { ids: DEMO_REPORTS.map(({ id }) => id) });
  const failed = [agency, reports].find(answer => !answer.ok);
  return failed && !failed.ok ? problemText(failed.error) : '';
}

export const isDemoPage = (url: string | null): boolean => url === browser.runtime.getURL(DEMO_PAGE);
