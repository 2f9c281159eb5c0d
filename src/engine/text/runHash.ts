/** A number of 52 bits for the words from..to: that two different runs have one is out of the question by chance. */
export function runHash(words: Int32Array, from: number, to: number): number {
  let high = to - from;
  let low = 0x811c9dc5;
  for (let i = from; i < to; i += 1) {
    const word = words[i]!;
    high = Math.imul(high ^ word, 0x9e3779b1) ^ (high >>> 15);
    low = Math.imul(low ^ word, 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 0) * 0x100000 + (low >>> 12);
}
