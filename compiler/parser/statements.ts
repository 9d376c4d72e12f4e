// SPDX-License-Identifier: LGPL-2.1-or-later
// Simple statements (reference 7) and the way to the compound ones.
import type { Alias, Expr, Operator, Stmt } from "../ast.ts";
import * as F from "../ast-factory.ts";
import * as T from "../token-kinds.ts";
import { parseCompoundStatement } from "./compound-statements.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import { parseExpression, parseName, parseRightHandSide, parseStarExpressions, startsItem } from "./expressions.ts";
import { parseTypeParameters } from "./parameters.ts";
import { makeDeleted, makeTarget, parseTargetItem } from "./targets.ts";

const AUGMENTED: (Operator | undefined)[] = new Array(T.KIND_COUNT).fill(undefined);
AUGMENTED[T.PLUSEQUAL] = "Add";
AUGMENTED[T.MINEQUAL] = "Sub";
AUGMENTED[T.STAREQUAL] = "Mult";
AUGMENTED[T.ATEQUAL] = "MatMult";
AUGMENTED[T.SLASHEQUAL] = "Div";
AUGMENTED[T.PERCENTEQUAL] = "Mod";
AUGMENTED[T.AMPEREQUAL] = "BitAnd";
AUGMENTED[T.VBAREQUAL] = "BitOr";
AUGMENTED[T.CIRCUMFLEXEQUAL] = "BitXor";
AUGMENTED[T.LEFTSHIFTEQUAL] = "LShift";
AUGMENTED[T.RIGHTSHIFTEQUAL] = "RShift";
AUGMENTED[T.DOUBLESTAREQUAL] = "Pow";
AUGMENTED[T.DOUBLESLASHEQUAL] = "FloorDiv";

/** Reads one compound statement, or the simple statements of one line, into `body`. */
export function parseStatement(p: Parser, body: Stmt[]): void {
  const compound = parseCompoundStatement(p);
  if (compound !== null) body.push(compound);
  else parseSimpleStatements(p, body);
}

/** The body of a compound statement: an indented block, or simple statements on the same line. */
export function parseBlock(p: Parser): Stmt[] {
  const body: Stmt[] = [];
  if (!p.accept(T.NEWLINE)) {
    parseSimpleStatements(p, body);
    return body;
  }
  p.expect(T.INDENT);
  p.enter();
  do parseStatement(p, body);
  while (!p.accept(T.DEDENT));
  p.depth--;
  return body;
}

function parseSimpleStatements(p: Parser, body: Stmt[]): void {
  do {
    body.push(parseSimpleStatement(p));
  } while (p.accept(T.SEMI) && p.kind[p.pos] !== T.NEWLINE);
  p.expect(T.NEWLINE);
}

function parseSimpleStatement(p: Parser): Stmt {
  const at = p.pos;
  switch (p.kind[at]) {
    case T.KW_RETURN:
      return parseReturn(p);
    case T.KW_IMPORT:
      return parseImport(p);
    case T.KW_FROM:
      return parseImportFrom(p);
    case T.KW_RAISE:
      return parseRaise(p);
    case T.KW_PASS:
      p.pos++;
      return F.Pass(p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
    case T.KW_BREAK:
      p.pos++;
      return F.Break(p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
    case T.KW_CONTINUE:
      p.pos++;
      return F.Continue(p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
    case T.KW_DEL:
      return parseDelete(p);
    case T.KW_ASSERT:
      return parseAssert(p);
    case T.KW_GLOBAL:
    case T.KW_NONLOCAL:
      return parseScopeDeclaration(p);
    case T.NAME:
      if (p.kind[at + 1] === T.NAME && p.atWord("type")) return parseTypeAlias(p);
  }
  return parseAssignmentOrExpression(p);
}

/** Assignments of all forms, and expressions as statements; what they are shows after the first expression. */
function parseAssignmentOrExpression(p: Parser): Stmt {
  const start = p.pos;
  const first = parseRightHandSide(p);
  const kind = p.kind[p.pos];
  if (kind === T.EQUAL) return parseAssignment(p, start, first);
  if (kind === T.COLON) return parseAnnotatedAssignment(p, start, first);
  const operator = AUGMENTED[kind];
  const end = p.pos - 1;
  if (operator === undefined) {
    return F.ExprStmt(first, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
  }
  p.pos++;
  const target = makeSingleTarget(first);
  const value = parseRightHandSide(p);
  const last = p.pos - 1;
  return F.AugAssign(target, operator, value, p.lineno[start], p.col[start], p.endLineno[last], p.endCol[last]);
}

function parseAssignment(p: Parser, start: number, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first;
  while (p.accept(T.EQUAL)) {
    targets.push(makeTarget(value));
    value = parseRightHandSide(p);
  }
  return F.Assign(targets, value, null, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** A target that is neither a list nor a tuple. */
function makeSingleTarget(target: Expr): Expr {
  if (target.type !== "Name" && target.type !== "Attribute" && target.type !== "Subscript") throw MISMATCH;
  return makeTarget(target);
}

function parseAnnotatedAssignment(p: Parser, start: number, first: Expr): Stmt {
  const target = makeSingleTarget(first);
  const simple = target.type === "Name" && p.kind[start] === T.NAME ? 1 : 0;
  p.pos++;
  const annotation = parseExpression(p);
  const value = p.accept(T.EQUAL) ? parseRightHandSide(p) : null;
  const end = p.pos - 1;
  return F.AnnAssign(target, annotation, value, simple, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function parseReturn(p: Parser): Stmt {
  const start = p.pos++;
  const value = startsItem(p) ? parseStarExpressions(p) : null;
  return F.Return(value, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseRaise(p: Parser): Stmt {
  const start = p.pos++;
  const exc = startsItem(p) ? parseExpression(p) : null;
  const cause = exc !== null && p.accept(T.KW_FROM) ? parseExpression(p) : null;
  return F.Raise(exc, cause, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseAssert(p: Parser): Stmt {
  const start = p.pos++;
  const test = parseExpression(p);
  const msg = p.accept(T.COMMA) ? parseExpression(p) : null;
  return F.Assert(test, msg, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseDelete(p: Parser): Stmt {
  const start = p.pos++;
  const targets: Expr[] = [];
  do {
    if (targets.length > 0 && !startsItem(p)) break;
    targets.push(makeDeleted(parseTargetItem(p)));
  } while (p.accept(T.COMMA));
  return F.Delete(targets, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseScopeDeclaration(p: Parser): Stmt {
  const start = p.pos++;
  const names = [p.expectName()];
  while (p.accept(T.COMMA)) names.push(p.expectName());
  const make = p.kind[start] === T.KW_GLOBAL ? F.Global : F.Nonlocal;
  return make(names, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** `type Name[parameters] = value` (PEP 695). */
function parseTypeAlias(p: Parser): Stmt {
  const start = p.pos++;
  const name = parseName(p);
  name.ctx = "Store";
  const params = parseTypeParameters(p);
  p.expect(T.EQUAL);
  const value = parseExpression(p);
  const end = p.pos - 1;
  return F.TypeAlias(name, params, value, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function parseDottedName(p: Parser): string {
  let name = p.expectName();
  while (p.accept(T.DOT)) name += `.${p.expectName()}`;
  return name;
}

function parseAlias(p: Parser, dotted: boolean): Alias {
  const start = p.pos;
  const name = dotted ? parseDottedName(p) : p.expectName();
  const asname = p.accept(T.KW_AS) ? p.expectName() : null;
  return F.Alias(name, asname, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseImport(p: Parser): Stmt {
  const start = p.pos++;
  const names = [parseAlias(p, true)];
  while (p.accept(T.COMMA)) names.push(parseAlias(p, true));
  return F.Import(names, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseImportFrom(p: Parser): Stmt {
  const start = p.pos++;
  let level = 0;
  for (; ; p.pos++) {
    if (p.kind[p.pos] === T.DOT) level++;
    else if (p.kind[p.pos] === T.ELLIPSIS) level += 3;
    else break;
  }
  const module = level > 0 && p.kind[p.pos] !== T.NAME ? null : parseDottedName(p);
  p.expect(T.KW_IMPORT);
  const names = parseImportedNames(p);
  const end = p.pos - 1;
  return F.ImportFrom(module, names, level, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function parseImportedNames(p: Parser): Alias[] {
  const at = p.pos;
  if (p.accept(T.STAR)) return [F.Alias("*", null, p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at])];
  const parenthesised = p.accept(T.LPAR);
  const names = [parseAlias(p, false)];
  while (p.accept(T.COMMA)) {
    if (parenthesised && p.kind[p.pos] === T.RPAR) break;
    names.push(parseAlias(p, false));
  }
  if (parenthesised) p.expect(T.RPAR);
  return names;
}
