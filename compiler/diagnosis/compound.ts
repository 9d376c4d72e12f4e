// SPDX-License-Identifier: LGPL-2.1-or-later
// Compound statements and their mistakes (reference 8): missing colons, blocks and targets.
import * as T from "../token-kinds.ts";
import { callArguments } from "./calls.ts";
import { invalidForTarget, requireTarget } from "./displays.ts";
import { expression, expressions, MEMO, namedExpression, starExpressions } from "./expressions.ts";
import { describe } from "./names.ts";
import { functionParameters, typeParameters } from "./parameters.ts";
import { ahead, any, type Item, list, many, not, opt, type Pass, type Piece, seq } from "./pass.ts";
import { matchStatement } from "./patterns.ts";
import { simpleStatements, statements } from "./statements.ts";
import { starTarget, starTargets } from "./targets.ts";

/** A compound statement. */
export function compoundStatement(p: Pass): Piece | null {
  switch (p.peek()) {
    case T.AT:
      return decorated(p, functionDefinition) ?? decorated(p, classDefinition);
    case T.KW_DEF:
      return functionDefinition(p);
    case T.KW_ASYNC:
      return functionDefinition(p) ?? withStatement(p) ?? forStatement(p);
    case T.KW_IF:
      return ifStatement(p, T.KW_IF, "'if' statement");
    case T.KW_CLASS:
      return classDefinition(p);
    case T.KW_WITH:
      return withStatement(p);
    case T.KW_FOR:
      return forStatement(p);
    case T.KW_TRY:
      return tryStatement(p);
    case T.KW_WHILE:
      return whileStatement(p);
    default:
      return matchStatement(p);
  }
}

/** The body of a compound statement. */
export function block(p: Pass): Piece | null {
  return p.memoized(MEMO.block, blockItself);
}

function blockItself(p: Pass): Piece | null {
  const found = p.seq("", T.NEWLINE, T.INDENT, statements, T.DEDENT) ?? simpleStatements(p);
  if (found !== null || !p.mistakes) return found;
  if (p.seq("", T.NEWLINE, not(T.INDENT)) !== null) {
    const last = p.filled - 1;
    throw p.error("expected an indented block", last, last, "IndentationError");
  }
  return null;
}

/** Raises when a line end stands where the items and their colon should be followed by a block. */
export function requireBlock(p: Pass, what: string, keyword: number, ...items: Item[]): void {
  const found = p.seq("", ...items, T.COLON, T.NEWLINE, not(T.INDENT));
  if (found !== null) p.raiseIndentation(what, found.parts[keyword]!);
}

/** Raises when a line end follows the items, where a colon should. */
export function requireColon(p: Pass, ...items: Item[]): void {
  if (p.seq("", ...items, T.NEWLINE) !== null) p.raiseAtLast("expected ':'");
}

function colon(p: Pass): Piece {
  return p.must(T.COLON, ":");
}

function decorated(p: Pass, definition: (p: Pass) => Piece | null): Piece | null {
  return p.seq("", many(seq(T.AT, namedExpression, T.NEWLINE), 1), definition);
}

function classDefinition(p: Pass): Piece | null {
  const head = [T.KW_CLASS, T.NAME, opt(typeParameters), opt(seq(T.LPAR, opt(callArguments), T.RPAR))];
  if (p.mistakes && p.peek() === T.KW_CLASS) {
    requireColon(p, ...head);
    requireBlock(p, "class definition", 0, ...head);
  }
  return p.seq("", ...head, T.COLON, block);
}

function functionDefinition(p: Pass): Piece | null {
  const kind = p.peek();
  if (kind !== T.KW_DEF && kind !== T.KW_ASYNC) return null;
  const start = [opt(T.KW_ASYNC), T.KW_DEF, T.NAME, opt(typeParameters)];
  const end = [opt(functionParameters), T.RPAR, opt(seq(T.RARROW, expression))];
  if (p.mistakes) {
    requireBlock(p, "function definition", 1, ...start, T.LPAR, ...end);
    const found = p.seq("", ...start, (q) => q.must(T.LPAR, "("), ...end, colon, block);
    if (found !== null) return found;
  }
  return p.seq("", ...start, T.LPAR, ...end, T.COLON, block);
}

function ifStatement(p: Pass, keyword: number, what: string): Piece | null {
  if (p.peek() !== keyword) return null;
  if (p.mistakes) {
    requireColon(p, keyword, namedExpression);
    requireBlock(p, what, 0, keyword, namedExpression);
  }
  const elif = (q: Pass): Piece | null => ifStatement(q, T.KW_ELIF, "'elif' statement");
  return (
    p.seq("", keyword, namedExpression, T.COLON, block, elif) ??
    p.seq("", keyword, namedExpression, T.COLON, block, opt(elseBlock))
  );
}

function elseBlock(p: Pass): Piece | null {
  if (p.mistakes) {
    requireBlock(p, "'else' statement", 0, T.KW_ELSE);
    if (p.seq("", T.KW_ELSE, T.COLON, block, T.KW_ELIF) !== null) p.raiseAtLast("'elif' block follows an 'else' block");
  }
  return p.seq("", T.KW_ELSE, colon, block);
}

function whileStatement(p: Pass): Piece | null {
  if (p.mistakes) {
    requireColon(p, T.KW_WHILE, namedExpression);
    requireBlock(p, "'while' statement", 0, T.KW_WHILE, namedExpression);
  }
  return p.seq("", T.KW_WHILE, namedExpression, T.COLON, block, opt(elseBlock));
}

function forStatement(p: Pass): Piece | null {
  const head = [opt(T.KW_ASYNC), T.KW_FOR, starTargets, T.KW_IN];
  if (p.mistakes) {
    requireColon(p, ...head, starExpressions);
    requireBlock(p, "'for' statement", 1, ...head, starExpressions);
  }
  const start = p.mark;
  if (p.seq("", ...head) === null) return invalidForTarget(p);
  const rest = p.seq("", starExpressions, T.COLON, block, opt(elseBlock));
  if (rest === null) p.mark = start;
  return rest;
}

// with.

function withItem(p: Pass): Piece | null {
  const next = ahead(any(T.COMMA, T.RPAR, T.COLON));
  const found = p.seq("", expression, T.KW_AS, starTarget, next);
  if (found !== null) return found;
  if (p.mistakes) {
    const start = p.mark;
    const wrong = p.seq("", expression, T.KW_AS, expression, next);
    if (wrong !== null) requireTarget(p, wrong.parts[2]!, "assign");
    p.mark = start;
  }
  return expression(p);
}

function withStatement(p: Pass): Piece | null {
  const async = opt(T.KW_ASYNC);
  const target = opt(seq(T.KW_AS, starTarget));
  const items = list(seq(expression, target));
  const inParentheses = [T.LPAR, list(seq(expressions, target)), opt(T.COMMA), T.RPAR];
  if (p.mistakes) {
    requireBlock(p, "'with' statement", 1, async, T.KW_WITH, items);
    requireBlock(p, "'with' statement", 1, async, T.KW_WITH, ...inParentheses);
  }
  const found =
    p.seq("", async, T.KW_WITH, T.LPAR, list(withItem), opt(T.COMMA), T.RPAR, T.COLON, block) ??
    p.seq("", async, T.KW_WITH, list(withItem), T.COLON, block);
  if (found !== null || !p.mistakes) return found;
  requireColon(p, async, T.KW_WITH, items);
  requireColon(p, async, T.KW_WITH, ...inParentheses);
  return null;
}

// try.

function tryStatement(p: Pass): Piece | null {
  if (p.mistakes) invalidTry(p);
  const rest = [opt(elseBlock), opt(finallyBlock)];
  return (
    p.seq("", T.KW_TRY, colon, block, finallyBlock) ??
    p.seq("", T.KW_TRY, colon, block, many(exceptBlock, 1), ...rest) ??
    p.seq("", T.KW_TRY, colon, block, many(exceptStarBlock, 1), ...rest)
  );
}

const MIXED = "cannot have both 'except' and 'except*' on the same 'try'";

function invalidTry(p: Pass): void {
  requireBlock(p, "'try' statement", 0, T.KW_TRY);
  if (p.seq("", T.KW_TRY, T.COLON, block, not(any(T.KW_EXCEPT, T.KW_FINALLY))) !== null)
    p.raiseAtLast("expected 'except' or 'finally' block");
  const named = opt(seq(T.KW_AS, T.NAME));
  const before = [T.KW_TRY, T.COLON, many(block)];
  const plainFirst = p.seq("", ...before, many(exceptBlock, 1), T.KW_EXCEPT, T.STAR, expression, named, T.COLON);
  if (plainFirst !== null) p.raiseAt(MIXED, plainFirst.parts[4]!, plainFirst.parts[5]!);
  const starFirst = p.seq("", ...before, many(exceptStarBlock, 1), T.KW_EXCEPT, opt(seq(expression, named)), T.COLON);
  if (starFirst !== null) p.raiseAt(MIXED, starFirst.parts[4]!);
}

function exceptBlock(p: Pass): Piece | null {
  return handler(p, "'except' statement", "except", [T.KW_EXCEPT]);
}

function exceptStarBlock(p: Pass): Piece | null {
  return handler(p, "'except*' statement", "except*", [T.KW_EXCEPT, T.STAR]);
}

function handler(p: Pass, what: string, keyword: string, head: Item[]): Piece | null {
  if (p.peek() !== T.KW_EXCEPT) return null;
  const star = head.length > 1;
  const named = opt(seq(T.KW_AS, T.NAME));
  if (p.mistakes) {
    requireBlock(p, what, 0, ...head, expression, named);
    if (!star) requireBlock(p, what, 0, ...head);
  }
  const found =
    p.seq("", ...head, expression, T.COLON, block) ??
    p.seq("", ...head, expression, T.KW_AS, T.NAME, T.COLON, block) ??
    p.seq("", ...head, expressions, T.COLON, block) ??
    (star ? null : p.seq("", ...head, T.COLON, block));
  if (found !== null || !p.mistakes) return found;
  const several = p.seq("", ...head, expression, T.COMMA, expressions, T.KW_AS, T.NAME, T.COLON);
  if (several !== null)
    p.raiseFrom("multiple exception types must be parenthesized when using 'as'", several.parts[head.length]!);
  requireColon(p, ...head, expression, named);
  if (!star) requireColon(p, ...head);
  else if (p.seq("", ...head, any(T.NEWLINE, T.COLON)) !== null) p.raiseAtLast("expected one or more exception types");
  const target = p.seq("", ...head, expression, T.KW_AS, expression, T.COLON, block);
  if (target !== null) {
    const wrong = target.parts[head.length + 2]!;
    p.raiseAt(`cannot use ${keyword} statement with ${describe(wrong)}`, wrong);
  }
  return null;
}

function finallyBlock(p: Pass): Piece | null {
  if (p.mistakes) requireBlock(p, "'finally' statement", 0, T.KW_FINALLY);
  return p.seq("", T.KW_FINALLY, colon, block);
}
