// SPDX-License-Identifier: LGPL-2.1-or-later
// The error for bytes that are no image this host can go on with.

/**
 * What is wrong with an image.
 *
 * - `not-an-image`: the bytes do not begin as an image file does.
 * - `unsupported`: a format version or a flag that this version does not know.
 * - `damaged`: cut off, changed, or contradicting itself.
 * - `needs-machine`, `needs-base`: written with another machine or base image than the one at hand.
 * - `too-big`: the image needs more memory than the host's limit, or its marks more than marks may hold.
 * - `unsound`: what is in it is not a program that could have come about.
 * - `sealed`: it has to be opened with its key first.
 * - `wrong-key`: it was sealed with another key, or changed since.
 */
export type ImageErrorCode =
  | "not-an-image"
  | "unsupported"
  | "damaged"
  | "needs-machine"
  | "needs-base"
  | "too-big"
  | "unsound"
  | "sealed"
  | "wrong-key";

/** Thrown when bytes are not an image that can be resumed here; `code` says why, `message` says it to people. */
export class ImageError extends Error {
  override readonly name = "ImageError";

  /** An error with one of the stable codes. */
  constructor(
    readonly code: ImageErrorCode,
    message: string,
  ) {
    super(message);
  }
}
