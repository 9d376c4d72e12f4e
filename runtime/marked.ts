// SPDX-License-Identifier: LGPL-2.1-or-later
// The marks of a program in its image file: each an image file of its own, with the differences from the one before it instead
// of from the base image. Written in canonical form, verified before they are taken.
import type { BlockTable } from "./block-table.ts";
import type { Codec } from "./codec.ts";
import { sha256 } from "./digest.ts";
import { type Identity, readImage, readImageHeader, writeImage } from "./image.ts";
import { ImageError } from "./image-error.ts";
import { readOperations } from "./inspection.ts";
import type { Instance } from "./instance.ts";
import { Marks, MOST_MARKS } from "./marks.ts";
import { takeImage } from "./take-image.ts";

/** Length of the section, number of marks. */
const HEAD = 8;
/** Id, length of the file. */
const ENTRY = 8;
/** The marks of an image may have so many bytes of memory together, before what they share is shared: to unpack them takes time. */
const MOST_BYTES = 2 ** 34;
/**
 * What they may hold beyond the first: 4 GiB, or four times the program's memory limit. That is more than for marks of a running
 * program, since in canonical form they share less of what is the same in them.
 */
const MOST_UNPACKED = 2 ** 32;

/** Each mark's id, instruction number, and canonical image, which is good until the next one. */
function* canonical(marks: Marks, scratch: Instance): Generator<[number, bigint, Uint8Array]> {
  for (const [id, blocks] of marks.entries()) {
    scratch.write(blocks);
    scratch.call("collect", 1);
    yield [id, scratch.call("instructions"), scratch.image()];
  }
}

/** The section of an image file for the marks of the program whose image is `image`. All is read from memory before this returns. */
export async function packMarks(
  marks: Marks,
  image: Uint8Array,
  identity: Identity,
  scratch: Instance,
  codec: Codec,
): Promise<Uint8Array> {
  const files: [number, Promise<Uint8Array>][] = [];
  let before = image.slice();
  for (const [id, instruction, mark] of canonical(marks, scratch)) {
    const about = { ...identity, name: "", state: "waiting" as const, instruction };
    files.push([id, writeImage(mark, before.subarray(0, mark.length), about, codec)]);
    before = mark.slice();
  }
  const parts: Uint8Array[] = [];
  for (const [id, packed] of files) {
    const file = await packed;
    parts.push(words(id, file.length), file);
  }
  const length = parts.reduce((sum, part) => sum + part.length, HEAD);
  const section = new Uint8Array(length);
  let at = 0;
  for (const part of [words(length, files.length), ...parts]) {
    section.set(part, at);
    at += part.length;
  }
  return section;
}

/** The marks in a section of the image file of `image`, each verified in the scratch instance. Throws ImageError. */
export async function unpackMarks(
  section: Uint8Array,
  image: Uint8Array,
  here: Identity,
  most: number,
  scratch: Instance,
  base: BlockTable,
  codec: Codec,
): Promise<Marks> {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  const count = view.getUint32(4, true);
  if (count > MOST_MARKS) throw damaged(`${count} marks, where a program has ${MOST_MARKS} at most`);
  const marks = new Marks();
  let last = 0;
  let like = base;
  let before = image;
  let bytes = 0;
  let at = HEAD;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY > section.length) throw damaged("its marks end too soon");
    const id = view.getUint32(at, true);
    const end = at + ENTRY + view.getUint32(at + 4, true);
    if (end > section.length || last >= id) throw damaged(`mark ${id} is out of place`);
    const file = section.subarray(at + ENTRY, end);
    const header = readImageHeader(file);
    bytes += header.imageLength;
    if (header.selfContained || header.marked || bytes > MOST_BYTES) throw damaged(`mark ${id} holds too much`);
    before = await readImage(file, header, { ...here, baseImage: before.subarray(0, header.imageLength) }, most, codec);
    takeImage(scratch, before, like);
    if (!waitsAt(scratch, id)) throw damaged(`mark ${id} is no place to go back to`);
    like = scratch.read();
    if (!marks.keep(id, like, Math.min(4 * most, MOST_UNPACKED)))
      throw new ImageError("too-big", "the marks of the program hold more memory than they may");
    last = id;
    at = end;
  }
  if (at !== section.length) throw damaged("there is something behind its marks");
  return marks;
}

function waitsAt(instance: Instance, id: number): boolean {
  return readOperations(instance.ask("operations")).some(
    (pending) => pending.id === id && pending.port === "concrete" && pending.operation === "mark",
  );
}

/** The hash of a program's image whose hash is `image`, its marks included. */
export async function hashWithMarks(image: string, marks: Marks, scratch: Instance): Promise<string> {
  const hashes = [image];
  for (const [id, , bytes] of canonical(marks, scratch)) hashes.push(`${id} ${await sha256(new Uint8Array(bytes))}`);
  return sha256(new TextEncoder().encode(hashes.join("\n")));
}

function words(...numbers: number[]): Uint8Array {
  const bytes = new Uint8Array(4 * numbers.length);
  const view = new DataView(bytes.buffer);
  for (const [index, number] of numbers.entries()) view.setUint32(4 * index, number, true);
  return bytes;
}

function damaged(what: string): ImageError {
  return new ImageError("damaged", `the image is damaged: ${what}`);
}
