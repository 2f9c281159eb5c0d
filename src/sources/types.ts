/** A wire service, as data. */
export interface Agency {
  /** Short, lower case, stable: 'reuters', 'ap'. */
  id: string;
  /** The name to show. */
  name: string;
  /** Every form a credit may take, in any script. */
  names: string[];
  /** Registrable domains of its own sites. */
  domains: string[];
  /** Names that are also ordinary words ('PA', 'AA', 'NA'): they count only in a dateline, byline or end tag. */
  ambiguous?: string[];
}
