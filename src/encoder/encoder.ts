import { type Piece, WordPieces } from '../engine/meaning/wordPieces.ts';
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
  encode(tokens: number, texts: number, layers: number): void;
}

/** A text's pieces with a vector each, WIDTH numbers a piece one behind the other. */
export interface Encoded {
  pieces: Piece[];
  vectors: Float32Array;
}

interface Input {
  pieces: Piece[];
  /** The pieces' numbers with the marks of beginning and end around them. */
  ids: number[];
}

/** Encodes texts with all-MiniLM-L6-v2: contextual vectors of word pieces, and one vector of a whole text. */
export class Encoder {
  private readonly kernel: Kernel;
  private readonly words: WordPieces;
  private readonly positions: number;

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
    this.positions = Math.min(positions, kernel.mostTokens());
  }

  /**
   * The vectors of each text's pieces after so many of the six layers. What is longer than the model reads (254
   * pieces) is cut.
   */
  tokens(texts: readonly string[], layers: number): Encoded[] {
    const inputs = texts.map(text => this.input(text));
    const vectors = this.run(inputs, layers);
    return inputs.map(({ pieces }, i) => ({ pieces, vectors: vectors[i]!.slice(WIDTH, -WIDTH) }));
  }

  /** One vector of length 1 a text: the mean of all its pieces' after the last layer. */
  wholes(texts: readonly string[]): Float32Array[] {
    const inputs = texts.map(text => this.input(text));
    return this.run(inputs, 6).map(meanOf);
  }

  private input(text: string): Input {
    const pieces = this.words.read(text).slice(0, this.positions - 2);
    const ids = [this.words.idOf('[CLS]'), ...pieces.map(({ id }) => id), this.words.idOf('[SEP]')];
    return { pieces, ids };
  }

  private run(inputs: readonly Input[], layers: number): Float32Array[] {
    return this.batches(inputs).flatMap(batch => this.encode(batch, layers));
  }

  /** Parts the texts into as few runs as the kernel's room allows. */
  private batches(inputs: readonly Input[]): Input[][] {
    const batches: Input[][] = [];
    let room = 0;
    for (const input of inputs) {
      if (input.ids.length > room) {
        batches.push([]);
        room = this.kernel.mostTokens();
      }
      batches.at(-1)!.push(input);
      room -= input.ids.length;
    }
    return batches;
  }

  /** The vectors of each text's pieces, with those of its beginning and end. */
  private encode(inputs: readonly Input[], layers: number): Float32Array[] {
    const { kernel } = this;
    const ids = inputs.flatMap(input => input.ids);
    const whole = (at: number, values: readonly number[]) =>
      new Int32Array(kernel.memory.buffer, at, values.length).set(values);
    whole(kernel.idsAt(), ids);
    whole(
      kernel.placesAt(),
      inputs.flatMap(input => input.ids.map((_, place) => place)),
    );
    whole(
      kernel.lengthsAt(),
      inputs.map(input => input.ids.length),
    );
    kernel.encode(ids.length, inputs.length, layers);
    const hidden = new Float32Array(kernel.memory.buffer, kernel.hiddenAt(), ids.length * WIDTH);
    let at = 0;
    return inputs.map(input => {
      const from = at;
      at += input.ids.length * WIDTH;
      return hidden.slice(from, at);
    });
  }
}

function meanOf(vectors: Float32Array): Float32Array {
  const mean = new Float32Array(WIDTH);
  for (let i = 0; i < vectors.length; i += 1) mean[i % WIDTH]! += vectors[i]!;
  const length = Math.hypot(...mean);
  return mean.map(value => value / length);
}
