/** What a screen reader makes of a document: Chromium's accessibility tree, read from its beginning to its end. */
import type { Protocol } from 'puppeteer-core';
import type { ChromeTab } from '../tools/driver/chrome-tab.ts';
import type { View } from '../tools/driver/index.ts';

export interface Spoken {
  role: string;
  name: string;
  /** States and properties by name: level, expanded, pressed, live, valuetext … */
  states: Record<string, unknown>;
  /** How deep it is among what is spoken. */
  depth: number;
}

/** What means nothing by itself. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'LineBreak', 'ListMarker']);

function spokenOf({ role, name, value, properties = [] }: Protocol.Accessibility.AXNode, depth: number) {
  const states = Object.fromEntries(properties.map(one => [one.name, one.value.value]));
  if (value) states.value = value.value;
  return { role: String(role?.value ?? ''), name: String(name?.value ?? '').trim(), states, depth };
}

/** Everything that is spoken, in its order. Chromium alone gives its tree away. */
export async function readAloud(view: View): Promise<Spoken[]> {
  const cdp = await (view as ChromeTab).page.createCDPSession();
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const read = (node: Protocol.Accessibility.AXNode, depth: number): Spoken[] => {
    const spoken = spokenOf(node, depth);
    const isSaid = !node.ignored && !SILENT.has(spoken.role);
    const children = (node.childIds ?? []).flatMap(id => byId.get(id) ?? []);
    const below = children.flatMap(child => read(child, isSaid ? depth + 1 : depth));
    return isSaid ? [spoken, ...below] : below;
  };
  return read(nodes[0], 0);
}

/** The part of what is spoken that is inside one node. */
export function inside(all: readonly Spoken[], node: Spoken): Spoken[] {
  const from = all.indexOf(node) + 1;
  const end = all.findIndex((one, i) => i >= from && one.depth <= node.depth);
  return all.slice(from, end < 0 ? undefined : end);
}
