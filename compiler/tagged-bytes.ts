// SPDX-License-Identifier: LGPL-2.1-or-later
// The primitives of the byte format for values (see `serialize.ts`): writing to a buffer that grows, reading within bounds.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const LONE_SURROGATE = /\p{Surrogate}/u;

/** UTF-8, with lone surrogates as the three bytes their number would have (what Python calls "surrogatepass"). */
function encodeText(text: string): Uint8Array {
  if (!LONE_SURROGATE.test(text)) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point >= 0xd800 && point <= 0xdfff) bytes.push(0xed, 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}

/** The inverse of {@link encodeText}. */
function decodeText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return decodeSurrogates(bytes);
  }
}

function decodeSurrogates(bytes: Uint8Array): string {
  let text = "";
  for (let offset = 0; offset < bytes.length; ) {
    const byte = bytes[offset];
    const size = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    let point = size === 1 ? byte : byte & (0xff >> (size + 1));
    for (let next = 1; next < size; next++) point = (point << 6) | (bytes[offset + next] & 0x3f);
    text += String.fromCodePoint(point);
    offset += size;
  }
  return text;
}

/** Writes tags, numbers and texts one behind the other. */
export class TaggedWriter {
  protected bytes = new Uint8Array(4096);
  protected view = new DataView(this.bytes.buffer);
  private length = 0;

  /** Makes room for so many bytes and returns where they start. May replace `bytes` and `view`. */
  protected reserve(count: number): number {
    const offset = this.length;
    if (offset + count > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.bytes.length * 2, offset + count));
      grown.set(this.bytes);
      this.bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    this.length += count;
    return offset;
  }

  tag(letter: string): void {
    const offset = this.reserve(1);
    this.bytes[offset] = letter.charCodeAt(0);
  }

  u32(value: number): void {
    const offset = this.reserve(4); // may replace the view
    this.view.setUint32(offset, value, true);
  }

  /** NaN is always the same one: JavaScript leaves open which bits it has. */
  f64(value: number): void {
    const offset = this.reserve(8);
    if (Number.isNaN(value)) this.view.setBigUint64(offset, 0x7ff8_0000_0000_0000n, true);
    else this.view.setFloat64(offset, value, true);
  }

  raw(data: Uint8Array): void {
    const offset = this.reserve(data.length);
    this.bytes.set(data, offset);
  }

  /** A tag, a length in bytes, the text. */
  string(tag: string, text: string): void {
    this.tag(tag);
    const data = encodeText(text);
    this.u32(data.length);
    this.raw(data);
  }

  /** An int: "i" and 32 bits if it fits, else "l", the signed number of digits, the 32-bit digits. */
  integer(value: bigint): void {
    if (value >= -0x80000000n && value <= 0x7fffffffn) {
      this.tag("i");
      this.u32(Number(value) >>> 0);
      return;
    }
    const digits: number[] = [];
    // Hexadecimal, eight characters a digit: linear, where shifting the bigint again and again is not.
    const hex = (value < 0n ? -value : value).toString(16);
    for (let end = hex.length; end > 0; end -= 8)
      digits.push(Number.parseInt(hex.slice(Math.max(0, end - 8), end), 16));
    this.tag("l");
    this.u32(value < 0n ? -digits.length >>> 0 : digits.length);
    for (const digit of digits) this.u32(digit);
  }

  /** What was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what a {@link TaggedWriter} wrote. Throws RangeError at the end of the bytes. */
export class TaggedReader {
  protected offset = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  tag(): string {
    this.offset += 1;
    return String.fromCharCode(this.view.getUint8(this.offset - 1));
  }

  u32(): number {
    this.offset += 4;
    return this.view.getUint32(this.offset - 4, true);
  }

  f64(): number {
    this.offset += 8;
    return this.view.getFloat64(this.offset - 8, true);
  }

  raw(length: number): Uint8Array<ArrayBuffer> {
    this.offset += length;
    if (this.offset > this.bytes.length) throw new RangeError("the encoded data ends too early");
    return new Uint8Array(this.bytes.subarray(this.offset - length, this.offset));
  }

  /** A number of things that take at least `size` bytes each, which must be there. */
  count(size: number): number {
    const count = this.u32();
    if (count * size > this.bytes.length - this.offset) throw new RangeError("the encoded data ends too early");
    return count;
  }

  /** A length in bytes and a text. */
  text(): string {
    return decodeText(this.raw(this.u32()));
  }

  /** What follows the tag "l". */
  digits(): bigint {
    const size = this.u32() | 0;
    let hex = "0x0";
    if (Math.abs(size) * 4 > this.bytes.length - this.offset) throw new RangeError("the encoded data ends too early");
    const digits = Array.from({ length: Math.abs(size) }, () => this.u32());
    for (const digit of digits.reverse()) hex += digit.toString(16).padStart(8, "0");
    const value = BigInt(hex);
    return size < 0 ? -value : value;
  }
}
