#!/usr/bin/env python3
"""Lists the word pieces that news uses, for make.py: the most frequent of JSONL files of reports, and all letters.

    venv/bin/python scripts/model/pieces.py JAR COUNT FILE [FILE …] > scripts/model/pieces.txt

A piece that is cut is spelt by smaller ones, so every single letter, digit and mark of the Latin script stays.
"""
import collections
import gzip
import json
import sys
import unicodedata
import zipfile

from tokenizers import Tokenizer

TOKENIZER = 'all-minilm-l6-v2-q-tokenizer.json'
SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]']


def texts_of(path):
    opened = gzip.open if path.endswith('.gz') else open
    with opened(path, 'rt', encoding='utf-8') as f:
        for line in f:
            record = json.loads(line)
            for report in [record['article'], *record['reports']] if 'article' in record else [record]:
                yield '\n'.join([report.get('title') or '', *report['paragraphs']])


def is_letter(piece):
    """One letter, figure or mark that English text may hold, at a word's beginning or within it."""
    letter = piece.removeprefix('##')
    if len(letter) != 1:
        return False
    return not letter.isalpha() or 'LATIN' in unicodedata.name(letter, '')


def main(jar_path, count, *files):
    with zipfile.ZipFile(jar_path) as jar:
        tokenizer = Tokenizer.from_str(jar.read(TOKENIZER).decode())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    used = collections.Counter()
    for path in files:
        for text in texts_of(path):
            used.update(tokenizer.encode(text, add_special_tokens=False).tokens)
    ids = tokenizer.get_vocab()
    kept = set(SPECIAL) | {piece for piece in ids if is_letter(piece)}
    for piece, _ in used.most_common():
        if len(kept) >= int(count):
            break
        if piece.isascii() or is_letter(piece):
            kept.add(piece)
    for piece in sorted(kept, key=ids.get):
        print(piece)
    rest = sum(n for piece, n in used.items() if piece not in kept)
    print(f'{len(kept)} pieces; {rest / used.total():.2%} of the text is spelt by smaller ones', file=sys.stderr)


if __name__ == '__main__':
    main(*sys.argv[1:])
