/** Which reading a trace is of, and which turn of it. */
export interface Turn {
  key: string;
  turn: number;
}

/** A compressed trace. */
export interface Parcel extends Turn {
  bytes: Uint8Array<ArrayBuffer>;
}

/** A place that holds one trace for each tab up to a limit: the oldest go first. */
export interface Shelf {
  /** False if there is no room for it, or none at all. */
  put(tabId: number, parcel: Parcel): Promise<boolean>;
  get(tabId: number): Promise<Parcel | undefined>;
  drop(tabId: number): Promise<void>;
  /** Removes what is of other tabs than these. */
  keepOnly(tabIds: ReadonlySet<number>): Promise<void>;
}
