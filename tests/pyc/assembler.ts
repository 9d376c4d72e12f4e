// SPDX-License-Identifier: LGPL-2.1-or-later
// An assembler for CPython 3.1's bytecode files: code that no compiler would make, for tests of the loader. One
// instruction a line; a name with a colon is a label; what stands in parentheses behind LOAD_CONST is a constant of
// `constants`. Names, locals and constants get their indexes as they appear.
import { ARGUMENT_KINDS, COMPARISONS, PYC_NUMBERS } from "../../compiler/pyc/opcodes.ts";

/** A constant: None, a bool, an int, a str, a tuple, a code object. */
export type AssemblyConstant = null | boolean | number | string | readonly AssemblyConstant[] | Assembly;

/** What becomes a code object. */
export interface Assembly {
  readonly code: string;
  readonly name?: string;
  /** Parameters, then the other locals if their order matters. */
  readonly locals?: readonly string[];
  readonly argcount?: number;
  readonly kwonlyargcount?: number;
  readonly cellvars?: readonly string[];
  readonly freevars?: readonly string[];
  /** CPython's flags; those of a function by default for code with a name. */
  readonly flags?: number;
  /** Constants by the name that stands behind LOAD_CONST; ints, None, True, False and 'text' need none. */
  readonly constants?: Readonly<Record<string, AssemblyConstant>>;
  /** Pairs of bytes: address step, line step. */
  readonly lnotab?: readonly number[];
}

class Writer {
  readonly bytes: number[] = [];

  int32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.bytes.push((value >> shift) & 0xff);
  }

  sized(type: string, data: Iterable<number>): void {
    const bytes = [...data];
    this.bytes.push(type.charCodeAt(0));
    this.int32(bytes.length);
    this.bytes.push(...bytes);
  }

  text(value: string): void {
    this.sized("u", new TextEncoder().encode(value));
  }

  tuple(items: readonly AssemblyConstant[]): void {
    this.bytes.push("(".charCodeAt(0));
    this.int32(items.length);
    for (const item of items) this.value(item);
  }

  value(value: AssemblyConstant): void {
    if (value === null) this.bytes.push("N".charCodeAt(0));
    else if (typeof value === "boolean") this.bytes.push((value ? "T" : "F").charCodeAt(0));
    else if (typeof value === "number") {
      this.bytes.push("i".charCodeAt(0));
      this.int32(value);
    } else if (typeof value === "string") this.text(value);
    else if (Array.isArray(value)) this.tuple(value);
    else this.code(value as Assembly);
  }

  code(assembly: Assembly): void {
    const { name = "<module>", argcount = 0, kwonlyargcount = 0, cellvars = [], freevars = [], lnotab = [] } = assembly;
    const flags = assembly.flags ?? (assembly.name === undefined ? 0x40 : 0x43);
    const parts = assembleCode(assembly);
    this.bytes.push("c".charCodeAt(0));
    for (const number of [argcount, kwonlyargcount, parts.locals.length, 100, flags]) this.int32(number);
    this.sized("s", parts.bytes);
    this.tuple(parts.constants);
    for (const names of [parts.names, parts.locals, freevars, cellvars]) this.tuple(names);
    this.text("<assembly>");
    this.text(name);
    this.int32(1);
    this.sized("s", lnotab);
  }
}

interface Parts {
  readonly bytes: number[];
  readonly constants: AssemblyConstant[];
  readonly names: string[];
  readonly locals: string[];
}

function indexIn(list: string[], item: string): number {
  const index = list.indexOf(item);
  return index >= 0 ? index : list.push(item) - 1;
}

function assembleCode(assembly: Assembly): Parts {
  const parts: Parts = { bytes: [], constants: [null], names: [], locals: [...(assembly.locals ?? [])] };
  const constantTexts = ["None"];
  const labels = new Map<string, number>();
  const lines = assembly.code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  let at = 0;
  for (const line of lines) {
    if (line.endsWith(":")) labels.set(line.slice(0, -1), at);
    else at += PYC_NUMBERS.get(line.split(" ")[0]!)! < 90 ? 1 : Number(/ (\d+)$/.exec(line)?.[1] ?? 0) > 0xffff ? 6 : 3;
  }
  const cells = [...(assembly.cellvars ?? []), ...(assembly.freevars ?? [])];
  for (const line of lines) {
    if (line.endsWith(":")) continue;
    const [name, ...rest] = line.split(" ") as [string, ...string[]];
    const text = rest.join(" ");
    const op = PYC_NUMBERS.get(name)!;
    const size = op < 90 ? 1 : Number(text) > 0xffff ? 6 : 3;
    const resolve = (): number => {
      switch (ARGUMENT_KINDS.get(op)!) {
        case "const":
          if (!constantTexts.includes(text)) {
            constantTexts.push(text);
            parts.constants.push(constantOf(assembly, text));
          }
          return constantTexts.indexOf(text);
        case "name":
          return indexIn(parts.names, text);
        case "local":
          return indexIn(parts.locals, text);
        case "cell":
          return cells.indexOf(text);
        case "compare":
          return COMPARISONS.indexOf(text as (typeof COMPARISONS)[number]);
        case "relative":
          return labels.get(text)! - parts.bytes.length - size;
        case "absolute":
          return labels.get(text)!;
        default:
          return Number(text);
      }
    };
    if (op < 90) {
      parts.bytes.push(op);
      continue;
    }
    const argument = resolve();
    if (argument > 0xffff) parts.bytes.push(143, (argument >> 16) & 0xff, argument >> 24);
    parts.bytes.push(op, argument & 0xff, (argument >> 8) & 0xff);
  }
  return parts;
}

function constantOf(assembly: Assembly, text: string): AssemblyConstant {
  const given = assembly.constants?.[text];
  if (given !== undefined) return given;
  if (text === "True" || text === "False") return text === "True";
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^'.*'$/.test(text)) return text.slice(1, -1);
  throw new Error(`no constant ${text}`);
}

/** The bytes of a bytecode file. */
export function assemble(assembly: Assembly): Uint8Array {
  const writer = new Writer();
  writer.bytes.push(0x4f, 0x0c, 0x0d, 0x0a, 0, 0, 0, 0);
  writer.code(assembly);
  return Uint8Array.from(writer.bytes);
}
