// SPDX-License-Identifier: LGPL-2.1-or-later
// Compression of image files: zlib streams (RFC 1950), because every platform has them. Browsers and every Node have
// it as streams; Node's zlib is faster for small images and is put in its place by `node/zlib.ts`.

/** Compresses and decompresses. */
export interface Codec {
  /** The bytes as a zlib stream. */
  deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * What is in a zlib stream, which must be exactly `length` bytes: never more memory than that is taken. Rejects if the
   * stream is damaged, or holds more or less. (Whether bytes behind the stream are noticed depends on the platform; an
   * image file's own checksum covers them.)
   */
  inflate(bytes: Uint8Array<ArrayBuffer>, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** The codec of the platform's CompressionStream and DecompressionStream. */
export const streamCodec: Codec = {
  async deflate(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },

  async inflate(bytes, length) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    const reader = stream.getReader();
    const result = new Uint8Array(length);
    let filled = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (filled + value.length > length) {
        await reader.cancel();
        throw new RangeError(`the stream holds more than ${length} bytes`);
      }
      result.set(value, filled);
      filled += value.length;
    }
    if (filled < length) throw new RangeError(`the stream holds ${filled} bytes, not ${length}`);
    return result;
  },
};
