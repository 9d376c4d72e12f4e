// SPDX-License-Identifier: LGPL-2.1-or-later
// The symbol table: which block every name of a program belongs to, by Python's scoping rules (reference 4.2.2). Names
// are collected by `symtable-builder.ts`; here each is resolved to a local, a cell of a block around it, or a global.
import type { Mod } from "./ast.ts";
import type { FutureImports } from "./future.ts";
import { DEF_BOUND, DEF_GLOBAL, DEF_NONLOCAL, type Resolution, type Scope } from "./scope.ts";
import type { SourceErrors } from "./source-errors.ts";
import { SymbolTableBuilder } from "./symtable-builder.ts";

/** The scopes of a program, found by the node that opens them. */
export interface SymbolTable {
  readonly module: Scope;
  /** The scope a def, lambda, class, comprehension or generator expression opens. */
  readonly scopes: ReadonlyMap<object, Scope>;
  /** The scope of the annotations of a def, a class body or the module. */
  readonly annotationScopes: ReadonlyMap<object, Scope>;
}

/** Builds the symbol table of a program. Throws PythonSyntaxError for what CPython's symbol table rejects. */
export function buildSymbolTable(tree: Mod, future: FutureImports, errors: SourceErrors): SymbolTable {
  const builder = new SymbolTableBuilder(future, errors);
  builder.build(tree);
  resolveScope(builder.module, errors);
  sortFreeNames(builder.module);
  return { module: builder.module, scopes: builder.scopes, annotationScopes: builder.annotationScopes };
}

/** Names of cells that a class body makes for the functions in it. */
const CLASS_CELLS = new Set(["__class__", "__classdict__", "__conditional_annotations__"]);

function resolveScope(scope: Scope, errors: SourceErrors): void {
  for (const [name, flags] of scope.symbols) scope.resolutions.set(name, resolve(scope, name, flags, errors));
  for (const child of scope.children) resolveScope(child, errors);
}

function resolve(scope: Scope, name: string, flags: number, errors: SourceErrors): Resolution {
  if ((flags & DEF_GLOBAL) !== 0) {
    if ((flags & DEF_NONLOCAL) !== 0)
      throw errors.at(scope.declarations.get(name)!, `name '${name}' is nonlocal and global`);
    return scope.isInlined ? "enclosing" : "explicit global";
  }
  if ((flags & DEF_NONLOCAL) !== 0) {
    if (scope.kind === "module")
      throw errors.at(scope.declarations.get(name)!, "nonlocal declaration not allowed at module level");
    const owner = findOwner(scope, name);
    if (owner === null || owner.kind === "class")
      throw errors.at(scope.declarations.get(name)!, `no binding for nonlocal '${name}' found`);
    return capture(scope, owner, name);
  }
  if ((flags & DEF_BOUND) !== 0) return "local";
  const classScope = scope.kind === "annotations" && scope.parent!.kind === "class" ? scope.parent! : null;
  const owner = findOwner(scope, name);
  const outside = owner === null ? "global" : capture(scope, owner, name);
  if (classScope === null || ((classScope.symbols.get(name) ?? 0) & DEF_BOUND) === 0) return outside;
  if (((classScope.symbols.get(name) ?? 0) & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0 || CLASS_CELLS.has(name))
    return outside;
  // Annotations of a class body see the class's own names, in the namespace kept in the cell __classdict__.
  capture(scope, classScope, "__classdict__");
  return "class";
}

/** The block around `scope` whose local `name` is; null if the name is global. */
function findOwner(scope: Scope, name: string): Scope | null {
  for (let outer = scope.parent; outer !== null && outer.kind !== "module"; outer = outer.parent) {
    if (outer.kind === "class") {
      if (CLASS_CELLS.has(name) && (name !== "__conditional_annotations__" || outer.hasConditionalAnnotations))
        return outer;
      continue;
    }
    const flags = outer.symbols.get(name) ?? 0;
    if ((flags & DEF_NONLOCAL) !== 0) continue;
    if ((flags & DEF_GLOBAL) !== 0) return null;
    if ((flags & DEF_BOUND) !== 0) return outer;
  }
  return null;
}

/** Makes `name`, local to `owner`, reachable from `scope`: by a chain of closures, unless both share a frame. */
function capture(scope: Scope, owner: Scope, name: string): Resolution {
  const ownerFrame = owner.frame;
  if (scope.frame === ownerFrame) return "enclosing";
  owner.cells.add(name);
  for (let inner: Scope = scope; inner !== owner; inner = inner.parent!)
    if (!inner.isInlined && inner !== ownerFrame && !inner.freevars.includes(name)) inner.freevars.push(name);
  return scope.isInlined ? "enclosing" : "free";
}

function sortFreeNames(scope: Scope): void {
  scope.freevars.sort((one, other) => (one < other ? -1 : 1));
  for (const child of scope.children) sortFreeNames(child);
}
