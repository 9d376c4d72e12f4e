// SPDX-License-Identifier: LGPL-2.1-or-later
// Packs the static data of dist/machine.wasm: its data segments become one, a stream that machine/memory/packed-data.ts
// describes and takes apart. Nothing else of the module changes.
import { readFileSync, writeFileSync } from "node:fs";

const DATA = 11;
const DATA_COUNT = 12;
/** Address of the stream: EXCHANGE in machine/memory/map.ts, 256 KiB that hold nothing yet. */
const map = readFileSync("machine/memory/map.ts", "utf8");
const address =
  Number(/CACHES: usize = (0x[0-9a-f]+)/.exec(map)[1]) +
  Number(/EXCHANGE: usize = CACHES \+ (0x[0-9a-f]+)/.exec(map)[1]);
const ZEROS = 0;
const BYTES = 1;
const TEXT = 2;
/** Shorter runs are not worth a token. */
const LEAST_RUN = 4;

const wasm = readFileSync("dist/machine.wasm");
let at = 8;
function leb() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
}
function toLeb(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

const sections = [];
while (at < wasm.length) {
  const id = wasm[at++];
  const size = leb();
  sections.push({ id, start: at, end: at + size });
  at += size;
}

/** The memory that the segments describe: its first address, and its bytes. */
function staticData({ start }) {
  at = start;
  const segments = [];
  for (let count = leb(); count > 0; count--) {
    if (wasm[at++] !== 0 || wasm[at++] !== 0x41) throw new Error("a data segment of another kind than asc writes");
    const from = leb();
    if (wasm[at++] !== 0x0b) throw new Error("a data segment at no constant address");
    const size = leb();
    segments.push({ from, bytes: wasm.subarray(at, at + size) });
    at += size;
  }
  const first = Math.min(...segments.map(({ from }) => from));
  const bytes = new Uint8Array(Math.max(...segments.map(({ from, bytes }) => from + bytes.length)) - first);
  for (const { from, bytes: part } of segments) bytes.set(part, from - first);
  return { first, bytes };
}

function pack({ first, bytes }) {
  const stream = [first & 0xff, (first >> 8) & 0xff, (first >> 16) & 0xff, first >>> 24];
  let plain = 0; // where bytes begin that have no token yet
  const flush = (end) => {
    if (end > plain) stream.push(...toLeb(((end - plain) << 2) | BYTES), ...bytes.subarray(plain, end));
  };
  for (let i = 0; i < bytes.length; ) {
    let zeros = 0;
    while (i + zeros < bytes.length && bytes[i + zeros] === 0) zeros++;
    let units = 0;
    while (i + 2 * units + 1 < bytes.length && bytes[i + 2 * units] !== 0 && bytes[i + 2 * units + 1] === 0) units++;
    if (zeros < LEAST_RUN && units < LEAST_RUN) {
      i++;
      continue;
    }
    flush(i);
    if (zeros >= LEAST_RUN) {
      stream.push(...toLeb((zeros << 2) | ZEROS));
      i += zeros;
    } else {
      stream.push(...toLeb((units << 2) | TEXT));
      for (let k = 0; k < units; k++) stream.push(bytes[i + 2 * k]);
      i += 2 * units;
    }
    plain = i;
  }
  flush(bytes.length);
  stream.push(ZEROS);
  return stream;
}

/** An i32.const operand. */
function toSignedLeb(value) {
  const bytes = [];
  for (; value > 0x3f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

const stream = pack(staticData(sections.find(({ id }) => id === DATA)));
if (stream.length > 0x40000) throw new Error("the static data is too large for its place");
const data = [1, 0, 0x41, ...toSignedLeb(address), 0x0b, ...toLeb(stream.length), ...stream];
const packed = [wasm.subarray(0, 8)];
for (const { id, start, end } of sections) {
  const body = id === DATA ? data : id === DATA_COUNT ? [1] : wasm.subarray(start, end);
  packed.push(Uint8Array.of(id, ...toLeb(body.length)), Uint8Array.from(body));
}
writeFileSync("dist/machine.wasm", Buffer.concat(packed));
console.log(`dist/machine.wasm: ${wasm.length} bytes, packed ${Buffer.concat(packed).length}`);
