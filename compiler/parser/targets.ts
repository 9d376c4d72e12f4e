// SPDX-License-Identifier: LGPL-2.1-or-later
// Targets of assignments, loops, `with` and `del` (reference 7.2, 7.5): they are read as expressions and then turned into
// targets, which only some expressions can be.
import type { Expr } from "../ast.ts";
import * as F from "../ast-factory.ts";
import * as T from "../token-kinds.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import { parseBitwiseOr, parseTupleRest } from "./expressions.ts";

/** Turns an expression into an assignment target, in place. */
export function makeTarget(target: Expr): Expr {
  switch (target.type) {
    case "Name":
    case "Attribute":
    case "Subscript":
      target.ctx = "Store";
      return target;
    case "Starred":
      target.ctx = "Store";
      if (target.value.type === "Starred") throw MISMATCH;
      makeTarget(target.value);
      return target;
    case "Tuple":
    case "List":
      target.ctx = "Store";
      for (const elt of target.elts) makeTarget(elt);
      return target;
    default:
      throw MISMATCH;
  }
}

/** Turns an expression into what `del` can delete, in place. */
export function makeDeleted(target: Expr): Expr {
  switch (target.type) {
    case "Name":
    case "Attribute":
    case "Subscript":
      target.ctx = "Del";
      return target;
    case "Tuple":
    case "List":
      target.ctx = "Del";
      for (const elt of target.elts) makeDeleted(elt);
      return target;
    default:
      throw MISMATCH;
  }
}

/** The targets of a `for`: one, or several with commas, which make a tuple. */
export function parseTargetList(p: Parser): Expr {
  const start = p.pos;
  const first = parseTargetItem(p);
  return makeTarget(p.kind[p.pos] === T.COMMA ? parseTupleRest(p, start, first, parseTargetItem) : first);
}

/** One target, as `with ... as` has it; the star is for the items of a list. */
export function parseTargetItem(p: Parser): Expr {
  if (p.kind[p.pos] !== T.STAR) return parseBitwiseOr(p);
  const start = p.pos++;
  const value = parseBitwiseOr(p);
  return F.Starred(value, "Load", p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}
