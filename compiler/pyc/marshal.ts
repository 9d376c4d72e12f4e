// SPDX-License-Identifier: LGPL-2.1-or-later
// Reads the one marshalled code object of a CPython 3.1 bytecode file. Nothing is believed: lengths are checked against
// what is there, types against what must stand in a place, nesting against a limit. Errors name the byte.
import { Complex, ELLIPSIS } from "../ast.ts";
import { type Constant, FrozenSetConstant, TupleConstant } from "../code-object.ts";
import { join } from "../surrogates.ts";
import { PycError, type PycErrorCode } from "./pyc-error.ts";

/** How deep values may be nested; the machine, which takes them next, allows 200. */
const MOST_DEPTH = 180;
/** Digits of 15 bits that an int may have: 4.7 million decimal digits. */
const MOST_DIGITS = 1 << 20;
/** Line numbers, counts and sizes stay below this, so that they are small ints of the machine. */
const MOST_NUMBER = 1 << 29;

/** A list, dict, set or the class StopIteration: marshal has them, but no compiler makes constants of them. */
export class OtherConstant {
  constructor(readonly typeName: string) {}
}

/** What a 3.1 code object's constants are. */
export type PycConstant = Exclude<Constant, { instructions: unknown }> | OtherConstant | PycCode;

/** A code object as CPython 3.1 marshals it. */
export interface PycCode {
  readonly kind: "code";
  /** Where in the file it begins. */
  readonly offset: number;
  readonly argcount: number;
  readonly kwonlyargcount: number;
  readonly nlocals: number;
  readonly stacksize: number;
  readonly flags: number;
  readonly code: Uint8Array;
  readonly consts: readonly PycConstant[];
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly freevars: readonly string[];
  readonly cellvars: readonly string[];
  readonly filename: string;
  readonly name: string;
  readonly firstlineno: number;
  readonly lnotab: Uint8Array;
}

/** Whether a constant is a code object. */
export function isPycCode(value: PycConstant): value is PycCode {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "code";
}

/** Reads the code object that begins at byte `start` and fills the rest of the file. Throws PycError. */
export function readMarshalled(bytes: Uint8Array, start: number): PycCode {
  const reader = new Reader(bytes, start);
  const value = reader.value();
  if (!isPycCode(value)) throw new PycError("bad-value", `byte ${start}: the file holds no code object`, start);
  reader.end();
  return value;
}

class Reader {
  private readonly view: DataView;
  private depth = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private offset: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  private fail(code: PycErrorCode, what: string, offset: number): never {
    throw new PycError(code, `byte ${offset}: ${what}`, offset);
  }

  end(): void {
    const left = this.bytes.length - this.offset;
    if (left > 0) this.fail("trailing-bytes", `${left} bytes follow the code object`, this.offset);
  }

  /** Goes on by `count` bytes; returns where they start. */
  private take(count: number, what: string): number {
    const start = this.offset;
    if (count > this.bytes.length - start)
      this.fail("truncated", `${what} of ${count} bytes, but only ${this.bytes.length - start} are left`, start);
    this.offset += count;
    return start;
  }

  private int32(what: string): number {
    return this.view.getInt32(this.take(4, what), true);
  }

  private float64(): number {
    return this.view.getFloat64(this.take(8, "a float"), true);
  }

  /** A count of things of which each takes at least `size` bytes. */
  private count(what: string, size: number): number {
    const start = this.offset;
    const count = this.int32(`the length of ${what}`);
    if (count < 0) this.fail("bad-value", `the length of ${what} is ${count}`, start);
    if (count * size > this.bytes.length - this.offset)
      this.fail("truncated", `${what} of length ${count}, but the file ends before`, start);
    return count;
  }

  private raw(what: string): Uint8Array {
    const count = this.count(what, 1);
    return this.bytes.slice(this.take(count, what), this.offset);
  }

  private items(what: string): PycConstant[] {
    const count = this.count(what, 1);
    const items: PycConstant[] = [];
    for (let index = 0; index < count; index++) items.push(this.value());
    return items;
  }

  value(): PycConstant {
    const start = this.take(1, "a value");
    if (++this.depth > MOST_DEPTH) this.fail("limit", `values are nested deeper than ${MOST_DEPTH} levels`, start);
    const value = this.valueOf(String.fromCharCode(this.bytes[start]!), start);
    this.depth--;
    return value;
  }

  private valueOf(type: string, start: number): PycConstant {
    switch (type) {
      case "N":
        return null;
      case "T":
        return true;
      case "F":
        return false;
      case ".":
        return ELLIPSIS;
      case "S":
        return new OtherConstant("type");
      case "i":
        return BigInt(this.int32("an int"));
      case "I":
        return this.view.getBigInt64(this.take(8, "an int"), true);
      case "l":
        return this.long(start);
      case "g":
        return this.float64();
      case "y":
        return new Complex(this.float64(), this.float64());
      case "f":
        return this.floatText();
      case "x":
        return new Complex(this.floatText(), this.floatText());
      case "s":
        return this.raw("a bytes object");
      case "u":
        return this.text();
      case "(":
        return this.container(start, (items) => new TupleConstant(items));
      case ">":
        return this.container(start, (items) => new FrozenSetConstant(items));
      case "[":
        this.items("a list");
        return new OtherConstant("list");
      case "<":
        this.items("a set");
        return new OtherConstant("set");
      case "{":
        return this.dict();
      case "c":
        return this.code(start);
      case "0":
        return this.fail("bad-value", "a null where a value must stand", start);
      case "?":
        return this.fail("bad-value", "a value that could not be marshalled", start);
      default:
        return this.fail("bad-value", `no value begins with byte ${this.bytes[start]}`, start);
    }
  }

  private container(start: number, make: (items: Constant[]) => PycConstant): PycConstant {
    const items = this.items("a tuple or frozenset");
    const other = items.find((item) => item instanceof OtherConstant);
    if (other !== undefined) return new OtherConstant(`tuple with a ${other.typeName} in it`);
    return items.some(isPycCode) ? this.nestedCode(items, start) : make(items as Constant[]);
  }

  /** Code objects stand in the tuple of another's constants, and nowhere else. */
  private nestedCode(items: PycConstant[], start: number): PycConstant {
    if (this.constsAt !== start) this.fail("bad-value", "a code object within a tuple among the constants", start);
    return new ConstsWithCode(items);
  }

  /** Where the tuple of constants that is being read begins. */
  private constsAt = -1;

  private dict(): OtherConstant {
    for (;;) {
      const next = this.bytes[this.offset];
      if (next === 0x30) {
        this.offset++;
        return new OtherConstant("dict");
      }
      this.value();
      this.value();
    }
  }

  private long(start: number): bigint {
    const size = this.int32("the length of an int");
    const count = Math.abs(size);
    if (count > MOST_DIGITS) this.fail("limit", `an int of ${count} digits; at most ${MOST_DIGITS} are taken`, start);
    const at = this.take(2 * count, "an int");
    let binary = "0b0";
    for (let index = count - 1; index >= 0; index--) {
      const digit = this.view.getUint16(at + 2 * index, true);
      if (digit > 0x7fff) this.fail("bad-value", `digit ${digit} of an int has more than 15 bits`, at + 2 * index);
      binary += digit.toString(2).padStart(15, "0");
    }
    const value = BigInt(binary);
    return size < 0 ? -value : value;
  }

  private floatText(): number {
    const start = this.take(1, "the length of a float");
    const at = this.take(this.bytes[start]!, "a float");
    const text = String.fromCharCode(...this.bytes.subarray(at, this.offset));
    const special = /^([+-]?)(?:(inf)(?:inity)?|nan)$/i.exec(text);
    if (special) return special[2] === undefined ? Number.NaN : special[1] === "-" ? -Infinity : Infinity;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) this.fail("bad-value", "a float that is no number", at);
    return Number(text);
  }

  private text(): string {
    const at = this.offset + 4;
    return decodeUtf8(this.raw("a str"), at);
  }

  private number(what: string): number {
    const start = this.offset;
    const value = this.int32(what);
    if (value < 0 || value >= MOST_NUMBER) this.fail("bad-value", `${what} is ${value}`, start);
    return value;
  }

  private bytesOf(what: string): Uint8Array {
    const start = this.offset;
    const value = this.value();
    return value instanceof Uint8Array ? value : this.fail("bad-value", `${what} must be bytes`, start);
  }

  private textOf(what: string): string {
    const start = this.offset;
    const value = this.value();
    return typeof value === "string" ? value : this.fail("bad-value", `${what} must be a str`, start);
  }

  private namesOf(what: string): string[] {
    const start = this.offset;
    const value = this.value();
    const items = value instanceof TupleConstant ? value.items : null;
    if (items === null || !items.every((item) => typeof item === "string"))
      this.fail("bad-value", `${what} must be a tuple of str`, start);
    return items as string[];
  }

  private constsOf(): readonly PycConstant[] {
    const start = this.offset;
    const outer = this.constsAt;
    this.constsAt = start;
    const value = this.value();
    this.constsAt = outer;
    if (value instanceof TupleConstant) return value.items as PycConstant[];
    if (value instanceof ConstsWithCode) return value.items;
    if (value instanceof OtherConstant) this.fail("bad-value", `a ${value.typeName} among the constants`, start);
    return this.fail("bad-value", "the constants must be a tuple", start);
  }

  private code(start: number): PycCode {
    const argcount = this.number("the number of parameters");
    const kwonlyargcount = this.number("the number of keyword-only parameters");
    const nlocals = this.number("the number of locals");
    const stacksize = this.number("the stack size");
    const flags = this.number("the flags");
    const code = this.bytesOf("the code");
    const consts = this.constsOf();
    const names = this.namesOf("the names");
    const varnames = this.namesOf("the names of locals");
    const freevars = this.namesOf("the free variables");
    const cellvars = this.namesOf("the cell variables");
    const filename = this.textOf("the file name");
    const name = this.textOf("the name");
    const firstlineno = this.number("the first line");
    const lnotab = this.bytesOf("the line table");
    if (varnames.length !== nlocals)
      this.fail("bad-value", `a code object with ${nlocals} locals, but ${varnames.length} names for them`, start);
    const parameters = argcount + kwonlyargcount + ((flags >> 2) & 1) + ((flags >> 3) & 1);
    if (parameters > nlocals)
      this.fail("bad-value", `a code object with ${parameters} parameters, but ${nlocals} locals`, start);
    return {
      ...{ kind: "code", offset: start, argcount, kwonlyargcount, nlocals, stacksize, flags, code, consts, names },
      ...{ varnames, freevars, cellvars, filename, name, firstlineno, lnotab },
    };
  }
}

/** The constants of a code object that has others within it. */
class ConstsWithCode extends OtherConstant {
  constructor(readonly items: readonly PycConstant[]) {
    super("tuple with a code object in it");
  }
}

/** UTF-8 as CPython marshals it: lone surrogates are encoded as other characters are. */
function decodeUtf8(bytes: Uint8Array, at: number): string {
  const fail = (index: number): never => {
    throw new PycError("bad-value", `byte ${at + index}: a str that is not valid UTF-8`, at + index);
  };
  let text = "";
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index]!;
    const size = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (size === 0 || index + size > bytes.length) fail(index);
    let point = size === 1 ? first : first & (0xff >> (size + 1));
    for (let next = index + 1; next < index + size; next++) {
      if ((bytes[next]! & 0xc0) !== 0x80) fail(next);
      point = (point << 6) | (bytes[next]! & 0x3f);
    }
    if ((size === 3 && point < 0x800) || (size === 4 && (point < 0x10000 || point > 0x10ffff))) fail(index);
    text = join(text, String.fromCodePoint(point)) ?? fail(index);
    index += size;
  }
  return text;
}
