import { WordPieces } from '../engine/meaning/wordPieces.ts';
import { readModel } from './model.ts';

/** How many numbers a vector has. */
export const WIDTH = 384;

const PAGE = 65536;

/** What src/encoder/kernel/index.ts exports. */
interface Kernel {
  memory: WebAssembly.Memory;
  begin(): number;
  prepare(base: number, pieces: number, positions: number): number;
  idsAt(): number;
  placesAt(): number;
  lengthsAt(): number;
  hiddenAt(): number;
  mostTokens(): number;
  encode(tokens: number, texts: number): void;
}

/** Encodes texts with all-MiniLM-L6-v2: one vector of meaning for each text. */
export class Encoder {
  private readonly kernel: Kernel;
  private readonly words: WordPieces;
  private readonly longest: number;

  /** @param module the compiled kernel @param file the model's file, which may be let go of then */
  constructor(module: WebAssembly.Module, file: Uint8Array) {
    const { pieces, positions, tensors } = readModel(file);
    const kernel = new WebAssembly.Instance(module, {}).exports as unknown as Kernel;
    const base = kernel.begin();
    const end = kernel.prepare(base, pieces.length, positions);
    kernel.memory.grow(Math.ceil((end - kernel.memory.buffer.byteLength) / PAGE));
    new Uint8Array(kernel.memory.buffer).set(tensors, base);
    this.kernel = kernel;
    this.words = new WordPieces(pieces);
    this.longest = Math.min(positions, kernel.mostTokens());
  }

  /**
   * A vector of length 1 for each text: the mean of its pieces'. What is longer than the model reads (254 pieces) is
   * cut.
   */
  encode(texts: readonly string[]): Float32Array[] {
    return this.batches(texts.map(text => this.input(text))).flatMap(batch => this.run(batch));
  }

  /** The numbers of a text's pieces with the marks of beginning and end around them. */
  private input(text: string): number[] {
    const pieces = this.words.read(text).slice(0, this.longest - 2);
    return [this.words.idOf('[CLS]'), ...pieces, this.words.idOf('[SEP]')];
  }

  /** Parts the texts into as few runs as the kernel's room allows. */
  private batches(inputs: readonly number[][]): number[][][] {
    const batches: number[][][] = [];
    let room = 0;
    for (const input of inputs) {
      if (input.length > room) {
        batches.push([]);
        room = this.kernel.mostTokens();
      }
      batches.at(-1)!.push(input);
      room -= input.length;
    }
    return batches;
  }

  private run(inputs: readonly number[][]): Float32Array[] {
    const { kernel } = this;
    const put = (at: number, values: readonly number[]) =>
      new Int32Array(kernel.memory.buffer, at, values.length).set(values);
    const ids = inputs.flat();
    put(kernel.idsAt(), ids);
    put(
      kernel.placesAt(),
      inputs.flatMap(input => [...input.keys()]),
    );
    put(
      kernel.lengthsAt(),
      inputs.map(input => input.length),
    );
    kernel.encode(ids.length, inputs.length);
    const hidden = new Float32Array(kernel.memory.buffer, kernel.hiddenAt(), ids.length * WIDTH);
    let at = 0;
    return inputs.map(input => {
      const from = at;
      at += input.length * WIDTH;
      return meanOf(hidden.subarray(from, at));
    });
  }
}

/** The mean of consecutive vectors, scaled to length 1. */
function meanOf(vectors: Float32Array): Float32Array {
  const mean = new Float32Array(WIDTH);
  for (let i = 0; i < vectors.length; i += 1) mean[i % WIDTH]! += vectors[i]!;
  const length = Math.hypot(...mean);
  return mean.map(value => value / length);
}
