// SPDX-License-Identifier: LGPL-2.1-or-later
// A compiler from source to CPython 3.1's bytecode, for tests and measurements of the loader: it makes what 3.1's own
// compiler makes, which a test compares.
import type { Mod, Node } from "../../../compiler/ast.ts";
import type { PycCode } from "../../../compiler/pyc/marshal.ts";
import { compileBody } from "./functions.ts";
import { writePyc } from "./marshal-writer.ts";
import { type Block, findBlocks } from "./scopes.ts";
import { Unit } from "./unit.ts";

export { NotPython31 } from "./unit.ts";

/** What is compiled, and where in it the compiler stands. */
export class Compiler {
  private readonly blocks: Map<Node, Block>;
  private readonly module: Unit;
  /** The code object being compiled. */
  unit: Unit;

  constructor(
    private readonly tree: Mod,
    private readonly filename: string,
  ) {
    this.blocks = findBlocks(tree);
    this.module = this.unit = new Unit(this.blocks.get(tree)!, "<module>", filename, 0);
  }

  /** Values of expression statements are shown, as at the prompt. */
  get isInteractive(): boolean {
    return this.tree.type === "Interactive";
  }

  /** Not within a function or class. */
  get isOutermost(): boolean {
    return this.unit === this.module;
  }

  /** Begins the code object of a node. */
  open(node: Node, name: string, line: number): void {
    this.unit = new Unit(this.blocks.get(node)!, name, this.filename, line);
  }
}

/** The code object that CPython 3.1 makes of a program. Throws NotPython31 if it makes none. */
export function compile31(tree: Mod, filename: string): PycCode {
  if (tree.type === "Expression") throw new Error("an expression is no program");
  const compiler = new Compiler(tree, filename);
  compileBody(compiler, tree.body);
  return compiler.unit.finish();
}

/** The bytecode file that CPython 3.1 makes of a program. Throws NotPython31 if it makes none. */
export function pyc31(tree: Mod, filename: string): Uint8Array {
  return writePyc(compile31(tree, filename));
}
