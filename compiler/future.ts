// SPDX-License-Identifier: LGPL-2.1-or-later
// `from __future__ import ...` (reference 7.11.1): where it may stand and what it may name. Of the features only
// `annotations` (PEP 563) still changes anything.
import type * as ast from "./ast.ts";
import type { SourceErrors } from "./source-errors.ts";

const FEATURES = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
]);

/** What a module imports from the future. */
export interface FutureImports {
  /** The imports that stand where they may: at the beginning of the file. */
  readonly statements: ReadonlySet<ast.ImportFrom>;
  /** Annotations are kept as text. */
  readonly annotations: boolean;
}

/** Whether a statement is a future import. */
export function isFutureImport(node: ast.Stmt): node is ast.ImportFrom {
  return node.type === "ImportFrom" && node.module === "__future__" && node.level === 0;
}

/** Reads the future imports of a module. Throws PythonSyntaxError for a feature that does not exist. */
export function readFutureImports(tree: ast.Mod, errors: SourceErrors): FutureImports {
  const statements = new Set<ast.ImportFrom>();
  let annotations = false;
  const body = tree.type === "Expression" ? [] : tree.body;
  for (const [index, node] of body.entries()) {
    if (!isFutureImport(node)) {
      if (index === 0 && isString(node)) continue;
      break;
    }
    statements.add(node);
    for (const alias of node.names) {
      if (alias.name === "braces") throw errors.at(alias, "not a chance");
      if (!FEATURES.has(alias.name)) throw errors.at(alias, `future feature ${alias.name} is not defined`);
      if (alias.name === "annotations") annotations = true;
    }
  }
  return { statements, annotations };
}

function isString(node: ast.Stmt): boolean {
  return node.type === "Expr" && node.value.type === "Constant" && typeof node.value.value === "string";
}
