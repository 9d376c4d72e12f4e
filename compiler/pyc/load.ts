// SPDX-License-Identifier: LGPL-2.1-or-later
// From the bytes of a CPython 3.1 bytecode file to a code object of the machine.
import {
  CO_GENERATOR,
  CO_NEWLOCALS,
  CO_OPTIMIZED,
  CO_VARARGS,
  CO_VARKEYWORDS,
  type CodeObject,
} from "../code-object.ts";
import { Body, type Budget } from "./body.ts";
import { CALLS } from "./calls.ts";
import { DISPLAYS } from "./displays.ts";
import { JUMPS } from "./jumps.ts";
import { checkMagic } from "./magic.ts";
import { isPycCode, OtherConstant, type PycCode, readMarshalled } from "./marshal.ts";
import { PycError } from "./pyc-error.ts";
import { SIMPLE } from "./simple-instructions.ts";
import { UNWINDING } from "./unwinding.ts";

/** Magic number and modification time. */
const HEADER_BYTES = 8;
const MOST_BYTES = 32 << 20;
/** Steps of the translator: so many, and so many more for each byte of the file. */
const STEPS = 500_000;
const STEPS_PER_BYTE = 20;

const TABLE = new Map([...SIMPLE, ...DISPLAYS, ...CALLS, ...JUMPS, ...UNWINDING]);

/** How {@link loadPyc} reads a file. */
export interface PycOptions {
  /** The code runs with a namespace that need not be its globals, as for exec(). */
  readonly separateNamespace?: boolean;
  /** Positions have the byte in CPython's code as their column: for listings. */
  readonly offsetsAsColumns?: boolean;
}

/** The code object marshalled in a CPython 3.1 bytecode file, not translated. Throws PycError. */
export function readPyc(bytes: Uint8Array): PycCode {
  checkMagic(bytes);
  if (bytes.length < HEADER_BYTES) throw new PycError("truncated", "the file ends within its header", bytes.length);
  if (bytes.length > MOST_BYTES)
    throw new PycError("limit", `the file has ${bytes.length} bytes; at most ${MOST_BYTES} are taken`, MOST_BYTES);
  return readMarshalled(bytes, HEADER_BYTES);
}

/**
 * Loads the code of a CPython 3.1 bytecode file (`.pyc`) for the machine. Throws PycError, whatever the bytes are, if they
 * are no such file, with the byte and what is wrong there.
 */
export function loadPyc(bytes: Uint8Array, options: PycOptions = {}): CodeObject {
  const code = readPyc(bytes);
  const parameters = code.argcount + code.kwonlyargcount + (code.flags & (CO_VARARGS | CO_VARKEYWORDS | CO_GENERATOR));
  if (parameters > 0 || code.freevars.length > 0)
    throw new PycError("bad-value", `byte ${code.offset}: the code is not that of a module`, code.offset);
  const budget = { left: STEPS + STEPS_PER_BYTE * bytes.length };
  return translate(code, null, "", options, budget);
}

/** Translates a code object and those within it. `parent` is the one around it, with its qualified name. */
function translate(
  code: PycCode,
  parent: PycCode | null,
  parentName: string,
  options: PycOptions,
  budget: Budget,
): CodeObject {
  const qualname = parent === null ? code.name : qualifiedName(code, parent, parentName);
  const constants = code.consts.map((value) => {
    if (isPycCode(value)) return translate(value, code, parent === null ? "" : qualname, options, budget);
    if (value instanceof OtherConstant) throw new Error("the reader lets no such constant pass");
    return value;
  });
  const isModule = parent === null && !options.separateNamespace && (code.flags & (CO_OPTIMIZED | CO_NEWLOCALS)) === 0;
  const offsetsAsColumns = options.offsetsAsColumns ?? false;
  return new Body(code, { qualname, isModule, constants, budget, offsetsAsColumns }, TABLE).translate();
}

/** What CPython 3.3 and later would call the function (PEP 3155); 3.1 has no such names. */
function qualifiedName(code: PycCode, parent: PycCode, parentName: string): string {
  if (parentName === "") return code.name;
  return (parent.flags & CO_OPTIMIZED) !== 0 ? `${parentName}.<locals>.${code.name}` : `${parentName}.${code.name}`;
}
