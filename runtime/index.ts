// SPDX-License-Identifier: LGPL-2.1-or-later
// The runtime: Python programs as values, for browsers and every other platform with WebAssembly. `node/index.ts` is the
// same with what only Node has, `without-compiler.ts` without what only the compiler needs.

export { compile, PythonSyntaxError } from "../compiler/index.ts";
export { compiler } from "./compile-import.ts";
export type { ConstructOptions } from "./constructs.ts";
export { importPort } from "./import-port.ts";
export { loadMachine, loadUnicodeNames } from "./load.ts";
export { formatSyntaxError } from "./syntax-error-text.ts";
export * from "./without-compiler.ts";
