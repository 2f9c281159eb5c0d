/** What the encoder's worker gets, and answers: for each text a vector of unit length, WIDTH whole numbers of -127..127. */
export interface LeadsAsk {
  id: number;
  texts: string[];
}

export type LeadsAnswer = { id: number; vectors: Int8Array[] } | { id: number; problem: string };
