// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete compile`: a Python file to a file of compiled code.
import { compile, serialize } from "../compiler/index.ts";
import { UsageError } from "./exit-status.ts";
import { writeFile } from "./files.ts";
import { readMain, unlessSyntaxError } from "./source.ts";

/** Carries out the command; its exit status. */
export function compileFile(file: string, options: { readonly output?: string }): Promise<number> {
  return unlessSyntaxError(() => {
    const { main, filename } = readMain(file);
    if (typeof main !== "string") throw new UsageError(`'${file}' is compiled already`);
    writeFile(options.output ?? `${file.replace(/\.py$/, "")}.cpyc`, serialize(compile(main, { filename })));
    return 0;
  });
}
