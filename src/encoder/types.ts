/** What the encoder's worker is asked, and answers: a vector of unit length a text, WIDTH whole numbers of -127..127. */
export interface LeadsAsk {
  id: number;
  texts: string[];
}

export type LeadsAnswer = { id: number; vectors: Int8Array[] } | { id: number; problem: string };
