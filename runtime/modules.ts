// SPDX-License-Identifier: LGPL-2.1-or-later
// Modules that a program can import: given at its start, or found when it asks.
import { compile } from "../compiler/index.ts";
import { PythonSyntaxError } from "../compiler/syntax-error.ts";
import type { PortDriver } from "./operation.ts";
import { PythonError } from "./python-error.ts";
import { Tuple, type Value } from "./values.ts";

/** A module's source: the text alone, or with what else is known of it. */
export type ModuleSource =
  | string
  | {
      /** The Python source text. */
      readonly source: string;
      /** Shown in tracebacks, and the module's `__file__`; made from the module's name if not given. */
      readonly filename?: string;
      /** Whether it is a package: the `__init__.py` of modules below it. */
      readonly isPackage?: boolean;
    };

/** A module as the machine takes it: file name, whether it is a package, code, source. Throws PythonSyntaxError. */
export function compiledModule(name: string, module: ModuleSource): Value {
  const [filename, isPackage, source] = parts(name, module);
  // Code objects are understood by `encode`, but are no values of the public interface.
  return Tuple.of<Value>(filename, isPackage, compile(source, { filename }) as unknown as Value, source);
}

/** File name, whether it is a package, source. */
function parts(name: string, module: ModuleSource): [string, boolean, string] {
  const { source, isPackage = false, filename } = typeof module === "string" ? { source: module } : module;
  return [filename ?? defaultFilename(name, isPackage), isPackage, source];
}

function defaultFilename(name: string, isPackage: boolean): string {
  return `${name.replaceAll(".", "/")}${isPackage ? "/__init__" : ""}.py`;
}

/** Finds the module of this dotted name; null if there is none. */
export type ModuleFinder = (name: string) => ModuleSource | null | undefined | Promise<ModuleSource | null | undefined>;

/** The driver of the port "import": modules that `find` finds, compiled. */
export function importPort(find: ModuleFinder): PortDriver {
  return async (call) => {
    const name = call.args[0] as string;
    let found: ModuleSource | null | undefined;
    try {
      found = await find(name);
      return found === null || found === undefined ? null : compiledModule(name, found);
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      // Its source could not even be decoded: all there is is the message.
      if (!found) throw new PythonError(error.kind, `${error.message} (${error.filename}, line ${error.lineno})`);
      // Without code, the program compiles the source itself, and gets the exception with all its attributes.
      const [filename, isPackage, source] = parts(name, found);
      return Tuple.of<Value>(filename, isPackage, null, source);
    }
  };
}
