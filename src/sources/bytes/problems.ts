/** A compression that cannot be read (anything but deflate and none). */
export class UnsupportedCompression extends Error {}

/** Bytes that are no archive, or only the beginning of one. */
export class BrokenArchive extends Error {}

/** A file that is protected by a password. */
export class Encrypted extends Error {}
