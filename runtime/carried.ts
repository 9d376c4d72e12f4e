// SPDX-License-Identifier: LGPL-2.1-or-later
// What a self-contained image carries behind its pages: the machine and the base image that it needs, each compressed.
import type { Codec } from "./codec.ts";
import { sha256 } from "./digest.ts";
import type { Identity } from "./image.ts";
import { ImageError } from "./image-error.ts";

/** The machine and the base image as bytes. */
export interface Carried {
  /** machine.wasm. */
  readonly code: Uint8Array<ArrayBuffer>;
  /** base.image. */
  readonly base: Uint8Array<ArrayBuffer>;
}

/** Four lengths: of the machine and the base image, and of the two compressed. */
const LENGTHS = 16;
/** No machine is larger, and no base image. */
const MOST_BYTES = 64 << 20;

/** The section of an image file. */
export async function packCarried({ code, base }: Carried, codec: Codec): Promise<Uint8Array> {
  const [packedCode, packedBase] = [await codec.deflate(code), await codec.deflate(base)];
  const section = new Uint8Array(LENGTHS + packedCode.length + packedBase.length);
  const view = new DataView(section.buffer);
  for (const [index, { length }] of [code, base, packedCode, packedBase].entries())
    view.setUint32(index * 4, length, true);
  section.set(packedCode, LENGTHS);
  section.set(packedBase, LENGTHS + packedCode.length);
  return section;
}

/** How long the section is that begins at the start of these bytes; more than there is if it is cut off. */
export function carriedLength(bytes: Uint8Array): number {
  if (bytes.length < LENGTHS) return LENGTHS;
  const [, , packedCode, packedBase] = readLengths(bytes);
  return LENGTHS + packedCode! + packedBase!;
}

function readLengths(section: Uint8Array): number[] {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  return [0, 4, 8, 12].map((at) => view.getUint32(at, true));
}

/** What is in a section, if it is what the header names. Throws ImageError if not. */
export async function unpackCarried(section: Uint8Array, named: Identity, codec: Codec): Promise<Carried> {
  const [code, base, packedCode] = readLengths(section) as [number, number, number];
  const between = LENGTHS + packedCode;
  return {
    code: await unpack(section.slice(LENGTHS, between), code, named.machine, "machine", codec),
    base: await unpack(section.slice(between), base, named.base, "base image", codec),
  };
}

async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  length: number,
  hash: string,
  what: string,
  codec: Codec,
): Promise<Uint8Array<ArrayBuffer>> {
  if (length > MOST_BYTES) throw damaged(`the ${what} it carries has ${length} bytes, which none has`);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await codec.inflate(packed, length);
  } catch (error) {
    throw damaged(`the ${what} it carries cannot be decompressed: ${(error as Error).message}`);
  }
  if ((await sha256(bytes)) !== hash) throw damaged(`the ${what} it carries is not the one that its header names`);
  return bytes;
}

function damaged(what: string): ImageError {
  return new ImageError("damaged", `the image is damaged: ${what}`);
}
