// SPDX-License-Identifier: LGPL-2.1-or-later
// The byte format in which code objects reach the machine: "CPYC", version 1, one value; all little-endian. A value is a
// tag byte and what the tag asks for; see `Writer.value`. `deserialize.ts` is the inverse.
import { Complex, ELLIPSIS } from "./ast.ts";
import { CodeObject, type Constant, FrozenSetConstant, SliceConstant, TupleConstant } from "./code-object.ts";
import { TaggedWriter } from "./tagged-bytes.ts";

/** The version number behind the magic bytes. */
export const FORMAT_VERSION = 1;
/** The first bytes. */
export const MAGIC = "CPYC";
/** Strings made of these characters only are interned: all names, and constants that look like one. */
const NAME_LIKE = /^[A-Za-z0-9_.\u0080-\uffff]*$/;

class Writer extends TaggedWriter {
  values(tag: string, items: readonly Constant[]): void {
    this.tag(tag);
    this.u32(items.length);
    for (const item of items) this.value(item);
  }

  private names(names: readonly string[]): void {
    this.tag("(");
    this.u32(names.length);
    for (const name of names) this.string("n", name);
  }

  value(value: Constant): void {
    if (value === null) this.tag("N");
    else if (value === true) this.tag("T");
    else if (value === false) this.tag("F");
    else if (value === ELLIPSIS) this.tag("E");
    else if (typeof value === "bigint") this.integer(value);
    else if (typeof value === "string") this.string(NAME_LIKE.test(value) ? "n" : "s", value);
    else if (typeof value === "number") {
      this.tag("f");
      this.f64(value);
    } else if (value instanceof Complex) {
      this.tag("c");
      this.f64(value.real);
      this.f64(value.imag);
    } else if (value instanceof Uint8Array) {
      this.tag("b");
      this.u32(value.length);
      this.raw(value);
    } else if (value instanceof TupleConstant) this.values("(", value.items);
    else if (value instanceof FrozenSetConstant) this.values("<", value.items);
    else if (value instanceof SliceConstant) {
      this.tag(":");
      this.value(value.start);
      this.value(value.stop);
      this.value(value.step);
    } else if (value instanceof CodeObject) this.code(value);
    else throw new TypeError(`cannot serialize a constant of type ${typeof value}`);
  }

  private code(code: CodeObject): void {
    this.tag("C");
    this.u32(code.argcount);
    this.u32(code.posonlyargcount);
    this.u32(code.kwonlyargcount);
    this.u32(code.nlocals);
    this.u32(code.nregs);
    this.u32(code.flags);
    this.u32(code.firstlineno);
    this.string("n", code.name);
    this.string("n", code.qualname);
    this.string("n", code.filename);
    this.names(code.varnames);
    this.names(code.cellvars);
    this.names(code.freevars);
    this.values("(", code.consts);
    this.u32(code.instructions.length / 4);
    let at = this.reserve(code.instructions.length * 2);
    for (const word of code.instructions) {
      this.view.setUint16(at, word, true);
      at += 2;
    }
    this.u32(code.exceptionTable.length / 4);
    for (const word of code.exceptionTable) this.u32(word);
    this.u32(code.lineTable.length);
    this.raw(code.lineTable);
  }
}

/** The bytes of a code object, in the format the machine loads. */
export function serialize(code: CodeObject): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  for (const letter of MAGIC) writer.tag(letter);
  writer.u32(FORMAT_VERSION);
  writer.value(code);
  return writer.finish();
}
