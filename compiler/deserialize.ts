// SPDX-License-Identifier: LGPL-2.1-or-later
// Code objects out of files: what `serialize` wrote is read, and proven sound, since files come from anywhere.
import { Complex, ELLIPSIS } from "./ast.ts";
import { CodeObject, type Constant, FrozenSetConstant, SliceConstant, TupleConstant } from "./code-object.ts";
import { FORMAT_VERSION, MAGIC } from "./serialize.ts";
import { TaggedReader } from "./tagged-bytes.ts";
import { verify } from "./verify.ts";

class Reader extends TaggedReader {
  private values(): Constant[] {
    return Array.from({ length: this.count(1) }, () => this.value());
  }

  private fail(what: string): never {
    throw new RangeError(`${what} must end at byte ${this.offset}`);
  }

  private name(): string {
    const value = this.value();
    return typeof value === "string" ? value : this.fail("a name");
  }

  private tuple(): readonly Constant[] {
    const value = this.value();
    return value instanceof TupleConstant ? value.items : this.fail("a tuple");
  }

  private names(): string[] {
    const items = this.tuple();
    return items.every((item) => typeof item === "string") ? [...items] : this.fail("a tuple of names");
  }

  value(): Constant {
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
        return BigInt(this.u32() | 0);
      case "l":
        return this.digits();
      case "f":
        return this.f64();
      case "c":
        return new Complex(this.f64(), this.f64());
      case "s":
      case "n":
        return this.text();
      case "b":
        return this.raw(this.u32());
      case "(":
        return new TupleConstant(this.values());
      case "<":
        return new FrozenSetConstant(this.values());
      case ":":
        return new SliceConstant(this.value(), this.value(), this.value());
      case "C":
        return this.code();
      default:
        throw new RangeError(`unknown tag '${tag}' at byte ${this.offset - 1}`);
    }
  }

  private code(): CodeObject {
    const code = new CodeObject();
    code.argcount = this.u32();
    code.posonlyargcount = this.u32();
    code.kwonlyargcount = this.u32();
    code.nlocals = this.u32();
    code.nregs = this.u32();
    code.flags = this.u32();
    code.firstlineno = this.u32();
    code.name = this.name();
    code.qualname = this.name();
    code.filename = this.name();
    code.varnames = this.names();
    code.cellvars = this.names();
    code.freevars = this.names();
    code.consts = [...this.tuple()];
    const words = this.raw(this.count(8) * 8);
    code.instructions = Uint16Array.from(
      { length: words.length / 2 },
      (_, index) => words[2 * index]! | (words[2 * index + 1]! << 8),
    );
    code.exceptionTable = Uint32Array.from({ length: this.count(16) * 4 }, () => this.u32());
    code.lineTable = this.raw(this.u32());
    return code;
  }
}

/**
 * Reads what {@link serialize} wrote. Throws RangeError for bytes that are no code object of this version, and CodeError for
 * a code object that must not run.
 */
export function deserialize(bytes: Uint8Array): CodeObject {
  const reader = new Reader(bytes);
  for (const letter of MAGIC) if (reader.tag() !== letter) throw new RangeError("these bytes are no code object");
  const version = reader.u32();
  if (version !== FORMAT_VERSION) throw new RangeError(`code object format ${version}, expected ${FORMAT_VERSION}`);
  const code = reader.value();
  if (!(code instanceof CodeObject)) throw new RangeError("these bytes are no code object");
  verify(code);
  return code;
}
