// SPDX-License-Identifier: LGPL-2.1-or-later
// What is wrong with a bytecode file. Whatever the bytes are, the loader gives code objects or throws this.

/** The stable kinds of {@link PycError}. */
export type PycErrorCode =
  /** The file does not begin as a bytecode file does. */
  | "not-pyc"
  /** Another version of Python compiled it. */
  | "other-version"
  /** It ends before it is complete. */
  | "truncated"
  /** The code object is followed by something. */
  | "trailing-bytes"
  /** A marshalled value is not what it must be. */
  | "bad-value"
  /** Something is larger, deeper or more than the loader takes. */
  | "limit"
  /** The instructions of a code object make no sense. */
  | "bad-code";

/** A bytecode file that cannot be loaded. The message says what is wrong at which byte of the file or of a code string. */
export class PycError extends Error {
  override readonly name = "PycError";

  constructor(
    /** What kind of trouble it is. */
    readonly code: PycErrorCode,
    message: string,
    /** The byte of the file; for "bad-code" the byte of the code string. */
    readonly offset: number,
  ) {
    super(message);
  }
}
