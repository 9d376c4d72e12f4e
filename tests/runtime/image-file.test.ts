// SPDX-License-Identifier: LGPL-2.1-or-later
// Image files by themselves, with made-up memory: what is written is read, and everything else is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Codec, streamCodec } from "../../runtime/codec.ts";
import { crc32 } from "../../runtime/crc32.ts";
import { readImage, readImageHeader, writeImage } from "../../runtime/image.ts";
import { ImageError } from "../../runtime/image-error.ts";
import { zlibCodec } from "../../runtime/node/zlib.ts";

const base = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 7) & 255);
const here = { machine: "ab".repeat(32), base: "01".repeat(32), baseImage: base };
const about = { name: "dir/prögram.py", state: "running" as const, instruction: 2n ** 60n, ...here };
const image = new Uint8Array(30_008);
image.set(base);
image[5000] ^= 1;
image[29_000] = 9;
image[30_007] = 1;

const open = async (file: Uint8Array, most = 1e9, codec = zlibCodec) =>
  readImage(file, readImageHeader(file), here, most, codec);
const refused = (code: string) => (error: unknown) => error instanceof ImageError && error.code === code;
/** The file with a changed byte and a checksum that fits. */
function patched(file: Uint8Array, offset: number, byte: number): Uint8Array {
  const copy = Uint8Array.from(file);
  copy[offset] = byte;
  new DataView(copy.buffer).setUint32(copy.length - 4, crc32(copy.subarray(0, copy.length - 4)), true);
  return copy;
}

test("crc32", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  assert.equal(crc32(new Uint8Array(0)), 0);
});

for (const [name, codec] of [
  ["zlib", zlibCodec],
  ["stream", streamCodec],
] as const) {
  test(`written and read, ${name}`, async () => {
    const file = await writeImage(image, base, about, codec);
    const header = readImageHeader(file);
    assert.deepEqual(
      { ...header, baseImage: base },
      { ...about, formatVersion: 1, imageLength: 30_008, pageCount: 2, selfContained: false, marked: false },
    );
    assert.deepEqual(await open(file, 1e9, codec), image);
    assert.ok(file.length < 300, `${file.length} bytes`);
  });

  test(`bounded decompression, ${name}`, async () => {
    const stream = await codec.deflate(new Uint8Array(1000));
    await assert.rejects(codec.inflate(stream, 999));
    await assert.rejects(codec.inflate(stream, 1001));
    await assert.rejects(codec.inflate(stream.slice(0, -5), 1000));
    await assert.rejects(codec.inflate(new Uint8Array(0), 0));
    assert.deepEqual(await codec.inflate(await codec.deflate(new Uint8Array(0)), 0), new Uint8Array(0));
  });
}

test("zlib notices the wrong end of a stream", async () => {
  const stream = await zlibCodec.deflate(new Uint8Array(1000));
  await assert.rejects(zlibCodec.inflate(stream.slice(0, -1), 1000));
  await assert.rejects(zlibCodec.inflate(Uint8Array.from([...stream, 0]), 1000));
});

test("an unchanged image is a file without pages", async () => {
  const file = await writeImage(base, base, about, zlibCodec);
  assert.equal(readImageHeader(file).pageCount, 0);
  assert.deepEqual(await open(file), base);
});

test("the image of the call is written, whatever happens to memory after it", async () => {
  const memory = Uint8Array.from(image);
  const writing = writeImage(memory, base, about, streamCodec);
  memory.fill(0);
  assert.deepEqual(await open(await writing), image);
});

test("cut off anywhere, and longer than it should be", async () => {
  const file = await writeImage(image, base, about, zlibCodec);
  for (let length = 0; length < file.length; length++)
    await assert.rejects(open(file.subarray(0, length)), refused(length < 8 ? "not-an-image" : "damaged"));
  await assert.rejects(open(Uint8Array.from([...file, 0])), refused("damaged"));
});

test("every flipped bit is noticed", async () => {
  const file = await writeImage(image, base, about, zlibCodec);
  for (let bit = 0; bit < file.length * 8; bit++) {
    const copy = Uint8Array.from(file);
    copy[bit >> 3] ^= 1 << (bit & 7);
    const code = bit < 64 ? "not-an-image" : bit < 96 ? "unsupported" : "damaged";
    await assert.rejects(open(copy), refused(code), `bit ${bit}`);
  }
});

test("contradictions with a good checksum", async () => {
  const file = await writeImage(image, base, about, zlibCodec);
  const cases: readonly [number, number, string][] = [
    [12, 4, "unsupported"],
    [12, 2, "damaged"], // has no marks
    [12, 1, "damaged"], // carries nothing
    [16, 5, "damaged"],
    [20, 1, "damaged"],
    [33, 0, "needs-machine"],
    [64, 0, "needs-base"],
    [96, 1, "damaged"], // no multiple of eight
    [97, 0, "damaged"], // too small for its last page
    [99, 0xff, "damaged"], // longer than memory
    [100, 9, "damaged"], // more pages than there are
    [100, 1, "damaged"], // fewer
    [112, 0xff, "damaged"], // no UTF-8
  ];
  for (const [offset, byte, code] of cases)
    await assert.rejects(open(patched(file, offset, byte)), refused(code), `byte ${offset}`);
});

test("the host's limit comes before memory is taken", async () => {
  const file = await writeImage(image, base, about, zlibCodec);
  await assert.rejects(open(file, 30_000), refused("too-big"));
});

test("pages out of order, beyond the end, and with something behind it", async () => {
  const bodies: readonly [string, (body: Uint8Array, view: DataView) => void][] = [
    ["twice the same", (_, view) => view.setUint32(4, 1, true)],
    ["beyond the end", (_, view) => view.setUint32(4, 8, true)],
    ["behind the end", (body) => (body[body.length - 1] = 1)],
  ];
  for (const [name, change] of bodies) {
    const codec: Codec = {
      inflate: zlibCodec.inflate,
      deflate(body) {
        change(body, new DataView(body.buffer));
        return zlibCodec.deflate(body);
      },
    };
    await assert.rejects(open(await writeImage(image, base, about, codec)), refused("damaged"), name);
  }
});
