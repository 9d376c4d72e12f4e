// SPDX-License-Identifier: LGPL-2.1-or-later
// Scopes: what each block of a program knows about the names in it. The symbol table builder collects, `symtable.ts`
// resolves, the code generator reads.
import type { AnnAssign, Position } from "./ast.ts";

/** Declared `global`. */
export const DEF_GLOBAL = 1;
/** Bound in the block: assigned, deleted, defined. */
export const DEF_LOCAL = 2;
/** A parameter. */
export const DEF_PARAM = 4;
/** Declared `nonlocal`. */
export const DEF_NONLOCAL = 8;
/** Read. */
export const USE = 16;
/** Annotated. */
export const DEF_ANNOT = 32;
/** Target of a comprehension's `for`. */
export const DEF_COMP_ITER = 64;
/** Bound by an import. */
export const DEF_IMPORT = 128;
/** Bound one way or the other. */
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT;

/** What a block is. The three comprehensions are part of the frame around them; a generator expression is a function. */
export type ScopeKind =
  | "module"
  | "class"
  | "function"
  | "lambda"
  | "generator expression"
  | "list comprehension"
  | "set comprehension"
  | "dict comprehension"
  | "annotations";

/** How a name is reached from a block. */
export type Resolution = "local" | "free" | "global" | "explicit global" | "class" | "enclosing";

/** One block. */
export class Scope {
  /** `DEF_` and `USE` flags of every name, mangled, in order of first appearance. */
  readonly symbols = new Map<string, number>();
  readonly resolutions = new Map<string, Resolution>();
  /** Own names that inner functions use. */
  readonly cells = new Set<string>();
  /** Names of the closure; sorted once resolved. */
  freevars: string[] = [];
  /** Names that are deleted somewhere, so that even a parameter may be unbound. */
  readonly deleted = new Set<string>();
  /** Names that an assignment expression binds in this frame, and so in the middle of an expression. */
  readonly walrusTargets = new Set<string>();
  /** Where `global` and `nonlocal` declare names. */
  readonly declarations = new Map<string, Position>();
  readonly children: Scope[] = [];
  isGenerator = false;
  /** Parameter names in the order of their registers. */
  parameters: string[] = [];
  /** The block keeps the set of those of its annotations that were reached. */
  hasConditionalAnnotations = false;
  /** Annotated names of a class body or module; the number of those that may not be reached, -1 for the others. */
  readonly annotations = new Map<AnnAssign, number>();

  constructor(
    readonly kind: ScopeKind,
    readonly parent: Scope | null,
    /** Name of the class that private names are mangled with. */
    readonly className: string | null,
    /** Where the block begins. */
    readonly position: Position | null,
  ) {
    parent?.children.push(this);
  }

  /** A comprehension that runs in the frame around it. */
  get isInlined(): boolean {
    return (
      this.kind === "list comprehension" || this.kind === "set comprehension" || this.kind === "dict comprehension"
    );
  }

  /** A comprehension or a generator expression. */
  get isComprehension(): boolean {
    return this.isInlined || this.kind === "generator expression";
  }

  /** Names in it are locals of a function, not of a module or class. */
  get isFunctionLike(): boolean {
    return this.kind !== "module" && this.kind !== "class";
  }

  /** The block whose frame this one runs in. */
  get frame(): Scope {
    let scope: Scope = this;
    while (scope.isInlined) scope = scope.parent!;
    return scope;
  }

  /** The name as it is stored: private names in a class body carry the class's name (reference 6.2.1.1). */
  mangle(name: string): string {
    return mangle(this.className, name);
  }
}

/** Mangles a private name of class `className` (reference 6.2.1.1). */
function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}
