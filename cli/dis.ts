// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete dis`: the register code of a file.
import { compile, disassemble } from "../compiler/index.ts";
import { readMain, unlessSyntaxError } from "./source.ts";

/** Carries out the command; its exit status. */
export function dis(file: string): Promise<number> {
  return unlessSyntaxError(() => {
    const { main, filename } = readMain(file);
    const code = typeof main === "string" ? compile(main, { filename }) : main;
    process.stdout.write(`${disassemble(code, typeof main === "string" ? main : undefined)}\n`);
    return 0;
  });
}
