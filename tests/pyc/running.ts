// SPDX-License-Identifier: LGPL-2.1-or-later
// Runs code of the tests' own in the machine.
import assert from "node:assert/strict";
import { loadPyc } from "../../compiler/index.ts";
import { verify } from "../../compiler/verify.ts";
import { type Built, Execution, readBuilt } from "../modes/execution.ts";
import { type Assembly, assemble } from "./assembler.ts";

let built: Built | undefined;
/** The instructions in the code that was checked. */
export const used = new Set<string>();

/** What a program prints. */
export function run(bytes: Uint8Array): string {
  built ??= readBuilt();
  verify(loadPyc(bytes));
  const program = {
    name: "assembly.pyc",
    source: "",
    bytecode: bytes,
    output: null,
    errors: null,
    status: 0,
    folder: "/",
  };
  const execution = new Execution(built, program);
  execution.run();
  const { output, errors } = execution.ending();
  return output + errors;
}

/** Notes the instructions in some code. */
export function note(code: string): void {
  for (const line of code.split("\n")) used.add(line.trim().split(" ")[0]!);
}

/** Calls function f of a module with arguments and prints its result. */
function printed(f: Assembly, args: readonly (number | string)[], before = ""): string {
  note(f.code);
  const load = args.map((value) => `LOAD_CONST ${typeof value === "string" ? `'${value}'` : value}`).join("\n");
  return run(
    assemble({
      code: `${before}
        LOAD_CONST f
        MAKE_FUNCTION 0
        STORE_NAME f
        LOAD_NAME print
        LOAD_NAME f
        ${load}
        CALL_FUNCTION ${args.length}
        CALL_FUNCTION 1
        POP_TOP
        LOAD_CONST None
        RETURN_VALUE`,
      constants: { f: { name: "f", ...f } },
    }),
  ).trimEnd();
}

/** The function `f(a, b, c)` with this code, called with arguments, prints `expected`. */
export function check(
  code: string,
  args: readonly (number | string)[],
  expected: string,
  more: Partial<Assembly> = {},
): void {
  const parameters = ["a", "b", "c"].slice(0, args.length);
  assert.equal(printed({ code, locals: parameters, argcount: args.length, ...more }, args), expected, code);
}
