// SPDX-License-Identifier: LGPL-2.1-or-later
// Compound statements (reference 8), `match` aside, which is in `patterns.ts`.
import type { ExceptHandler, Expr, Stmt, WithItem } from "../ast.ts";
import * as F from "../ast-factory.ts";
import * as T from "../token-kinds.ts";
import { parseCallArguments } from "./arguments.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import { parseExpression, parseExpressions, parseNamedExpression, parseStarExpressions } from "./expressions.ts";
import { parseParameters, parseTypeParameters } from "./parameters.ts";
import { atMatchStatement, parseMatch } from "./patterns.ts";
import { parseBlock } from "./statements.ts";
import { makeTarget, parseTargetItem, parseTargetList } from "./targets.ts";

/** Reads a compound statement, or returns null when none begins at the next token. */
export function parseCompoundStatement(p: Parser): Stmt | null {
  switch (p.kind[p.pos]) {
    case T.KW_IF:
      return parseIf(p);
    case T.KW_DEF:
      return parseFunction(p, p.pos, []);
    case T.KW_FOR:
      return parseFor(p, p.pos);
    case T.KW_WITH:
      return parseWith(p, p.pos);
    case T.KW_TRY:
      return parseTry(p);
    case T.KW_WHILE:
      return parseWhile(p);
    case T.KW_CLASS:
      return parseClass(p, []);
    case T.AT:
      return parseDecorated(p);
    case T.KW_ASYNC:
      return parseAsync(p);
    case T.NAME:
      return atMatchStatement(p) ? parseMatch(p) : null;
    default:
      return null;
  }
}

function parseColonBlock(p: Parser): Stmt[] {
  p.expect(T.COLON);
  return parseBlock(p);
}

/** The statements of an `else` clause; none when it is absent. */
function parseElse(p: Parser): Stmt[] {
  return p.accept(T.KW_ELSE) ? parseColonBlock(p) : [];
}

/** `if`, and its `elif`s, which nest in `orelse`: read in a loop and put together from the last to the first. */
function parseIf(p: Parser): Stmt {
  const clauses: { start: number; test: Expr; body: Stmt[] }[] = [];
  do {
    const start = p.pos++;
    const test = parseNamedExpression(p);
    clauses.push({ start, test, body: parseColonBlock(p) });
  } while (p.kind[p.pos] === T.KW_ELIF);
  let orelse = parseElse(p);
  const end = p.lastToken();
  for (let i = clauses.length - 1; i >= 0; i--) {
    const { start, test, body } = clauses[i];
    orelse = [F.If(test, body, orelse, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end])];
  }
  return orelse[0];
}

function parseWhile(p: Parser): Stmt {
  const start = p.pos++;
  const test = parseNamedExpression(p);
  const body = parseColonBlock(p);
  const orelse = parseElse(p);
  const end = p.lastToken();
  return F.While(test, body, orelse, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function parseAsync(p: Parser): Stmt {
  const start = p.pos++;
  switch (p.kind[p.pos]) {
    case T.KW_DEF:
      return parseFunction(p, start, []);
    case T.KW_FOR:
      return parseFor(p, start);
    case T.KW_WITH:
      return parseWith(p, start);
    default:
      throw MISMATCH;
  }
}

/** `for` at the next token; `start` is before it where `async` stands. */
function parseFor(p: Parser, start: number): Stmt {
  const make = p.kind[start] === T.KW_ASYNC ? F.AsyncFor : F.For;
  p.pos++;
  const target = parseTargetList(p);
  p.expect(T.KW_IN);
  const iter = parseStarExpressions(p);
  const body = parseColonBlock(p);
  const orelse = parseElse(p);
  const end = p.lastToken();
  return make(target, iter, body, orelse, null, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

/** `with` at the next token; `start` is before it where `async` stands (reference 8.5). */
function parseWith(p: Parser, start: number): Stmt {
  const make = p.kind[start] === T.KW_ASYNC ? F.AsyncWith : F.With;
  p.pos++;
  const items = parseParenthesisedItems(p) ?? parseItems(p);
  const body = parseColonBlock(p);
  const end = p.lastToken();
  return make(items, body, null, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function parseItems(p: Parser): WithItem[] {
  const items = [parseItem(p)];
  while (p.accept(T.COMMA)) items.push(parseItem(p));
  return items;
}

function parseItem(p: Parser): WithItem {
  const context = parseExpression(p);
  if (!p.accept(T.KW_AS)) return F.WithItem(context, null);
  const target = parseTargetItem(p);
  return F.WithItem(context, makeTarget(target));
}

/**
 * The items of `with (a as b, c as d):`. The parenthesis can also begin an expression, which shows only behind it: null
 * is returned then, and nothing is read.
 */
function parseParenthesisedItems(p: Parser): WithItem[] | null {
  if (p.kind[p.pos] !== T.LPAR) return null;
  const start = p.pos;
  const close = closingToken(p, start);
  if (p.kind[close + 1] !== T.COLON) return null;
  const { depth } = p;
  try {
    p.pos++;
    const items = [parseItem(p)];
    while (p.accept(T.COMMA) && p.kind[p.pos] !== T.RPAR) items.push(parseItem(p));
    if (p.pos === close) {
      p.pos++;
      return items;
    }
  } catch (e) {
    if (e !== MISMATCH) throw e;
  }
  p.pos = start;
  p.depth = depth;
  return null;
}

/** Index of the token that closes the bracket `open`. */
function closingToken(p: Parser, open: number): number {
  const outside = p.tokens.level[open] - 1;
  let i = open + 1;
  while (i < p.tokens.count && p.tokens.level[i] > outside) i++;
  return i;
}

function parseDecorated(p: Parser): Stmt {
  const decorators: Expr[] = [];
  while (p.accept(T.AT)) {
    decorators.push(parseNamedExpression(p));
    p.expect(T.NEWLINE);
  }
  switch (p.kind[p.pos]) {
    case T.KW_DEF:
      return parseFunction(p, p.pos, decorators);
    case T.KW_CLASS:
      return parseClass(p, decorators);
    case T.KW_ASYNC:
      if (p.kind[p.pos + 1] !== T.KW_DEF) throw MISMATCH;
      return parseFunction(p, p.pos++, decorators);
    default:
      throw MISMATCH;
  }
}

/** `def` at the next token; `start` is before it where `async` stands. */
function parseFunction(p: Parser, start: number, decorators: Expr[]): Stmt {
  const make = p.kind[start] === T.KW_ASYNC ? F.AsyncFunctionDef : F.FunctionDef;
  p.pos++;
  const name = p.expectName();
  const typeParams = parseTypeParameters(p);
  p.expect(T.LPAR);
  const args = parseParameters(p, T.RPAR, true);
  p.expect(T.RPAR);
  const returns = p.accept(T.RARROW) ? parseExpression(p) : null;
  const body = parseColonBlock(p);
  const end = p.lastToken();
  const { lineno, col, endLineno, endCol } = p;
  return make(
    name,
    args,
    body,
    decorators,
    returns,
    null,
    typeParams,
    lineno[start],
    col[start],
    endLineno[end],
    endCol[end],
  );
}

function parseClass(p: Parser, decorators: Expr[]): Stmt {
  const start = p.pos++;
  const name = p.expectName();
  const typeParams = parseTypeParameters(p);
  const { args, keywords } = p.kind[p.pos] === T.LPAR ? parseCallArguments(p, false) : { args: [], keywords: [] };
  const body = parseColonBlock(p);
  const end = p.lastToken();
  const { lineno, col, endLineno, endCol } = p;
  return F.ClassDef(
    name,
    args,
    keywords,
    body,
    decorators,
    typeParams,
    lineno[start],
    col[start],
    endLineno[end],
    endCol[end],
  );
}

/** `try` in all its forms (reference 8.4). */
function parseTry(p: Parser): Stmt {
  const start = p.pos++;
  const body = parseColonBlock(p);
  const handlers: ExceptHandler[] = [];
  const star = p.kind[p.pos] === T.KW_EXCEPT && p.kind[p.pos + 1] === T.STAR;
  while (p.kind[p.pos] === T.KW_EXCEPT) handlers.push(parseHandler(p, star));
  const orelse = handlers.length > 0 ? parseElse(p) : [];
  const hasFinally = p.accept(T.KW_FINALLY);
  if (handlers.length === 0 && !hasFinally) throw MISMATCH;
  const finalbody = hasFinally ? parseColonBlock(p) : [];
  const make = star ? F.TryStar : F.Try;
  const end = p.lastToken();
  return make(body, handlers, orelse, finalbody, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

/** One `except` clause; without `as`, several types need no parentheses (PEP 758). */
function parseHandler(p: Parser, star: boolean): ExceptHandler {
  const start = p.pos++;
  if (p.accept(T.STAR) !== star) throw MISMATCH;
  let type: Expr | null = null;
  let name: string | null = null;
  if (star || p.kind[p.pos] !== T.COLON) {
    const first = p.pos;
    type = parseExpressions(p);
    if (p.accept(T.KW_AS)) {
      if (type.type === "Tuple" && p.kind[first] !== T.LPAR) throw MISMATCH;
      name = p.expectName();
    }
  }
  const body = parseColonBlock(p);
  const end = p.lastToken();
  return F.ExceptHandler(type, name, body, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}
