// SPDX-License-Identifier: LGPL-2.1-or-later
// The constants of a translated code object: the docstring if there is one, the names that instructions use, CPython's
// own constants in their order, what the translation needs besides, and last what programs see of the original code.

import { type Constant, SliceConstant, TupleConstant } from "../code-object.ts";
import type { Assembler } from "../codegen/assembler.ts";
import type { Instruction } from "./decode.ts";
import type { PycCode } from "./marshal.ts";
import { ARGUMENT_KINDS, PYC_NUMBERS } from "./opcodes.ts";

/** Lays out the constants of one code object. */
export class Constants {
  private readonly texts = new Map<string, number>();
  private readonly firstOriginal: number;
  private readonly extras = new Map<string, number>();

  constructor(
    private readonly values: Assembler["consts"],
    private readonly code: PycCode,
    instructions: readonly Instruction[],
    originals: readonly Constant[],
    docstring: string | null,
  ) {
    if (docstring !== null) values.push(docstring);
    for (const name of namesUsed(code, instructions))
      if (!this.texts.has(name)) this.texts.set(name, values.push(name) - 1);
    this.firstOriginal = values.length;
    for (const value of originals) values.push(value);
  }

  /** Index of CPython's constant `index`. */
  original(index: number): number {
    return this.firstOriginal + index;
  }

  /** Index of a name that an instruction has as its argument. */
  text(name: string): number {
    return this.texts.get(name) ?? this.extra(name);
  }

  /** Index of a str, bool or None. */
  extra(value: string | boolean | null): number {
    const key = typeof value === "string" ? `'${value}` : String(value);
    let index = this.extras.get(key);
    if (index === undefined) {
      index = this.values.push(value) - 1;
      this.extras.set(key, index);
    }
    return index;
  }

  /** Index of a new tuple. */
  tuple(items: readonly Constant[]): number {
    return this.values.push(new TupleConstant(items)) - 1;
  }

  /** Index of a new slice. */
  slice(start: Constant, stop: Constant, step: Constant): number {
    return this.values.push(new SliceConstant(start, stop, step)) - 1;
  }

  /**
   * Adds what `co_code` and the like show, as machine/builtins/function.ts reads it: code, line table, names, locals,
   * cells, stack size, flags, first index and number of the constants.
   */
  addOriginalView(): void {
    const { code } = this;
    const names = (items: readonly string[]): TupleConstant => new TupleConstant(items);
    this.values.push(
      new TupleConstant([
        ...[code.code, code.lnotab, names(code.names), names(code.varnames), names(code.cellvars)],
        ...[code.stacksize, code.flags, this.firstOriginal, code.consts.length].map(BigInt),
      ]),
    );
  }
}

/** The names that instructions refer to, so that they get small indexes. */
function namesUsed(code: PycCode, instructions: readonly Instruction[]): string[] {
  const cells = [...code.cellvars, ...code.freevars];
  return instructions.flatMap(({ name, argument }) => {
    const kind = ARGUMENT_KINDS.get(PYC_NUMBERS.get(name)!);
    if (kind === "name") return code.names[argument]!;
    if (kind === "local") return code.varnames[argument]!;
    return kind === "cell" ? cells[argument]! : [];
  });
}
