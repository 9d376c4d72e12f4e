// SPDX-License-Identifier: LGPL-2.1-or-later
// A unit is one code object under construction: its scope, its registers, the statements around the current one that a
// jump out has to leave properly. The walk over the tree is in the other files of this folder.
import type { Position } from "../ast.ts";
import { CodeObject, type Constant } from "../code-object.ts";
import type { Scope } from "../scope.ts";
import type { SourceErrors } from "../source-errors.ts";
import type { SymbolTable } from "../symtable.ts";
import { Assembler, type Label } from "./assembler.ts";
import { finish } from "./finish.ts";
import { type LoopConstants, placeLoopConstants } from "./loop-constants.ts";
import { Op } from "./opcodes.ts";

/** What is the same for all units of a compilation. */
export interface Program {
  readonly symbols: SymbolTable;
  readonly errors: SourceErrors;
  readonly filename: string;
  /** Annotations are kept as text (PEP 563). */
  readonly futureAnnotations: boolean;
  /** Names at module level go to the frame's namespace, which need not be its globals (eval and exec). */
  readonly separateNamespace: boolean;
  /** A line typed at a prompt: the values of its expression statements are shown. */
  readonly interactive: boolean;
  /** What an except clause handles is not the program's handled exception: the handlers of the prelude are not to be seen. */
  readonly unseenHandlers: boolean;
}

/** Where a name lives, seen from a unit. */
export type Place =
  | { readonly kind: "register" | "cell" | "free" | "classdict"; readonly index: number }
  | { readonly kind: "global" | "name" | "class free"; readonly index: number };

/** A statement around the current one that a return, break or continue has to leave. */
export interface Block {
  readonly kind: "loop" | "cleanup";
  /** Where break and continue go, in a loop. */
  readonly breakLabel: Label;
  readonly continueLabel: Label;
  /** The handler in force around the statement. */
  readonly handler: number;
  /** The register of the exception that is handled around the statement, or -1. */
  readonly handled: number;
  /** What must be done on the way out. */
  readonly leave: (unit: Unit) => void;
}

const MAX_REGISTERS = 0xffff;
const tooManyRegisters = (): RangeError => new RangeError("too many variables and temporaries in one function");

/** One code object under construction. */
export class Unit {
  readonly assembler = new Assembler();
  readonly blocks: Block[] = [];
  readonly varnames: string[];
  /** Names of a class's instance attributes, as its methods assign them. */
  readonly staticAttributes = new Set<string>();
  flags = 0;
  /** The register of the exception that the code at this point handles; -1 outside of except and finally clauses. */
  handled = -1;
  /** The constants of the loop under way, if there is one. */
  loopConstants: LoopConstants | null = null;
  /** How many constants any loop has. */
  mostLoopConstants = 0;
  /** Within how many conditions of the innermost loop the code at this point is. */
  conditions = 0;

  private readonly places = new Map<string, Place>();
  private top: number;
  private highest: number;
  private readonly comprehensionNames = new Map<string, Place>();
  private comprehensionDepth = 0;

  constructor(
    readonly program: Program,
    readonly scope: Scope,
    readonly parent: Unit | null,
    readonly name: string,
    readonly qualname: string,
    readonly firstlineno: number,
  ) {
    this.varnames = this.findLocals();
    this.top = this.varnames.length;
    this.highest = this.top;
  }

  /** Parameters first, then the other names that get a register. */
  private findLocals(): string[] {
    const { scope } = this;
    const names = [...scope.parameters];
    for (const [name, resolution] of scope.resolutions)
      if (resolution === "local" && scope.isFunctionLike && !names.includes(name)) names.push(name);
    for (const name of scope.cells) if (!names.includes(name)) names.push(name);
    names.forEach((name, index) => {
      if (scope.isFunctionLike || scope.cells.has(name))
        this.places.set(name, { kind: scope.cells.has(name) ? "cell" : "register", index });
    });
    return names;
  }

  // Registers

  /** Reserves `count` consecutive temporaries; returns the first. */
  allocate(count = 1): number {
    const first = this.top;
    this.top += count;
    if (this.top > this.highest) {
      if (this.top > MAX_REGISTERS) throw tooManyRegisters();
      this.highest = this.top;
    }
    return first;
  }

  /** The next temporary to be reserved; give it to {@link release} when done. */
  mark(): number {
    return this.top;
  }

  /** Frees all temporaries reserved since {@link mark}. */
  release(mark: number): void {
    this.top = mark;
  }

  /** Whether a register is a variable, whose value the program can see. */
  isVariable(register: number): boolean {
    return register < this.varnames.length;
  }

  // Names

  /** Where a name, mangled already, lives. */
  place(name: string): Place {
    const inner = this.comprehensionNames.get(name);
    if (inner !== undefined) return inner;
    if (this.scope.kind === "class" && this.comprehensionDepth > 0) return this.findPlace(name);
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.findPlace(name);
      this.places.set(name, place);
    }
    return place;
  }

  private findPlace(name: string): Place {
    const { scope } = this;
    const free = scope.freevars.indexOf(name);
    if (scope.kind === "class" && this.comprehensionDepth === 0) {
      const resolution = scope.resolutions.get(name);
      if (resolution === "explicit global") return { kind: "global", index: -1 };
      if (resolution === "free" && free >= 0)
        return { kind: scope.declarations.has(name) ? "free" : "class free", index: free };
      return { kind: "name", index: -1 };
    }
    if (scope.resolutions.get(name) === "class") return { kind: "classdict", index: free };
    if (free >= 0) return { kind: "free", index: free };
    if (scope.kind === "module" && this.program.separateNamespace) return { kind: "name", index: -1 };
    return { kind: "global", index: -1 };
  }

  /** Runs `walk` with the names of an inlined comprehension in registers of their own (PEP 709). */
  withComprehension(scope: Scope, walk: () => void): void {
    const saved = new Map<string, Place | undefined>();
    for (const [name, resolution] of scope.resolutions) {
      if (resolution !== "local") continue;
      saved.set(name, this.comprehensionNames.get(name));
      const index = this.allocate();
      const isCell = scope.cells.has(name);
      if (isCell) {
        this.emit(null, Op.CLEAR!, index);
        this.emit(null, Op.MAKE_CELL!, index);
      }
      this.comprehensionNames.set(name, { kind: isCell ? "cell" : "register", index });
    }
    this.comprehensionDepth++;
    walk();
    this.comprehensionDepth--;
    for (const [name, place] of saved) {
      if (place === undefined) this.comprehensionNames.delete(name);
      else this.comprehensionNames.set(name, place);
    }
  }

  // Instructions

  /** Appends an instruction at a source position. */
  emit(position: Position | null, op: number, a = 0, b = 0, c = 0): void {
    this.assembler.position = position;
    this.assembler.emit(op, a, b, c);
  }

  /** Index of a constant or name. */
  constant(value: Constant): number {
    return this.assembler.constant(value);
  }

  /** The code object, when everything is emitted. */
  finish(): CodeObject {
    const { scope } = this;
    const code = new CodeObject();
    code.name = this.name;
    code.qualname = this.qualname;
    code.filename = this.program.filename;
    code.firstlineno = this.firstlineno;
    code.flags = this.flags;
    code.varnames = this.varnames;
    code.nlocals = this.varnames.length;
    code.cellvars = this.varnames.filter((name) => scope.cells.has(name));
    code.freevars = scope.freevars;
    if (this.mostLoopConstants > 0) placeLoopConstants(this.assembler.code, this.highest);
    finish(this.assembler, code, scope.parameters.length);
    code.nregs = this.highest + this.mostLoopConstants;
    if (code.nregs > MAX_REGISTERS) throw tooManyRegisters();
    return code;
  }
}
