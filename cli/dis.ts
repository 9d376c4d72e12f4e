// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete dis`: the register code of a file; of bytecode of CPython 3.1, its instructions beside it.
import { compile, disassemble, isBytecodeFile, listPyc } from "../compiler/index.ts";
import { readFile } from "./files.ts";
import { fromBytecode, readMain, unlessSyntaxError } from "./source.ts";

/** Carries out the command; its exit status. */
export function dis(file: string): Promise<number> {
  return unlessSyntaxError(() => {
    process.stdout.write(`${listing(file)}\n`);
    return 0;
  });
}

function listing(file: string): string {
  const bytes = readFile(file);
  if (isBytecodeFile(bytes)) return fromBytecode(file, bytes, listPyc);
  const { main, filename } = readMain(file);
  return typeof main === "string" ? disassemble(compile(main, { filename }), main) : disassemble(main);
}
