// SPDX-License-Identifier: LGPL-2.1-or-later
// Parentheses, brackets and braces, comprehensions, and their mistakes (reference 6.2.3 to 6.2.8).
import * as T from "../token-kinds.ts";
import { generatorExpression } from "./calls.ts";
import {
  bitwiseOr,
  disjunction,
  expression,
  namedExpression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  starredArgument,
  yieldExpression,
} from "./expressions.ts";
import { describe, invalidTarget, type TargetUse } from "./names.ts";
import { ahead, any, list, many, not, opt, type Pass, type Piece, seq } from "./pass.ts";
import { starTargets } from "./targets.ts";

/** Raises when a part of `piece` can be no target. */
export function requireTarget(p: Pass, piece: Piece, use: TargetUse): void {
  const invalid = invalidTarget(piece, use);
  if (invalid !== null) p.raiseAt(`cannot ${use === "delete" ? "delete" : "assign to"} ${describe(invalid)}`, invalid);
}

/** A tuple, a group or a generator expression. */
export function parentheses(p: Pass): Piece | null {
  return tuple(p) ?? group(p) ?? generatorExpression(p);
}

export function tuple(p: Pass): Piece | null {
  const start = p.mark;
  const empty = p.seq("Tuple", T.LPAR, T.RPAR);
  if (empty !== null) return { ...empty, parts: [] };
  const found = p.seq("", T.LPAR, starNamedExpression, T.COMMA, opt(starNamedExpressions), T.RPAR);
  if (found === null) return null;
  const parts = [found.parts[1]!, ...found.parts[3]!.parts];
  return { kind: "Tuple", first: start, last: p.mark - 1, parts };
}

function group(p: Pass): Piece | null {
  const found = p.seq("", T.LPAR, any(yieldExpression, namedExpression), T.RPAR);
  if (found !== null) return found.parts[1]!;
  if (!p.mistakes) return null;
  const starred = p.seq("", T.LPAR, starredArgument, T.RPAR);
  if (starred !== null) p.raiseAt("cannot use starred expression here", starred.parts[1]!);
  const double = p.seq("", T.LPAR, T.DOUBLESTAR, expression, T.RPAR);
  if (double !== null) p.raiseAt("cannot use double starred expression here", double.parts[1]!);
  return null;
}

/** A list or a list comprehension. */
export function brackets(p: Pass): Piece | null {
  const start = p.mark;
  const found = p.seq("", T.LSQB, opt(starNamedExpressions), T.RSQB);
  if (found !== null) return { kind: "List", first: start, last: p.mark - 1, parts: found.parts[1]!.parts };
  const comprehension = p.seq("ListComp", T.LSQB, namedExpression, comprehensionClauses, T.RSQB);
  return comprehension ?? invalidComprehension(p);
}

/** A dict or set, or a comprehension of either. */
export function braces(p: Pass): Piece | null {
  return (
    p.seq("Dict", T.LBRACE, opt(seq(keyValuePairs, opt(T.COMMA))), T.RBRACE) ??
    p.seq("Dict", T.LBRACE, invalidPairs, T.RBRACE) ??
    p.seq("Set", T.LBRACE, starNamedExpressions, T.RBRACE) ??
    p.seq("DictComp", T.LBRACE, keyValue, comprehensionClauses, T.RBRACE) ??
    invalidDictComprehension(p) ??
    p.seq("SetComp", T.LBRACE, namedExpression, comprehensionClauses, T.RBRACE) ??
    invalidComprehension(p)
  );
}

function keyValuePairs(p: Pass): Piece | null {
  return p.list(keyValuePair);
}

function keyValuePair(p: Pass): Piece | null {
  return p.seq("", T.DOUBLESTAR, bitwiseOr) ?? keyValue(p);
}

function keyValue(p: Pass): Piece | null {
  return p.seq("", expression, T.COLON, expression);
}

const MISSING_VALUE = "expression expected after dictionary key and ':'";

/** Mistakes in dict displays; CPython looks for some of them in its first reading, too. */
function invalidPairs(p: Pass): Piece | null {
  p.seq("", list(keyValuePair), T.COMMA, invalidPair);
  invalidValue(p);
  return null;
}

function invalidPair(p: Pass): Piece | null {
  const key = p.seq("", expression, not(T.COLON));
  if (key !== null) p.raiseAtEnd("':' expected after dictionary key", key.parts[0]!);
  invalidValue(p);
  return null;
}

function invalidValue(p: Pass): void {
  const starred = p.seq("", expression, T.COLON, T.STAR, bitwiseOr);
  if (starred !== null) p.raiseFrom("cannot use a starred expression in a dictionary value", starred.parts[2]!);
  const nothing = p.seq("", expression, T.COLON, ahead(any(T.RBRACE, T.COMMA)));
  if (nothing !== null) p.raiseAt(MISSING_VALUE, nothing.parts[1]!);
}

/** The `for … in … if …` clauses of a comprehension. */
export function comprehensionClauses(p: Pass): Piece | null {
  return p.many(comprehensionClause, 1);
}

function comprehensionClause(p: Pass): Piece | null {
  const start = p.mark;
  // Once `in` is read there is no way back to the rules for mistakes.
  if (p.seq("", opt(T.KW_ASYNC), T.KW_FOR, starTargets, T.KW_IN) !== null) {
    const rest = p.seq("", disjunction, many(seq(T.KW_IF, disjunction)));
    if (rest === null) {
      p.mark = start;
      return null;
    }
    const conditions = rest.parts[1]!.parts;
    const end = conditions.length === 0 ? rest.parts[0]! : conditions[conditions.length - 1]!.parts[1]!;
    return { kind: "clause", first: start, last: p.mark - 1, parts: [end] };
  }
  if (!p.mistakes) return null;
  const names = seq(bitwiseOr, many(seq(T.COMMA, bitwiseOr)), opt(T.COMMA));
  if (p.seq("", opt(T.KW_ASYNC), T.KW_FOR, names, not(T.KW_IN)) !== null)
    p.raiseAtLast("'in' expected after for-loop variables");
  return invalidForTarget(p);
}

/** The last expression of comprehension clauses. */
export function lastOfClauses(clauses: Piece): Piece {
  return clauses.parts[clauses.parts.length - 1]!.parts[0]!;
}

/** Raises for what cannot be the target of `for`. */
export function invalidForTarget(p: Pass): null {
  if (!p.mistakes) return null;
  const start = p.mark;
  const found = p.seq("", opt(T.KW_ASYNC), T.KW_FOR, starExpressions);
  if (found !== null) requireTarget(p, found.parts[2]!, "for");
  p.mark = start;
  return null;
}

/** Mistakes of comprehensions in any brackets. */
export function invalidComprehension(p: Pass): null {
  if (!p.mistakes) return null;
  const starred = p.seq("", any(T.LSQB, T.LPAR, T.LBRACE), starredArgument, comprehensionClauses);
  if (starred !== null) p.raiseAt("iterable unpacking cannot be used in comprehension", starred.parts[1]!);
  const open = any(T.LSQB, T.LBRACE);
  const message = "did you forget parentheses around the comprehension target?";
  const several = p.seq("", open, starNamedExpression, T.COMMA, starNamedExpressions, comprehensionClauses);
  if (several !== null) {
    const items = several.parts[3]!.parts;
    p.raiseAt(message, several.parts[1]!, items[items.length - 1]!);
  }
  const one = p.seq("", open, starNamedExpression, T.COMMA, comprehensionClauses);
  if (one !== null) p.raiseAt(message, one.parts[1]!, one.parts[2]!);
  return null;
}

function invalidDictComprehension(p: Pass): null {
  if (!p.mistakes) return null;
  const found = p.seq("", T.LBRACE, T.DOUBLESTAR, bitwiseOr, comprehensionClauses, T.RBRACE);
  if (found !== null) p.raiseAt("dict unpacking cannot be used in dict comprehension", found.parts[1]!);
  return null;
}
