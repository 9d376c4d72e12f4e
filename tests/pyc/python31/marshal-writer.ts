// SPDX-License-Identifier: LGPL-2.1-or-later
// Writes bytecode files as CPython 3.1 does: marshal version 2, with the type codes that its compiler makes.
import { Complex, ELLIPSIS } from "../../../compiler/ast.ts";
import { FrozenSetConstant, TupleConstant } from "../../../compiler/code-object.ts";
import { isPycCode, type PycCode, type PycConstant } from "../../../compiler/pyc/marshal.ts";

/** The bytes of a bytecode file of CPython 3.1 with this code. */
export function writePyc(code: PycCode): Uint8Array {
  const writer = new Writer();
  writer.bytes.push(0x4f, 0x0c, 0x0d, 0x0a, 0, 0, 0, 0);
  writer.value(code);
  return Uint8Array.from(writer.bytes);
}

class Writer {
  readonly bytes: number[] = [];

  private type(letter: string): void {
    this.bytes.push(letter.charCodeAt(0));
  }

  private int32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.bytes.push((value >> shift) & 0xff);
  }

  private float64(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value, true);
    for (let at = 0; at < 8; at++) this.bytes.push(view.getUint8(at));
  }

  private sized(letter: string, data: Uint8Array): void {
    this.type(letter);
    this.int32(data.length);
    for (const byte of data) this.bytes.push(byte);
  }

  private items(letter: string, items: readonly PycConstant[]): void {
    this.type(letter);
    this.int32(items.length);
    for (const item of items) this.value(item);
  }

  private int(value: bigint): void {
    if (BigInt.asIntN(32, value) === value) {
      this.type("i");
      this.int32(Number(value));
    } else if (BigInt.asIntN(64, value) === value) {
      this.type("I");
      this.int32(Number(BigInt.asIntN(32, value)));
      this.int32(Number(value >> 32n));
    } else this.long(value);
  }

  private long(value: bigint): void {
    const digits: number[] = [];
    for (let left = value < 0n ? -value : value; left > 0n; left >>= 15n) digits.push(Number(left & 0x7fffn));
    this.type("l");
    this.int32(value < 0n ? -digits.length : digits.length);
    for (const digit of digits) this.bytes.push(digit & 0xff, digit >> 8);
  }

  value(value: PycConstant): void {
    if (value === null) this.type("N");
    else if (typeof value === "boolean") this.type(value ? "T" : "F");
    else if (value === ELLIPSIS) this.type(".");
    else if (typeof value === "bigint") this.int(value);
    else if (typeof value === "number") {
      this.type("g");
      this.float64(value);
    } else if (typeof value === "string") this.sized("u", encode(value));
    else if (value instanceof Complex) {
      this.type("y");
      this.float64(value.real);
      this.float64(value.imag);
    } else if (value instanceof Uint8Array) this.sized("s", value);
    else if (value instanceof TupleConstant) this.items("(", value.items as PycConstant[]);
    else if (value instanceof FrozenSetConstant) this.items(">", value.items as PycConstant[]);
    else if (isPycCode(value)) this.code(value);
    else throw new Error("CPython 3.1 has no such constant");
  }

  private code(code: PycCode): void {
    this.type("c");
    for (const number of [code.argcount, code.kwonlyargcount, code.nlocals, code.stacksize, code.flags])
      this.int32(number);
    this.sized("s", code.code);
    this.items("(", code.consts);
    for (const names of [code.names, code.varnames, code.freevars, code.cellvars]) this.items("(", names);
    this.value(code.filename);
    this.value(code.name);
    this.int32(code.firstlineno);
    this.sized("s", code.lnotab);
  }
}

/** UTF-8 in which lone surrogates are encoded as other characters are. */
function encode(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point >= 0xd800 && point < 0xe000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else bytes.push(...new TextEncoder().encode(character));
  }
  return Uint8Array.from(bytes);
}
