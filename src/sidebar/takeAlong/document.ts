import type { Label } from '../../engine/types.ts';
import type { PartLabel } from '../trace/parts.ts';

/** A source of a passage, or a report of the list, in words. */
export interface NamedReport {
  name: string;
  title: string | null;
  /** An ordinary web address, or null. */
  url: string | null;
  published: string | null;
}

export interface NamedPassage {
  label: Label;
  /** The label in words, with what it says of a quotation. */
  kind: string;
  text: string;
  sources: NamedReport[];
  /** What the reader set right or noted of it, a sentence each. */
  notes: string[];
}

/** A list with a heading: what differs, what was left out. */
export interface Section {
  heading: string;
  items: { text: string; from: string }[];
}

/** A trace put into words, the same for every form it is taken along in. */
export interface TraceDocument {
  language: string;
  direction: string;
  title: string;
  /** Outlet and time. */
  about: string;
  url: string | null;
  summary: string;
  shares: { label: PartLabel; name: string; percent: string }[];
  /** How many labels the reader set right; '' where none. */
  corrected: string;
  credit: string;
  compared: string;
  passagesHeading: string;
  passages: NamedPassage[];
  sections: Section[];
  reportsHeading: string;
  reports: NamedReport[];
  /** Who made it and when. */
  made: string;
}
