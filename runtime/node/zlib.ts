// SPDX-License-Identifier: LGPL-2.1-or-later
// The codec of image files by Node's zlib, without the detour over streams.
import { deflateSync, inflateSync } from "node:zlib";
import type { Codec } from "../codec.ts";

/** Node's zlib as a codec. */
export const zlibCodec: Codec = {
  async deflate(bytes) {
    return plain(deflateSync(bytes));
  },

  async inflate(bytes, length) {
    // `info` tells how much of the input was read; zlib itself lets bytes behind the stream pass.
    const { buffer, engine } = inflateSync(bytes, { maxOutputLength: Math.max(length, 1), info: true }) as unknown as {
      buffer: Buffer<ArrayBuffer>;
      engine: { bytesWritten: number };
    };
    if (buffer.length !== length) throw new RangeError(`the stream holds ${buffer.length} bytes, not ${length}`);
    if (engine.bytesWritten !== bytes.length) throw new RangeError("there is something behind the stream");
    return plain(buffer);
  },
};

function plain(buffer: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
