// SPDX-License-Identifier: LGPL-2.1-or-later
// Image files: what a program's image is on disk. `docs/image-format.md` is the specification; this file writes and reads
// it. Nothing in a file is believed: every length is checked before it is used, and memory is taken only after that.
import { type Carried, carriedLength, packCarried, unpackCarried } from "./carried.ts";
import type { Codec } from "./codec.ts";
import { crc32 } from "./crc32.ts";
import { ImageError } from "./image-error.ts";
import { isSealed } from "./seal.ts";

/** The bytes every image file starts with. */
const MAGIC = [0x8f, 0x43, 0x49, 0x4d, 0x41, 0x47, 0x45, 0x0a];
/** The version of the format that this file writes and reads. */
export const IMAGE_FORMAT_VERSION = 1;
/** Images are compared with the base image in pages of this many bytes. */
const PAGE = 4096;
const PAGE_WORDS = PAGE / 4;
const FIXED_HEADER = 112;
/** The flag of an image that carries its machine and base image. */
const SELF_CONTAINED = 1;
/** The flag of an image with marks. */
const MARKED = 2;
const CHECKSUM = 4;
/** The machine cannot address more. */
const MOST_IMAGE = 0xe0000000;

/** States of a program by their number in images. */
export const STATES = ["empty", "running", "waiting", "finished", "failed"] as const;
/** Where a program stands: nothing started, before an instruction, before an answer, at its end. */
export type ProgramState = (typeof STATES)[number];

/** Which machine and base image a program needs: SHA-256 hashes as 64 lower-case hexadecimal digits. */
export interface Identity {
  /** Of machine.wasm. */
  readonly machine: string;
  /** Of base.image. */
  readonly base: string;
}

/** What stands at the head of an image file. */
export interface ImageHeader extends Identity {
  /** The version of the file format. */
  readonly formatVersion: number;
  /** The program's name: the file name of its main module. */
  readonly name: string;
  /** Where it stands. */
  readonly state: ProgramState;
  /** Instructions executed so far. */
  readonly instruction: bigint;
  /** Bytes of the image in memory. */
  readonly imageLength: number;
  /** Pages in the file: those that differ from the base image. */
  readonly pageCount: number;
  /** Whether the file carries its machine and base image: see `Machine.carriedBy`. */
  readonly selfContained: boolean;
  /** Whether the program has marks: see `docs/concrete-module.md`. */
  readonly marked: boolean;
}

/** Writes an image file of `image`, the bytes of a program's memory; with `carried`, a self-contained one. */
export async function writeImage(
  image: Uint8Array,
  base: Uint8Array,
  about: Identity & Pick<ImageHeader, "name" | "state" | "instruction">,
  codec: Codec,
  carried: Carried | null = null,
  marks: Promise<Uint8Array> | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  // The differences are taken before the first await: the caller's memory may change after that.
  const pages = differingPages(words(image), words(base));
  const body = await codec.deflate(pages.body);
  const name = new TextEncoder().encode(about.name);
  const marked = marks === null ? new Uint8Array(0) : await marks;
  const section = carried === null ? new Uint8Array(0) : await packCarried(carried, codec);
  const behind = FIXED_HEADER + name.length + body.length;
  const file = new Uint8Array(behind + marked.length + section.length + CHECKSUM);
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint32(8, IMAGE_FORMAT_VERSION, true);
  view.setUint32(12, (carried === null ? 0 : SELF_CONTAINED) | (marks === null ? 0 : MARKED), true);
  view.setUint32(16, STATES.indexOf(about.state), true);
  view.setUint32(20, PAGE, true);
  view.setBigUint64(24, about.instruction, true);
  file.set(fromHex(about.machine), 32);
  file.set(fromHex(about.base), 64);
  view.setUint32(96, image.length, true);
  view.setUint32(100, pages.count, true);
  view.setUint32(104, body.length, true);
  view.setUint32(108, name.length, true);
  file.set(name, FIXED_HEADER);
  file.set(body, FIXED_HEADER + name.length);
  file.set(marked, behind);
  file.set(section, behind + marked.length);
  view.setUint32(file.length - CHECKSUM, crc32(file.subarray(0, file.length - CHECKSUM)), true);
  return file;
}

/** A body before compression: the numbers of the pages that differ, then each page XOR the base's page. */
function differingPages(image: Uint32Array, base: Uint32Array): { count: number; body: Uint8Array<ArrayBuffer> } {
  const numbers: number[] = [];
  for (let page = 0; page * PAGE_WORDS < image.length; page++) if (differs(image, base, page)) numbers.push(page);
  const body = new Uint8Array(numbers.length * (4 + PAGE));
  const view = new DataView(body.buffer);
  const contents = new Uint32Array(body.buffer, numbers.length * 4);
  for (const [index, page] of numbers.entries()) {
    view.setUint32(index * 4, page, true);
    const from = page * PAGE_WORDS;
    const count = Math.min(PAGE_WORDS, image.length - from);
    const to = index * PAGE_WORDS;
    // XOR of words gives the same bytes whichever way the host orders them.
    for (let word = 0; word < count; word++) contents[to + word] = image[from + word] ^ base[from + word];
  }
  return { count: numbers.length, body };
}

function differs(image: Uint32Array, base: Uint32Array, page: number): boolean {
  const end = Math.min((page + 1) * PAGE_WORDS, image.length);
  const shared = Math.min(end, base.length);
  let word = page * PAGE_WORDS;
  while (word < shared && image[word] === base[word]) word++;
  if (word < shared) return true;
  while (word < end && image[word] === 0) word++;
  return word < end;
}

/** Whether these bytes begin as an image file does. */
export function isImage(file: Uint8Array): boolean {
  return MAGIC.every((byte, index) => file[index] === byte);
}

/** Reads the head of an image file, and checks all of the file that can be checked without a machine. */
export function readImageHeader(file: Uint8Array): ImageHeader {
  if (isSealed(file)) throw new ImageError("sealed", "the image is sealed: open it with unseal(image, key)");
  if (!isImage(file)) throw new ImageError("not-an-image", "this is not an image of a Concrete program");
  if (file.length < FIXED_HEADER + CHECKSUM)
    throw damaged(`the file ends within its header, after ${file.length} bytes`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const formatVersion = view.getUint32(8, true);
  if (formatVersion !== IMAGE_FORMAT_VERSION)
    throw new ImageError(
      "unsupported",
      `the image has format version ${formatVersion}; this version of Concrete reads version ${IMAGE_FORMAT_VERSION}`,
    );
  const flags = view.getUint32(12, true);
  const nameLength = view.getUint32(108, true);
  const behind = endOfBody(view) + (flags & MARKED ? markedLength(file.subarray(endOfBody(view))) : 0);
  const length = behind + (flags & SELF_CONTAINED ? carriedLength(file.subarray(behind)) : 0) + CHECKSUM;
  if (length !== file.length) throw damaged(`the file has ${file.length} bytes where its header tells of ${length}`);
  const checksum = crc32(file.subarray(0, file.length - CHECKSUM));
  if (checksum !== view.getUint32(file.length - CHECKSUM, true))
    throw damaged("the checksum does not fit the contents");
  if (flags & ~(SELF_CONTAINED | MARKED))
    throw new ImageError("unsupported", `the image has flags that are not known here: ${flags}`);
  return {
    formatVersion,
    name: readName(file.subarray(FIXED_HEADER, FIXED_HEADER + nameLength)),
    machine: toHex(file.subarray(32, 64)),
    base: toHex(file.subarray(64, 96)),
    selfContained: (flags & SELF_CONTAINED) !== 0,
    marked: (flags & MARKED) !== 0,
    ...readNumbers(view),
  };
}

/** Where the body ends, as the header tells. */
function endOfBody(view: DataView): number {
  return FIXED_HEADER + view.getUint32(108, true) + view.getUint32(104, true);
}

/** The machine and base image that a file carries whose header was read, proved to be those that the header names. */
export function readCarried(file: Uint8Array, header: ImageHeader, codec: Codec): Promise<Carried> {
  if (!header.selfContained) throw new ImageError("needs-machine", "the image does not carry its machine");
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = endOfBody(view) + (header.marked ? markedSection(file, header).length : 0);
  return unpackCarried(file.subarray(start, file.length - CHECKSUM), header, codec);
}

/** The section of its marks in a file whose header was read and says that there is one. */
export function markedSection(file: Uint8Array, header: ImageHeader): Uint8Array {
  if (!header.marked) throw damaged("there are no marks");
  const start = endOfBody(new DataView(file.buffer, file.byteOffset, file.byteLength));
  return file.subarray(start, start + markedLength(file.subarray(start)));
}

/** How long the section of marks is that begins at the start of these bytes; more than there is if it is cut off. */
function markedLength(bytes: Uint8Array): number {
  const least = 8; // its length, and the number of marks
  if (bytes.length < least) return least;
  return Math.max(least, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true));
}

function readNumbers(view: DataView): Pick<ImageHeader, "state" | "instruction" | "imageLength" | "pageCount"> {
  const state = STATES[view.getUint32(16, true)];
  if (state === undefined) throw damaged("there is no such state of a program (byte 16)");
  if (view.getUint32(20, true) !== PAGE) throw damaged("pages have another size than 4096 bytes (byte 20)");
  const imageLength = view.getUint32(96, true);
  if (imageLength % 8 !== 0 || imageLength > MOST_IMAGE) throw damaged("the image has an impossible length (byte 96)");
  const pageCount = view.getUint32(100, true);
  if (pageCount > Math.ceil(imageLength / PAGE)) throw damaged("more pages than the image has room for (byte 100)");
  return { state, instruction: view.getBigUint64(24, true), imageLength, pageCount };
}

function readName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged("the program's name is not UTF-8 (byte 112)");
  }
}

/**
 * The bytes of the image in a file whose header was read: base image and differences put together. `most` is the
 * greatest image, in bytes, that the host allows. The result is not verified yet.
 */
export async function readImage(
  file: Uint8Array,
  header: ImageHeader,
  here: Identity & { readonly baseImage: Uint8Array },
  most: number,
  codec: Codec,
): Promise<Uint8Array<ArrayBuffer>> {
  if (header.machine !== here.machine)
    throw new ImageError(
      "needs-machine",
      `the image needs machine ${header.machine}; here is ${here.machine}${carries(header)}`,
    );
  if (header.base !== here.base)
    throw new ImageError(
      "needs-base",
      `the image needs base image ${header.base}; here is ${here.base}${carries(header)}`,
    );
  if (header.imageLength > most)
    throw new ImageError("too-big", `the image needs ${header.imageLength} bytes of memory; the limit is ${most}`);
  if (header.imageLength < here.baseImage.length) throw damaged("the image is smaller than its base image (byte 96)");
  const image = new Uint8Array(header.imageLength);
  image.set(here.baseImage);
  applyPages(await inflateBody(file, header, codec), header.pageCount, image);
  return image;
}

/** What to do for want of a machine. */
function carries(header: ImageHeader): string {
  return header.selfContained ? ". It carries them: use Machine.carriedBy(image)" : "";
}

async function inflateBody(file: Uint8Array, header: ImageHeader, codec: Codec): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = FIXED_HEADER + view.getUint32(108, true);
  const compressed = new Uint8Array(file.subarray(start, endOfBody(view)));
  try {
    return await codec.inflate(compressed, header.pageCount * (4 + PAGE));
  } catch (error) {
    throw damaged(`the pages cannot be decompressed (byte ${start}): ${(error as Error).message}`);
  }
}

/** The numbers of the pages in a file whose header was read. */
export async function readPageNumbers(file: Uint8Array, header: ImageHeader, codec: Codec): Promise<number[]> {
  const body = await inflateBody(file, header, codec);
  const view = new DataView(body.buffer, body.byteOffset);
  return Array.from({ length: header.pageCount }, (_, index) => view.getUint32(index * 4, true));
}

function applyPages(body: Uint8Array<ArrayBuffer>, count: number, image: Uint8Array<ArrayBuffer>): void {
  const view = new DataView(body.buffer, body.byteOffset);
  let previous = -1;
  for (let index = 0; index < count; index++) {
    const page = view.getUint32(index * 4, true);
    if (page <= previous || page * PAGE >= image.length) throw damaged(`page ${page} is out of place`);
    previous = page;
    const from = count * 4 + index * PAGE;
    const to = page * PAGE;
    const room = Math.min(PAGE, image.length - to);
    for (let offset = 0; offset < room; offset++) image[to + offset] ^= body[from + offset];
    for (let offset = room; offset < PAGE; offset++)
      if (body[from + offset] !== 0) throw damaged("there is something behind the end of the image");
  }
}

function damaged(what: string): ImageError {
  return new ImageError("damaged", `the image is damaged: ${what}`);
}

/** The bytes as words; lengths and places of images are multiples of eight. */
function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  );
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
