// SPDX-License-Identifier: LGPL-2.1-or-later
// An assembler for CPython 3.1's bytecode files: code that no compiler would make, for tests of the loader. One
// instruction a line; a name with a colon is a label; what stands in parentheses behind LOAD_CONST is a constant of
// `constants`. Names, locals and constants get their indexes as they appear.
import { TupleConstant } from "../../compiler/code-object.ts";
import type { PycCode, PycConstant } from "../../compiler/pyc/marshal.ts";
import { ARGUMENT_KINDS, COMPARISONS, PYC_NUMBERS } from "../../compiler/pyc/opcodes.ts";
import { writePyc } from "./python31/marshal-writer.ts";

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

const STACK_SIZE = 100;

function asCode(assembly: Assembly): PycCode {
  const { name = "<module>", argcount = 0, kwonlyargcount = 0, cellvars = [], freevars = [], lnotab = [] } = assembly;
  const flags = assembly.flags ?? (assembly.name === undefined ? 0x40 : 0x43);
  const { bytes, constants, names, locals } = assembleCode(assembly);
  return {
    ...{ kind: "code", offset: 0, argcount, kwonlyargcount, nlocals: locals.length, stacksize: STACK_SIZE, flags },
    ...{ code: Uint8Array.from(bytes), consts: constants.map(asConstant), names, varnames: locals, freevars, cellvars },
    ...{ filename: "<assembly>", name, firstlineno: 1, lnotab: Uint8Array.from(lnotab) },
  };
}

function asConstant(value: AssemblyConstant): PycConstant {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return BigInt(value);
  // Code in a tuple is among the things that the loader refuses.
  if (Array.isArray(value)) return new TupleConstant(value.map((item) => asConstant(item) as null));
  return asCode(value as Assembly);
}

/** The bytes of a bytecode file. */
export function assemble(assembly: Assembly): Uint8Array {
  return writePyc(asCode(assembly));
}
