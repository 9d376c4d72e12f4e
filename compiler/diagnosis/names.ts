// SPDX-License-Identifier: LGPL-2.1-or-later
// How messages name kinds of expressions, and which part of an expression cannot be a target.
import type { Piece } from "./pass.ts";

const NAMES: Readonly<Record<string, string>> = {
  Attribute: "attribute",
  Subscript: "subscript",
  Starred: "starred",
  Name: "name",
  List: "list",
  Tuple: "tuple",
  Lambda: "lambda",
  Call: "function call",
  BoolOp: "expression",
  BinOp: "expression",
  UnaryOp: "expression",
  GeneratorExp: "generator expression",
  Yield: "yield expression",
  Await: "await expression",
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  Dict: "dict literal",
  Set: "set display",
  JoinedStr: "f-string expression",
  TemplateStr: "t-string expression",
  Constant: "literal",
  True: "True",
  False: "False",
  None: "None",
  Ellipsis: "ellipsis",
  Compare: "comparison",
  IfExp: "conditional expression",
  NamedExpr: "named expression",
};

/** An expression as messages name its kind. */
export function describe(piece: Piece): string {
  return NAMES[piece.kind] ?? piece.kind;
}

/** What the targets are for: assignment, a loop, `del`. */
export type TargetUse = "assign" | "for" | "delete";

/** The part of an expression that cannot be such a target, or null. */
export function invalidTarget(piece: Piece, use: TargetUse): Piece | null {
  switch (piece.kind) {
    case "Name":
    case "Subscript":
    case "Attribute":
      return null;
    case "List":
    case "Tuple":
      for (const item of piece.parts) {
        const found = invalidTarget(item, use);
        if (found !== null) return found;
      }
      return null;
    case "Starred":
      return use === "delete" ? piece : invalidTarget(piece.parts[1]!, use);
    case "Compare":
      // `a in b` of `for a in b` reads as a comparison.
      if (use !== "for") return piece;
      return piece.parts[1]!.kind === "in" ? invalidTarget(piece.parts[0]!, use) : null;
    default:
      return piece;
  }
}
