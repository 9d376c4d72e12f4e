// SPDX-License-Identifier: LGPL-2.1-or-later
// The compiler as the machine calls it while a program runs: encoded source in, an encoded code object or error out.
// Nothing but the source decides what comes out.
import { compile, loadPyc, PythonSyntaxError } from "../compiler/index.ts";
import { INSTRUCTION_SET } from "../compiler/instruction-set.ts";
import type { Compiler } from "./compiler.ts";
import { decode, encode } from "./encoding.ts";
import { Tuple, type Value } from "./values.ts";

const FUTURE_ANNOTATIONS = 0x1000000;

/** Compiles the encoded tuple (source, file name, mode, flags); gives an encoded code object, or a tuple that tells the error. */
export function compileEncoded(request: Uint8Array): Uint8Array {
  const [source, filename, mode, flags] = decode(request) as Tuple as [string, string, string, number];
  try {
    const code = compile(source, {
      filename,
      mode: mode as "exec" | "eval" | "single",
      separateNamespace: true,
      futureAnnotations: (flags & FUTURE_ANNOTATIONS) !== 0,
    });
    return encode(code);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const { kind, message, lineno, offset, text, endLineno, endOffset, suggestion, textIsFromFile } = error;
    const better =
      suggestion === null
        ? null
        : Tuple.of<Value>(suggestion.message, suggestion.offset, suggestion.endOffset, suggestion.text);
    return encode(Tuple.of<Value>(kind, message, lineno, offset, text, endLineno, endOffset, better, textIsFromFile));
  }
}

/** The package's own compiler. */
export const compiler: Compiler = {
  instructionSet: INSTRUCTION_SET,
  compile: (source, filename) => compile(source, { filename }),
  loadPyc,
  answer: compileEncoded,
};
