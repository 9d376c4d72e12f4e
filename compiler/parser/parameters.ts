// SPDX-License-Identifier: LGPL-2.1-or-later
// Parameter lists of functions and lambdas, and type parameter lists (reference 8.7, 8.10, 6.14).
import type { Arg, Arguments, Expr, TypeParam } from "../ast.ts";
import * as F from "../ast-factory.ts";
import * as T from "../token-kinds.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import { parseExpression, parseStarred } from "./expressions.ts";

/** `lambda parameters: body`. */
export function parseLambda(p: Parser): Expr {
  const start = p.pos++;
  const args = parseParameters(p, T.COLON, false);
  p.expect(T.COLON);
  const body = parseExpression(p);
  return F.Lambda(args, body, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** Reads parameters up to a token of kind `closing`, which is left to the caller. */
export function parseParameters(p: Parser, closing: number, annotated: boolean): Arguments {
  const args = F.Arguments([], [], null, [], [], null, []);
  let star = false;
  while (p.kind[p.pos] !== closing) {
    switch (p.kind[p.pos]) {
      case T.SLASH:
        if (star || args.posonlyargs.length > 0 || args.args.length === 0) throw MISMATCH;
        p.pos++;
        args.posonlyargs = args.args;
        args.args = [];
        break;
      case T.STAR:
        if (star) throw MISMATCH;
        star = true;
        parseStarParameter(p, args, annotated);
        break;
      case T.DOUBLESTAR:
        p.pos++;
        args.kwarg = parseParameter(p, annotated, false);
        p.accept(T.COMMA);
        if (p.kind[p.pos] !== closing) throw MISMATCH;
        return args;
      default:
        if (star) parseKeywordOnly(p, args, annotated);
        else parsePlainParameter(p, args, annotated);
    }
    if (!p.accept(T.COMMA)) break;
  }
  if (p.kind[p.pos] !== closing) throw MISMATCH;
  return args;
}

/** `*name`, or the bare star, which a parameter must follow. */
function parseStarParameter(p: Parser, args: Arguments, annotated: boolean): void {
  p.pos++;
  if (p.kind[p.pos] !== T.COMMA) args.vararg = parseParameter(p, annotated, true);
  else if (p.kind[p.pos + 1] !== T.NAME) throw MISMATCH;
}

function parseKeywordOnly(p: Parser, args: Arguments, annotated: boolean): void {
  args.kwonlyargs.push(parseParameter(p, annotated, false));
  args.kw_defaults.push(p.accept(T.EQUAL) ? parseExpression(p) : null);
}

function parsePlainParameter(p: Parser, args: Arguments, annotated: boolean): void {
  args.args.push(parseParameter(p, annotated, false));
  if (p.accept(T.EQUAL)) args.defaults.push(parseExpression(p));
  else if (args.defaults.length > 0) throw MISMATCH;
}

function parseParameter(p: Parser, annotated: boolean, starred: boolean): Arg {
  const start = p.pos;
  const name = p.expectName();
  let annotation: Expr | null = null;
  if (annotated && p.accept(T.COLON)) {
    annotation = starred && p.kind[p.pos] === T.STAR ? parseStarred(p) : parseExpression(p);
  }
  return F.Arg(name, annotation, null, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** `[T, *Ts, **P]` when it comes next, with bounds and defaults (PEP 695, 696). */
export function parseTypeParameters(p: Parser): TypeParam[] {
  const params: TypeParam[] = [];
  if (!p.accept(T.LSQB)) return params;
  do {
    if (p.kind[p.pos] === T.RSQB && params.length > 0) break;
    params.push(parseTypeParameter(p));
  } while (p.accept(T.COMMA));
  p.expect(T.RSQB);
  return params;
}

function parseTypeParameter(p: Parser): TypeParam {
  const start = p.pos;
  const starred = p.accept(T.STAR);
  const doubleStarred = !starred && p.accept(T.DOUBLESTAR);
  const name = p.expectName();
  const bound = !starred && !doubleStarred && p.accept(T.COLON) ? parseExpression(p) : null;
  let value: Expr | null = null;
  if (p.accept(T.EQUAL)) value = starred && p.kind[p.pos] === T.STAR ? parseStarred(p) : parseExpression(p);
  const end = p.pos - 1;
  const lineno = p.lineno[start];
  const col = p.col[start];
  if (starred) return F.TypeVarTuple(name, value, lineno, col, p.endLineno[end], p.endCol[end]);
  if (doubleStarred) return F.ParamSpec(name, value, lineno, col, p.endLineno[end], p.endCol[end]);
  return F.TypeVar(name, bound, value, lineno, col, p.endLineno[end], p.endCol[end]);
}
