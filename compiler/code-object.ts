// SPDX-License-Identifier: LGPL-2.1-or-later
// Code objects as the compiler makes them and `serialize.ts` writes them: plain data, one for each module, class body,
// function, lambda, generator expression and annotation function. What the instructions mean is `machine/opcode-table.ts`.
import type { ConstantValue } from "./ast.ts";

/** A frozenset among the constants: the right side of `x in {1, 2}`. */
export class FrozenSetConstant {
  constructor(readonly items: readonly Constant[]) {}
}

/** A slice among the constants: `x[1:2]`. */
export class SliceConstant {
  constructor(
    readonly start: Constant,
    readonly stop: Constant,
    readonly step: Constant,
  ) {}
}

/** A tuple among the constants. */
export class TupleConstant {
  constructor(readonly items: readonly Constant[]) {}
}

/** What a code object's `consts` hold: literals, tuples, frozensets and slices of them, names, and nested code objects. */
export type Constant = ConstantValue | TupleConstant | FrozenSetConstant | SliceConstant | CodeObject;

/** Flag: locals live in registers (functions). */
export const CO_OPTIMIZED = 0x1;
/** Flag: a call makes a new set of locals (functions). */
export const CO_NEWLOCALS = 0x2;
/** Flag: there is a `*args` parameter. */
export const CO_VARARGS = 0x4;
/** Flag: there is a `**kwargs` parameter. */
export const CO_VARKEYWORDS = 0x8;
/** Flag: defined inside a function. */
export const CO_NESTED = 0x10;
/** Flag: a call makes a generator. */
export const CO_GENERATOR = 0x20;
/** Flag: compiled under `from __future__ import annotations`. */
export const CO_FUTURE_ANNOTATIONS = 0x1000000;
/** Flag: constant 0 is the docstring. */
export const CO_HAS_DOCSTRING = 0x4000000;
/** Flag: defined directly in a class body. */
export const CO_METHOD = 0x8000000;

/** One compiled body. Instruction numbers count instructions, not bytes. */
export class CodeObject {
  /** Positional parameters, the positional-only ones included. */
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  /** Registers that belong to `varnames`; temporaries follow. */
  nlocals = 0;
  /** Registers in all, at most 65,535. */
  nregs = 0;
  /** `CO_` values, CPython's. */
  flags = 0;
  firstlineno = 1;
  name = "";
  qualname = "";
  filename = "";
  /**
   * The names of registers 0 to nlocals - 1: parameters (positional, keyword-only, *args, **kwargs), then other local
   * variables, those that live in cells included.
   */
  varnames: string[] = [];
  /** Those of `varnames` whose register holds a cell once the entry code has run. */
  cellvars: string[] = [];
  /** The names of the cells in the function's closure. */
  freevars: string[] = [];
  consts: Constant[] = [];
  /** Four 16-bit words an instruction: opcode, a, b, c. */
  instructions = new Uint16Array(0);
  /** Four words an entry: first instruction, end (exclusive), handler, register for the exception. Ranges do not overlap. */
  exceptionTable = new Uint32Array(0);
  /** Source positions, see `codegen/line-table.ts`. */
  lineTable = new Uint8Array(0);
}
