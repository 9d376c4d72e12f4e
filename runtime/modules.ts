// SPDX-License-Identifier: LGPL-2.1-or-later
// Modules that a program can import: given at its start, or found when it asks.
import type { CodeObject } from "../compiler/code-object.ts";
import { PycError } from "../compiler/pyc/pyc-error.ts";
import { PythonSyntaxError } from "../compiler/syntax-error.ts";
import { type Compiler, NoCompiler } from "./compiler.ts";
import type { PortDriver } from "./operation.ts";
import { PythonError } from "./python-error.ts";
import { Tuple, type Value } from "./values.ts";

/** What is known of a module besides its code. */
interface ModuleFacts {
  /** Shown in tracebacks, and the module's `__file__`; made from the module's name if not given. */
  readonly filename?: string;
  /** Whether it is a package: the `__init__.py` of modules below it. */
  readonly isPackage?: boolean;
}

/** A module's source: the text alone, or with what else is known of it; or a bytecode file that CPython 3.1 made of it. */
export type ModuleSource =
  | string
  | (ModuleFacts & {
      /** The Python source text. */
      readonly source: string;
    })
  | (ModuleFacts & {
      /** The bytes of the bytecode file (`.pyc`). Tracebacks name the file that is recorded there. */
      readonly bytecode: Uint8Array;
    })
  | (ModuleFacts & {
      /** Its code, compiled elsewhere. */
      readonly code: CodeObject;
    });

/**
 * A module as the machine takes it: file name, whether it is a package, code, source. Throws PythonSyntaxError, PycError, and
 * NoCompiler.
 */
export function compiledModule(name: string, module: ModuleSource, compiler: Compiler | null): Value {
  const [filename, isPackage, source] = parts(name, module);
  const code = typeof module !== "string" && "code" in module ? module.code : null;
  if (code === null && compiler === null) throw new NoCompiler(`module '${name}'`);
  const compiled = code ?? (source === null ? bytecodeOf(module, compiler!) : compiler!.compile(source, filename));
  // Code objects are understood by `encode`, but are no values of the public interface.
  return Tuple.of<Value>(filename, isPackage, compiled as unknown as Value, source);
}

function bytecodeOf(module: ModuleSource, compiler: Compiler): CodeObject {
  return compiler.loadPyc((module as { readonly bytecode: Uint8Array }).bytecode);
}

/** File name, whether it is a package, source or null. */
function parts(name: string, module: ModuleSource): [string, boolean, string | null] {
  if (typeof module === "string") return [defaultFilename(name, false), false, module];
  const { isPackage = false, filename = defaultFilename(name, isPackage) } = module;
  return [filename, isPackage, "source" in module ? module.source : null];
}

function defaultFilename(name: string, isPackage: boolean): string {
  return `${name.replaceAll(".", "/")}${isPackage ? "/__init__" : ""}.py`;
}

/** Finds the module of this dotted name; null if there is none. */
export type ModuleFinder = (name: string) => ModuleSource | null | undefined | Promise<ModuleSource | null | undefined>;

/** The driver of the port "import": modules that `find` finds, compiled with `compiler`. */
export function moduleDriver(find: ModuleFinder, compiler: Compiler | null): PortDriver {
  return async (call) => {
    const name = call.args[0] as string;
    let found: ModuleSource | null | undefined;
    try {
      found = await find(name);
      return found === null || found === undefined ? null : compiledModule(name, found, compiler);
    } catch (error) {
      if (error instanceof NoCompiler) throw new PythonError("ImportError", error.message);
      if (error instanceof PycError)
        throw new PythonError("ImportError", `bad bytecode of module '${name}': ${error.message}`);
      if (!(error instanceof PythonSyntaxError)) throw error;
      // Its source could not even be decoded: all there is is the message.
      if (!found) throw new PythonError(error.kind, `${error.message} (${error.filename}, line ${error.lineno})`);
      // Without code, the program compiles the source itself, and gets the exception with all its attributes.
      const [filename, isPackage, source] = parts(name, found);
      return Tuple.of<Value>(filename, isPackage, null, source);
    }
  };
}
