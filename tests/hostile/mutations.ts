// SPDX-License-Identifier: LGPL-2.1-or-later
// Damage done to images: bytes, words, pages and lengths without any sense, and words of single objects with some. All
// of it follows from the random numbers alone.

/** A function that gives a random number in [0, below). */
export type Random = (below: number) => number;

/** Address of the first byte of an image in the machine. */
const IMAGE_START = 0x1200000;
const HEADER_SIZE = 256;
const KIND_STR = 3;
const KIND_BIGINT = 2;
const KIND_ENTRIES = 16;
const KIND_CODE = 40;
const KIND_TUPLE = 33;
const KIND_ARRAY = 35;

/** The parts of an image that mutations aim at. */
interface Anatomy {
  readonly view: DataView;
  readonly baseEnd: number;
  /** Offsets of all objects, and of those behind the base heap. */
  readonly objects: readonly number[];
  readonly own: readonly number[];
  /** Offsets of the program's own code objects. */
  readonly codes: readonly number[];
}

const anatomies = new WeakMap<Uint8Array, Anatomy>();

/** Where the objects of a sound image are. */
function anatomyOf(image: Uint8Array): Anatomy {
  const known = anatomies.get(image);
  if (known !== undefined) return known;
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const baseEnd = view.getUint32(8, true) - IMAGE_START;
  const objects: number[] = [];
  for (let at = HEADER_SIZE; at < image.length; at += sizeAt(view, at)) objects.push(at);
  const own = objects.filter((at) => at >= baseEnd);
  const codes = own.filter((at) => view.getUint8(at + 4) === KIND_CODE);
  const anatomy = { view, baseEnd, objects, own, codes };
  anatomies.set(image, anatomy);
  return anatomy;
}

function sizeAt(view: DataView, at: number): number {
  const units = view.getUint16(at + 6, true);
  if (units !== 0) return units * 8;
  const kind = view.getUint8(at + 4);
  const flags = view.getUint8(at + 5);
  const length = view.getUint32(at + 8, true);
  let size = 16 + length;
  if (kind === KIND_TUPLE || kind === KIND_ARRAY) size = 12 + length * 4;
  else if (kind === KIND_STR) size = 16 + length * 2 ** ((flags >> 1) & 3);
  else if (kind === KIND_BIGINT) size = 12 + Math.abs(length | 0) * 4;
  else if (kind === KIND_ENTRIES) size = 12 + length * 12;
  return (size + (flags & 1 ? 12 : 0) + 7) & ~7;
}

/** One kind of damage: changes the copy, whose original is described; what it did, for reports. */
type Mutation = (copy: DataView, random: Random, from: Anatomy) => string;

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)]!;

/** A place for a word: mostly in what the program itself has made. */
function place(random: Random, from: Anatomy, end: number): number {
  const where = random(10);
  if (where === 0) return random(HEADER_SIZE / 4) * 4;
  if (where < 3) return HEADER_SIZE + random((end - HEADER_SIZE) / 4) * 4;
  return from.baseEnd + random(Math.max(1, (end - from.baseEnd) / 4)) * 4;
}
function object(random: Random, from: Anatomy): number {
  return random(5) === 0 ? pick(from.objects, random) : pick(from.own, random);
}

/** A word that could do harm in the place of `word`. */
function harmful(word: number, random: Random, from: Anatomy): number {
  switch (random(12)) {
    case 0:
      return 0;
    case 1:
      return random(64) * 2 + 1;
    case 2:
      return 0xffffffff - random(64) * 2;
    case 3:
      return (random(0x10000) * 0x10000 + random(0x10000)) >>> 0;
    case 4:
      return (word + (random(2) ? 8 : -8)) >>> 0;
    case 5:
      return (word + (random(2) ? 1 : -1)) >>> 0;
    case 6:
      return (word ^ (2 ** random(32))) >>> 0;
    case 7:
      return sameKind(word, random, from);
    case 8:
      return IMAGE_START + pick(from.own, random) + random(4) * 4;
    default:
      return IMAGE_START + object(random, from);
  }
}
/** Another object of the kind of the one that a word points to. */
function sameKind(word: number, random: Random, from: Anatomy): number {
  const at = word - IMAGE_START;
  if (word & 7 || at < HEADER_SIZE || at + 8 > from.view.byteLength) return IMAGE_START + object(random, from);
  const kind = from.view.getUint8(at + 4);
  for (let tries = 0; tries < 200; tries++) {
    const other = object(random, from);
    if (from.view.getUint8(other + 4) === kind) return IMAGE_START + other;
  }
  return word;
}

const MUTATIONS: readonly Mutation[] = [
  function flipBit(copy, random, from) {
    const at = place(random, from, copy.byteLength) + random(4);
    copy.setUint8(at, copy.getUint8(at) ^ (1 << random(8)));
    return `bit at ${at}`;
  },
  function randomByte(copy, random, from) {
    const at = place(random, from, copy.byteLength) + random(4);
    copy.setUint8(at, random(256));
    return `byte at ${at}`;
  },
  function replaceWord(copy, random, from) {
    const at = place(random, from, copy.byteLength);
    const word = harmful(copy.getUint32(at, true), random, from);
    copy.setUint32(at, word, true);
    return `word at ${at} is ${word.toString(16)}`;
  },
  function field(copy, random, from) {
    const at = object(random, from);
    const fields = Math.min(sizeAt(from.view, at) / 4, 24);
    const offset = at + random(fields) * 4;
    const word = harmful(copy.getUint32(offset, true), random, from);
    copy.setUint32(offset, word, true);
    return `object ${at}, kind ${from.view.getUint8(at + 4)}: field ${offset - at} is ${word.toString(16)}`;
  },
  function pointer(copy, random, from) {
    const at = object(random, from);
    const size = sizeAt(from.view, at);
    for (let tries = 0; tries < 20; tries++) {
      const offset = at + 8 + random((size - 8) / 4) * 4;
      const word = copy.getUint32(offset, true);
      if (word & 7 || word < IMAGE_START) continue;
      const other = random(3) ? sameKind(word, random, from) : harmful(word, random, from);
      copy.setUint32(offset, other, true);
      return `object ${at}, kind ${from.view.getUint8(at + 4)}: pointer ${offset - at} is ${other.toString(16)}`;
    }
    return "nothing";
  },
  function swapWords(copy, random, from) {
    const one = place(random, from, copy.byteLength);
    const other = place(random, from, copy.byteLength);
    const word = copy.getUint32(one, true);
    copy.setUint32(one, copy.getUint32(other, true), true);
    copy.setUint32(other, word, true);
    return `words at ${one} and ${other} swapped`;
  },
  function header(copy, random, from) {
    const at = object(random, from);
    const way = random(4);
    if (way === 0) copy.setUint8(at + 4, from.view.getUint8(pick(from.objects, random) + 4));
    else if (way === 1) copy.setUint8(at + 5, copy.getUint8(at + 5) ^ (1 << random(8)));
    else if (way === 2) copy.setUint16(at + 6, copy.getUint16(at + 6, true) + random(5) - 2, true);
    else copy.setUint32(at, from.view.getUint32(pick(from.objects, random), true), true);
    return `object ${at}, kind ${from.view.getUint8(at + 4)}: another header`;
  },
  function operand(copy, random, from) {
    if (from.codes.length === 0) return "nothing";
    const block = from.view.getUint32(pick(from.codes, random) + 64, true) - IMAGE_START;
    const at = block + 16 + random(from.view.getUint32(block + 8, true) / 2) * 2;
    const word = copy.getUint16(at, true);
    const other = [word + 1, word - 1, word ^ (1 << random(16)), random(200), 0xffff - random(50)][random(5)]!;
    copy.setUint16(at, other, true);
    return `instructions ${block}: ${at - block} is ${other}`;
  },
  function swapPages(copy, random, from) {
    const size = random(2) ? 512 : 4096;
    const pages = Math.floor(copy.byteLength / size);
    const first = random(3) ? Math.ceil(from.baseEnd / size) : 0;
    const one = (first + random(Math.max(1, pages - first))) * size;
    const other = (first + random(Math.max(1, pages - first))) * size;
    if (Math.max(one, other) + size > copy.byteLength) return "nothing";
    const bytes = new Uint8Array(copy.buffer);
    const kept = bytes.slice(one, one + size);
    bytes.copyWithin(one, other, other + size);
    bytes.set(kept, other);
    return `pages at ${one} and ${other} swapped`;
  },
  function copyBytes(copy, random, from) {
    const to = place(random, from, copy.byteLength);
    const source = place(random, from, copy.byteLength);
    const count = Math.min(random(64) * 4 + 4, copy.byteLength - Math.max(to, source));
    new Uint8Array(copy.buffer).copyWithin(to, source, source + count);
    return `${count} bytes of ${source} copied to ${to}`;
  },
];

/** A damaged copy of a sound image, and what was done to it. */
export function mutate(image: Uint8Array, random: Random): { bytes: Uint8Array; what: string } {
  const from = anatomyOf(image);
  const bytes = image.slice();
  const copy = new DataView(bytes.buffer);
  const done: string[] = [];
  for (let count = [1, 1, 1, 2, 3, 6][random(6)]!; count > 0; count--)
    done.push(pick(MUTATIONS, random)(copy, random, from));
  if (random(40) !== 0) return { bytes, what: done.join("; ") };
  const length = Math.max(HEADER_SIZE, random(2) ? pick(from.own, random) : random(bytes.length / 8) * 8);
  copy.setUint32(4, IMAGE_START + length, true);
  return { bytes: bytes.subarray(0, length), what: `${done.join("; ")}; cut to ${length} bytes` };
}
