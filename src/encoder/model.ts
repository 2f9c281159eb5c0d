/** The encoder's model, as scripts/model/make.py writes it. */
export interface Model {
  pieces: string[];
  positions: number;
  /** What the kernel reads: embeddings and layers. */
  tensors: Uint8Array;
}

const MAGIC = 'WLE1';
const HEADER = 16;

/** Reads the model's file. @throws if it is no such file */
export function readModel(file: Uint8Array): Model {
  const magic = new TextDecoder().decode(file.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error(`The encoder's model begins with ${JSON.stringify(magic)}.`);
  const view = new DataView(file.buffer, file.byteOffset, HEADER);
  const [count, positions, bytes] = [4, 8, 12].map(at => view.getUint32(at, true));
  const vocabulary = new TextDecoder().decode(file.subarray(HEADER, HEADER + bytes!));
  const pieces = vocabulary.replace(/\n+$/, '').split('\n');
  if (pieces.length !== count)
    throw new Error(`The encoder's model holds ${pieces.length} pieces of ${count}.`);
  return { pieces, positions: positions!, tensors: file.subarray(HEADER + bytes!) };
}
