// SPDX-License-Identifier: LGPL-2.1-or-later
// The compiler with which other tests make bytecode of CPython 3.1 makes what CPython 3.1 itself made of the test data.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parse } from "../../compiler/parser/index.ts";
import { decode, type Instruction } from "../../compiler/pyc/decode.ts";
import { readPyc } from "../../compiler/pyc/load.ts";
import { isPycCode, type PycCode } from "../../compiler/pyc/marshal.ts";
import { ARGUMENT_KINDS, PYC_NUMBERS } from "../../compiler/pyc/opcodes.ts";
import { findUnicodeNames } from "../../runtime/node/unicode-names.ts";
import { ROOT } from "../modes/programs.ts";
import { bytecodeFiles, DATA, requireData } from "./data.ts";
import { compile31, pyc31 } from "./python31/index.ts";

/** 3.1 folds the formatting of constants, which the tests' compiler leaves to the program. */
const FOLDS_FORMATTING = "t42_formatting.pyc <module>";

before(() => {
  requireData();
  findUnicodeNames(pathToFileURL(join(ROOT, "dist/")));
});

/** All that matters of a code object as text. The order of cells is that of a dict in CPython, so it is left out. */
function describe(code: PycCode): string[] {
  const cells = [...code.cellvars, ...code.freevars];
  const meaning = ({ name, argument, target }: Instruction): unknown => {
    switch (ARGUMENT_KINDS.get(PYC_NUMBERS.get(name)!)) {
      case "const":
        return show(code.consts[argument]);
      case "cell":
        return name === "LOAD_CLOSURE" ? "" : cells[argument];
      case "relative":
      case "absolute":
        return target;
      default:
        return argument;
    }
  };
  const { argcount, kwonlyargcount, nlocals, flags, name, firstlineno, filename } = code;
  return [
    show({ argcount, kwonlyargcount, nlocals, flags, name, firstlineno, filename }),
    show([code.names, code.varnames, [...code.cellvars].sort(), [...code.freevars].sort(), [...code.lnotab]]),
    show(code.consts),
    ...decode(code).map((each) => `${each.line} ${each.name} ${meaning(each)}`),
  ];
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Uint8Array) return [...part];
    if (typeof part === "object" && part !== null && "kind" in part) return `code ${(part as PycCode).name}`;
    return ["bigint", "number", "symbol"].includes(typeof part) ? `${typeof part} ${String(part)}` : part;
  });
}

function compare(own: PycCode, real: PycCode, where: string): void {
  if (`${where} ${own.name}` !== FOLDS_FORMATTING) assert.deepEqual(describe(own), describe(real), where);
  else assert.notDeepEqual(describe(own), describe(real), "no difference is left");
  const inner = real.consts.filter(isPycCode);
  own.consts.filter(isPycCode).forEach((code, index) => {
    compare(code, inner[index]!, `${where} ${own.name}`);
  });
}

for (const { name, bytes } of bytecodeFiles())
  test(name, () => {
    const filename = name.slice(0, -1);
    const source = readFileSync(join(DATA, "src", filename), "utf8");
    const mode = name.includes("interactive") ? "single" : "exec";
    const tree = parse(source, { filename, mode });
    compare(compile31(tree, filename), readPyc(Uint8Array.from(bytes)), name);
    // What is written is what is read.
    assert.deepEqual(describe(readPyc(pyc31(tree, filename))), describe(compile31(tree, filename)));
  });
