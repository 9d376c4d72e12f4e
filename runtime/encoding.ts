// SPDX-License-Identifier: LGPL-2.1-or-later
// Values as the bytes in which they cross the border of the machine, the format of `compiler/serialize.ts` without its
// magic. What they mean to the program is the table in `values.ts`.

import { CodeObject } from "../compiler/code-object.ts";
import { serialize } from "../compiler/serialize.ts";
import { TaggedReader, TaggedWriter } from "../compiler/tagged-bytes.ts";
import { Complex, ELLIPSIS, Float, FrozenSet, Tuple, type Value } from "./values.ts";

/** How deep values may be nested; the machine has the same limit. */
const MOST_DEPTH = 190;
/** The bytes of the format's magic and version, which stand before a serialized code object. */
const CODE_PREFIX = 8;

class ValueWriter extends TaggedWriter {
  private depth = 0;

  constructor(private readonly withCode: boolean) {
    super();
  }

  value(value: Value | CodeObject): void {
    switch (typeof value) {
      case "undefined":
        return this.tag("N");
      case "boolean":
        return this.tag(value ? "T" : "F");
      case "number":
        return this.number(value);
      case "bigint":
        return this.integer(value);
      case "string":
        return this.string("s", value);
      case "object":
        return this.object(value);
    }
    throw new TypeError(`a ${typeof value} cannot cross to a Python program`);
  }

  private code(code: CodeObject): void {
    if (!this.withCode)
      throw new TypeError("the machine that the image carries cannot run what this version of Concrete has compiled");
    this.raw(serialize(code).subarray(CODE_PREFIX));
  }

  private number(value: number): void {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) return this.integer(BigInt(value));
    this.tag("f");
    this.f64(value);
  }

  private object(value: object | null): void {
    if (value === null) return this.tag("N");
    if (value === ELLIPSIS) return this.tag("E");
    if (value instanceof CodeObject) return this.code(value);
    if (value instanceof Uint8Array) {
      this.tag("b");
      this.u32(value.length);
      return this.raw(value);
    }
    if (value instanceof Float) {
      this.tag("f");
      return this.f64(value.value);
    }
    if (value instanceof Complex) {
      this.tag("c");
      this.f64(value.real);
      return this.f64(value.imag);
    }
    if (++this.depth > MOST_DEPTH)
      throw new TypeError(`a value nested deeper than ${MOST_DEPTH} levels cannot cross to a Python program`);
    this.container(value);
    this.depth--;
  }

  private container(value: object): void {
    if (Array.isArray(value)) return this.items(value instanceof Tuple ? "(" : "[", value.length, value);
    if (value instanceof Set) return this.items(value instanceof FrozenSet ? "<" : "{", value.size, value);
    if (value instanceof Map) return this.dict(value.size, value);
    const prototype = Object.getPrototypeOf(value);
    // Not `prototype === Object.prototype`: objects of another realm (an iframe, node:vm) are plain, too.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      throw new TypeError(`an object of class ${value.constructor?.name} cannot cross to a Python program`);
    const entries = Object.entries(value);
    this.dict(entries.length, entries);
  }

  private items(tag: string, count: number, items: Iterable<Value>): void {
    this.tag(tag);
    this.u32(count);
    for (const item of items) this.value(item);
  }

  private dict(count: number, entries: Iterable<[Value, Value]>): void {
    this.tag("d");
    this.u32(count);
    for (const [key, value] of entries) {
      this.value(key);
      this.value(value);
    }
  }
}

class ValueReader extends TaggedReader {
  value(): Value {
    const tag = this.tag();
    switch (tag) {
      case "N":
        return null;
      case "T":
        return true;
      case "F":
        return false;
      case "E":
        return ELLIPSIS;
      case "i":
        return this.u32() | 0;
      case "l": {
        const integer = this.digits();
        const number = Number(integer);
        return Number.isSafeInteger(number) ? number : integer;
      }
      case "f":
        return this.f64();
      case "c":
        return new Complex(this.f64(), this.f64());
      case "s":
      case "n":
        return this.text();
      case "b":
        return this.raw(this.u32());
      case "[":
        return this.items(this.u32());
      case "(":
        return Tuple.of(...this.items(this.u32()));
      case "{":
        return new Set(this.items(this.u32()));
      case "<":
        return new FrozenSet(this.items(this.u32()));
      case "d":
        return this.dict(this.u32());
      default:
        throw new RangeError(`unknown tag '${tag}' at byte ${this.offset - 1}`);
    }
  }

  private items(count: number): Value[] {
    const items: Value[] = [];
    for (let index = 0; index < count; index++) items.push(this.value());
    return items;
  }

  private dict(count: number): Value {
    const entries: [Value, Value][] = [];
    for (let index = 0; index < count; index++) entries.push([this.value(), this.value()]);
    // fromEntries defines properties, so that a key "__proto__" is a key like any other.
    if (entries.every(([key]) => typeof key === "string")) return Object.fromEntries(entries);
    return new Map(entries);
  }
}

/**
 * The bytes of a value. Throws TypeError for what cannot cross. Code objects serve the runtime's own calls only, and cross
 * only where `withCode` says that the machine runs them.
 */
export function encode(value: Value | CodeObject | EncodableDict, withCode = true): Uint8Array<ArrayBuffer> {
  const writer = new ValueWriter(withCode);
  writer.value(value as Value);
  return writer.finish();
}

/** A dict with code objects somewhere in it: the options of the machine's `start`. */
export interface EncodableDict {
  readonly [key: string]: Value | CodeObject | EncodableDict | readonly (Value | CodeObject)[];
}

/** The value of such bytes. Throws RangeError if they are damaged. */
export function decode(bytes: Uint8Array): Value {
  return new ValueReader(bytes).value();
}
