// SPDX-License-Identifier: LGPL-2.1-or-later
// The compiler: Python source to code objects, and code objects to the bytes that the machine loads.
import type { Mod } from "./ast.ts";
import type { CodeObject } from "./code-object.ts";
import { generateExpression, generateModule } from "./codegen/module.ts";
import type { Program } from "./codegen/unit.ts";
import { readFutureImports } from "./future.ts";
import { suggestKeyword } from "./keyword-typos.ts";
import { parse } from "./parser/index.ts";
import { SourceErrors } from "./source-errors.ts";
import { buildSymbolTable } from "./symtable.ts";
import { PythonSyntaxError } from "./syntax-error.ts";

export { CodeObject, FrozenSetConstant, SliceConstant, TupleConstant } from "./code-object.ts";
export { deserialize } from "./deserialize.ts";
export { disassemble } from "./disassemble.ts";
export { listPyc } from "./pyc/listing.ts";
export { loadPyc, type PycOptions } from "./pyc/load.ts";
export { isBytecodeFile } from "./pyc/magic.ts";
export { PycError, type PycErrorCode } from "./pyc/pyc-error.ts";
export { FORMAT_VERSION, serialize } from "./serialize.ts";
export { PythonSyntaxError } from "./syntax-error.ts";
export { CodeError } from "./verify.ts";

/** How {@link compile} reads its source. */
export interface CompileOptions {
  /** Shown in tracebacks; "<string>" if not given. */
  readonly filename?: string;
  /** "exec" (a file, the default), or "eval" (one expression, whose value the code returns). */
  readonly mode?: "exec" | "eval" | "single";
  /**
   * The code runs with a namespace that need not be its globals, as for eval() and exec(); module bodies, for which it
   * is false, reach their names faster.
   */
  readonly separateNamespace?: boolean;
  /** For the machine's prelude: what its except clauses handle does not become the program's handled exception. */
  readonly unseenHandlers?: boolean;
  /** As if the source began with `from __future__ import annotations`; false if not given. */
  readonly futureAnnotations?: boolean;
}

/**
 * Compiles Python 3.14 source. Throws PythonSyntaxError for what is not Python, with CPython's message and place, and for
 * constructs that are not supported.
 *
 * ```ts
 * const code = compile("print(1 + 2)", { filename: "three.py" });
 * machine.load(serialize(code));
 * ```
 */
export function compile(source: string, options: CompileOptions = {}): CodeObject {
  try {
    return compileText(source, options);
  } catch (e) {
    if (e instanceof PythonSyntaxError && e.precedingLine !== null)
      e.suggestion = suggestKeyword(source, e.precedingLine, e.lineno, canBeCompleted);
    throw e;
  }
}

/** Whether a text compiles, or does not only because it ends too early. */
function canBeCompleted(source: string): boolean {
  try {
    compileText(source, {});
    return true;
  } catch (e) {
    if (e instanceof PythonSyntaxError) return e.isIncomplete || e.message.endsWith(" are not supported yet");
    throw e;
  }
}

function compileText(source: string, options: CompileOptions): CodeObject {
  const filename = options.filename ?? "<string>";
  const mode = options.mode ?? "exec";
  return compileTree(parse(source, { filename, mode }), source, { ...options, filename });
}

/** Compiles a tree; `source` serves error messages only. */
export function compileTree(tree: Mod, source: string, options: CompileOptions): CodeObject {
  const errors = new SourceErrors(options.filename ?? "<string>", source);
  try {
    return generate(tree, errors, options);
  } catch (e) {
    // Trees without limit to their depth, such as `a.b.c…`, can exhaust the host's stack.
    if (e instanceof RangeError) throw errors.at(START, "too many levels of nesting in the source for the compiler");
    throw e;
  }
}

function generate(tree: Mod, errors: SourceErrors, options: CompileOptions): CodeObject {
  const imported = readFutureImports(tree, errors);
  const future = { ...imported, annotations: imported.annotations || options.futureAnnotations === true };
  const program: Program = {
    symbols: buildSymbolTable(tree, future, errors),
    errors,
    filename: errors.filename,
    futureAnnotations: future.annotations,
    interactive: tree.type === "Interactive",
    unseenHandlers: options.unseenHandlers ?? false,
    separateNamespace: options.separateNamespace ?? tree.type === "Expression",
  };
  return tree.type === "Expression" ? generateExpression(program, tree) : generateModule(program, tree);
}

const START = { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 };
