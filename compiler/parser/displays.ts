// SPDX-License-Identifier: LGPL-2.1-or-later
// What stands between brackets: groups, tuples, lists, sets, dicts and comprehensions (reference 6.2.3 to 6.2.8).
import type { Comprehension, Expr } from "../ast.ts";
import * as F from "../ast-factory.ts";
import * as T from "../token-kinds.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import {
  parseBitwiseOr,
  parseDisjunction,
  parseExpression,
  parseStarNamedExpression,
  parseYield,
  startsItem,
} from "./expressions.ts";
import { parseTargetList } from "./targets.ts";

/** Whether a comprehension's `for` comes next. */
export function atComprehension(p: Parser): boolean {
  const kind = p.kind[p.pos];
  return kind === T.KW_FOR || (kind === T.KW_ASYNC && p.kind[p.pos + 1] === T.KW_FOR);
}

/** The `for ... in ... if ...` clauses of a comprehension (reference 6.2.4). */
export function parseComprehensionClauses(p: Parser): Comprehension[] {
  const generators: Comprehension[] = [];
  while (atComprehension(p)) {
    const isAsync = p.accept(T.KW_ASYNC);
    p.expect(T.KW_FOR);
    const target = parseTargetList(p);
    p.expect(T.KW_IN);
    const iter = parseDisjunction(p);
    const ifs: Expr[] = [];
    while (p.accept(T.KW_IF)) ifs.push(parseDisjunction(p));
    generators.push(F.Comprehension(target, iter, ifs, isAsync ? 1 : 0));
  }
  return generators;
}

/** `(...)`: an empty tuple, a tuple, a generator expression, or a group, which leaves no trace in the tree. */
export function parseParentheses(p: Parser): Expr {
  const start = p.pos++;
  p.enter();
  const result = parseParenthesesContent(p, start);
  p.depth--;
  return result;
}

function parseParenthesesContent(p: Parser, start: number): Expr {
  if (p.accept(T.RPAR)) return tupleOf(p, start, []);
  if (p.kind[p.pos] === T.KW_YIELD) {
    const value = parseYield(p);
    p.expect(T.RPAR);
    return value;
  }
  const first = parseStarNamedExpression(p);
  if (p.kind[p.pos] === T.COMMA) {
    const elts = [first];
    while (p.accept(T.COMMA) && startsItem(p)) elts.push(parseStarNamedExpression(p));
    p.expect(T.RPAR);
    return tupleOf(p, start, elts);
  }
  if (first.type === "Starred") throw MISMATCH;
  if (!atComprehension(p)) {
    p.expect(T.RPAR);
    return first;
  }
  const generators = parseComprehensionClauses(p);
  p.expect(T.RPAR);
  const end = p.pos - 1;
  return F.GeneratorExp(first, generators, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function tupleOf(p: Parser, start: number, elts: Expr[]): Expr {
  return F.Tuple(elts, "Load", p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** `[...]`: a list or a list comprehension. */
export function parseBrackets(p: Parser): Expr {
  const start = p.pos++;
  p.enter();
  const elts: Expr[] = [];
  let generators: Comprehension[] | null = null;
  if (p.kind[p.pos] !== T.RSQB) {
    elts.push(parseStarNamedExpression(p));
    if (atComprehension(p)) {
      if (elts[0].type === "Starred") throw MISMATCH;
      generators = parseComprehensionClauses(p);
    } else {
      while (p.accept(T.COMMA) && startsItem(p)) elts.push(parseStarNamedExpression(p));
    }
  }
  p.expect(T.RSQB);
  p.depth--;
  const end = p.pos - 1;
  if (generators === null) return F.List(elts, "Load", p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
  return F.ListComp(elts[0], generators, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

/** `{...}`: a dict, a set, or a comprehension of either. */
export function parseBraces(p: Parser): Expr {
  const start = p.pos++;
  p.enter();
  const result = parseBracesContent(p, start);
  p.depth--;
  return result;
}

function parseBracesContent(p: Parser, start: number): Expr {
  if (p.kind[p.pos] === T.RBRACE || p.kind[p.pos] === T.DOUBLESTAR) return parseDictRest(p, start, [], []);
  const first = p.pos;
  const elt = parseStarNamedExpression(p);
  if (p.kind[p.pos] === T.COLON) {
    // A key is a plain expression: no star, and `:=` needs parentheses here.
    if (elt.type === "Starred" || (elt.type === "NamedExpr" && p.kind[first] === T.NAME)) throw MISMATCH;
    p.pos++;
    const value = parseExpression(p);
    if (!atComprehension(p)) return parseDictRest(p, start, [elt], [value]);
    const generators = parseComprehensionClauses(p);
    p.expect(T.RBRACE);
    const end = p.pos - 1;
    return F.DictComp(elt, value, generators, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
  }
  if (atComprehension(p)) {
    if (elt.type === "Starred") throw MISMATCH;
    const generators = parseComprehensionClauses(p);
    p.expect(T.RBRACE);
    const end = p.pos - 1;
    return F.SetComp(elt, generators, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
  }
  const elts = [elt];
  while (p.accept(T.COMMA) && startsItem(p)) elts.push(parseStarNamedExpression(p));
  p.expect(T.RBRACE);
  const end = p.pos - 1;
  return F.SetDisplay(elts, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

/** The items of a dict display from where the parser stands, to its brace. */
function parseDictRest(p: Parser, start: number, keys: (Expr | null)[], values: Expr[]): Expr {
  let more = keys.length === 0 || p.accept(T.COMMA);
  while (more && p.kind[p.pos] !== T.RBRACE) {
    if (p.accept(T.DOUBLESTAR)) {
      keys.push(null);
      values.push(parseBitwiseOr(p));
    } else {
      keys.push(parseExpression(p));
      p.expect(T.COLON);
      values.push(parseExpression(p));
    }
    more = p.accept(T.COMMA);
  }
  p.expect(T.RBRACE);
  const end = p.pos - 1;
  return F.Dict(keys, values, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}
