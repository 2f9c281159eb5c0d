import { BrokenArchive } from './problems.ts';
import { type File, readAll } from './stream.ts';

/** A file of an archive, as the archive's directory lists it. */
export interface DirectoryEntry {
  name: string;
  /** 0: as it is; 8: deflated. */
  method: number;
  isEncrypted: boolean;
  /** Where its local header begins, and bytes as they lie in the archive. */
  at: number;
  size: number;
  /** CRC-32 of its bytes when they are unpacked. */
  crc: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const MAX_DIRECTORY = 64e6;

async function viewOf(archive: File, from: number, to: number): Promise<DataView> {
  const bytes = await readAll(archive.slice(from, to).stream(), to - from);
  if (bytes.length < to - from) throw new BrokenArchive();
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/**
 * The directory at the end of a ZIP archive, or null if there is none, as in an archive that breaks off. It alone
 * says where a file begins and ends: what looks like a header may be part of a file.
 * Source: APPNOTE.TXT 6.3.10, 4.3.12 to 4.3.16
 * @param limit the most entries read, plus one
 * @throws BrokenArchive if it is damaged
 */
export async function directoryOf(archive: File, limit: number): Promise<DirectoryEntry[] | null> {
  const end = await endOf(archive);
  if (!end) return null;
  const { from, size, shift } = end;
  if (size > MAX_DIRECTORY || from < 0 || from + size > archive.size) throw new BrokenArchive();
  const view = await viewOf(archive, from, from + size);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + 46 <= view.byteLength && entries.length <= limit; ) {
    if (view.getUint32(at, true) !== ENTRY) throw new BrokenArchive();
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map(offset => view.getUint16(at + offset, true));
    const next = at + 46 + nameSize! + extraSize! + commentSize!;
    if (next > view.byteLength) throw new BrokenArchive();
    entries.push(entryAt(view, at, nameSize!, extraSize!, shift));
    at = next;
  }
  return entries;
}

/** Bytes before the archive (of a program that unpacks itself) shift all places in it. */
async function endOf(archive: File): Promise<{ from: number; size: number; shift: number } | null> {
  const start = Math.max(0, archive.size - END_SIZE - MAX_COMMENT);
  const view = await viewOf(archive, start, archive.size);
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    const [size, from] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (size === 0xffffffff || from === 0xffffffff || view.getUint16(at + 10, true) === 0xffff)
      return (await end64Of(archive, start + at)) ?? { from, size, shift: 0 };
    const shift = start + at - size - from;
    return { from: from + shift, size, shift };
  }
  return null;
}

/** The end record of archives of more than 4 GB or 65,535 files. */
async function end64Of(
  archive: File,
  end: number,
): Promise<{ from: number; size: number; shift: number } | null> {
  if (end < 20) return null;
  const locator = await viewOf(archive, end - 20, end);
  if (locator.getUint32(0, true) !== END_64_LOCATOR) return null;
  const at = Number(locator.getBigUint64(8, true));
  if (at + 56 > archive.size) return null;
  const record = await viewOf(archive, at, at + 56);
  if (record.getUint32(0, true) !== END_64) return null;
  return {
    size: Number(record.getBigUint64(40, true)),
    from: Number(record.getBigUint64(48, true)),
    shift: 0,
  };
}

function entryAt(
  view: DataView,
  at: number,
  nameSize: number,
  extraSize: number,
  shift: number,
): DirectoryEntry {
  const flags = view.getUint16(at + 8, true);
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameSize);
  const long = longFields(view, at, at + 46 + nameSize, extraSize);
  return {
    name: nameOf(nameBytes, (flags & 0x800) !== 0),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
    at: long.at + shift,
    size: long.size,
    crc: view.getUint32(at + 16, true),
  };
}

/** Sizes and places that need more than 32 bits are in an extra field, in a fixed order, where 32 bits are all ones. */
function longFields(
  view: DataView,
  at: number,
  extraAt: number,
  extraSize: number,
): { size: number; at: number } {
  const short = { size: view.getUint32(at + 20, true), at: view.getUint32(at + 42, true) };
  for (let field = extraAt; field + 4 <= extraAt + extraSize; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + length <= extraAt + extraSize) {
      let next = field + 4;
      const take = (isLong: boolean, value: number): number => {
        if (!isLong || next + 8 > field + 4 + length) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      take(view.getUint32(at + 24, true) === 0xffffffff, 0);
      const size = take(short.size === 0xffffffff, short.size);
      return { size, at: take(short.at === 0xffffffff, short.at) };
    }
    field += 4 + length;
  }
  return short;
}

/** Names are UTF-8 where a flag says so, and mostly where none does. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The bytes of a file of the archive as they lie there. @throws BrokenArchive if its header is not there */
export async function packed(archive: File, entry: DirectoryEntry): Promise<File> {
  if (entry.at < 0 || entry.at + 30 > archive.size) throw new BrokenArchive();
  const header = await viewOf(archive, entry.at, entry.at + 30);
  if (header.getUint32(0, true) !== LOCAL) throw new BrokenArchive();
  const from = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (from + entry.size > archive.size) throw new BrokenArchive();
  return archive.slice(from, from + entry.size);
}
