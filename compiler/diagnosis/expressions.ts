// SPDX-License-Identifier: LGPL-2.1-or-later
// Expressions, and the mistakes looked for in them (reference 6).
import * as T from "../token-kinds.ts";
import { callArguments, generatorExpression } from "./calls.ts";
import { braces, brackets, parentheses } from "./displays.ts";
import { describe } from "./names.ts";
import { lambdaParameters } from "./parameters.ts";
import { ahead, any, many, not, opt, type Pass, type Piece, seq } from "./pass.ts";
import { simpleStatement } from "./statements.ts";
import { strings } from "./strings.ts";

/** Numbers of the rules that remember their results. */
export const MEMO = {
  expression: 0,
  starExpression: 1,
  disjunction: 2,
  conjunction: 3,
  inversion: 4,
  bitwiseOr: 5,
  factor: 6,
  awaitPrimary: 7,
  primary: 8,
  arguments: 9,
  starTarget: 10,
  targetWithStarAtom: 11,
  deleteTarget: 12,
  strings: 13,
  invalidNamed: 14,
  simpleStatement: 15,
  importStatement: 16,
  block: 17,
  closedPattern: 18,
  typeParameter: 19,
  targetPrimary: 20,
} as const;

/** Items with commas between them, and one that may end them; a lone item without comma stays itself. */
function commaTuple(p: Pass, item: (p: Pass) => Piece | null): Piece | null {
  const start = p.mark;
  const first = item(p);
  if (first === null || p.peek() !== T.COMMA) return first;
  const parts = [first];
  while (p.token(T.COMMA) !== null) {
    const next = item(p);
    if (next === null) break;
    parts.push(next);
  }
  return { kind: "Tuple", first: start, last: p.mark - 1, parts };
}

export function expressions(p: Pass): Piece | null {
  return commaTuple(p, expression);
}

export function starExpressions(p: Pass): Piece | null {
  return commaTuple(p, starExpression);
}

export function starExpression(p: Pass): Piece | null {
  return p.memoized(MEMO.starExpression, starExpressionItself);
}

function starExpressionItself(p: Pass): Piece | null {
  return p.seq("Starred", T.STAR, bitwiseOr) ?? expression(p);
}

/** `yield …` or expressions: what may stand to the right of an assignment. */
export function annotatedRight(p: Pass): Piece | null {
  return yieldExpression(p) ?? starExpressions(p);
}

export function yieldExpression(p: Pass): Piece | null {
  return p.seq("Yield", T.KW_YIELD, T.KW_FROM, expression) ?? p.seq("Yield", T.KW_YIELD, opt(starExpressions));
}

export function starNamedExpression(p: Pass): Piece | null {
  return p.seq("Starred", T.STAR, bitwiseOr) ?? namedExpression(p);
}

/** Items of a display. */
export function starNamedExpressions(p: Pass): Piece | null {
  const items = p.list(starNamedExpression);
  if (items !== null) p.token(T.COMMA);
  return items;
}

export function assignmentExpression(p: Pass): Piece | null {
  return p.seq("NamedExpr", T.NAME, T.COLONEQUAL, expression);
}

export function namedExpression(p: Pass): Piece | null {
  const start = p.mark;
  // Behind `name :=` an expression must come; but where it does not, the name alone may still be one.
  const assignment = assignmentExpression(p);
  if (assignment !== null) return assignment;
  if (p.mistakes) p.memoized(MEMO.invalidNamed, invalidNamedExpression);
  return plainExpression(p) ?? backTo(p, start);
}

/** An expression that no `:=` follows. */
export function plainExpression(p: Pass): Piece | null {
  const start = p.mark;
  const found = expression(p);
  if (found === null || p.peek() !== T.COLONEQUAL) return found;
  return backTo(p, start);
}

function backTo(p: Pass, start: number): null {
  p.mark = start;
  return null;
}

function invalidNamedExpression(p: Pass): null {
  const start = p.mark;
  const walrus = p.seq("", expression, T.COLONEQUAL, expression);
  if (walrus !== null) {
    const target = walrus.parts[0]!;
    p.raiseAt(`cannot use assignment expressions with ${describe(target)}`, target);
  }
  const noAssignment = not(any(T.EQUAL, T.COLONEQUAL));
  const named = p.seq("", T.NAME, T.EQUAL, bitwiseOr, noAssignment);
  if (named !== null)
    p.raiseAt("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", named.parts[0]!, named.parts[2]!);
  const other = p.seq("", not(allowedBeforeEqual), bitwiseOr, T.EQUAL, bitwiseOr, noAssignment);
  if (other !== null) {
    const target = other.parts[1]!;
    p.raiseAt(`cannot assign to ${describe(target)} here. Maybe you meant '==' instead of '='?`, target);
  }
  return backTo(p, start);
}

function allowedBeforeEqual(p: Pass): Piece | null {
  const kind = p.peek();
  if (kind === T.LSQB) return onlyOf(p, brackets(p), "List");
  if (kind === T.LPAR) {
    const start = p.mark;
    const tuple = onlyOf(p, parentheses(p), "Tuple");
    if (tuple !== null && tuple.first === start) return tuple;
    p.mark = start;
    return generatorExpression(p);
  }
  return p.any(T.KW_TRUE, T.KW_NONE, T.KW_FALSE);
}

function onlyOf(p: Pass, piece: Piece | null, kind: string): Piece | null {
  if (piece === null || piece.kind === kind) return piece;
  p.mark = piece.first;
  return null;
}

export function expression(p: Pass): Piece | null {
  return p.memoized(MEMO.expression, expressionItself);
}

function expressionItself(p: Pass): Piece | null {
  if (p.mistakes) {
    invalidExpression(p);
    invalidLegacyStatement(p);
  }
  return conditional(p);
}

/** A conditional expression, a lambda, or what is below them. */
function conditional(p: Pass): Piece | null {
  const start = p.mark;
  const body = disjunction(p);
  if (body === null) return lambda(p);
  if (p.peek() !== T.KW_IF) return body;
  const after = p.mark;
  if (p.seq("", T.KW_IF, disjunction, T.KW_ELSE, expression) !== null)
    return { kind: "IfExp", first: start, last: p.mark - 1, parts: [] };
  p.mark = after;
  return body;
}

function isLegacyStatement(p: Pass, piece: Piece): boolean {
  if (piece.kind !== "Name") return false;
  const name = p.tokens.text[piece.first];
  return name === "print" || name === "exec";
}

const SOFT_KEYWORDS: ReadonlySet<string | undefined> = new Set(["_", "case", "match", "type"]);

function softKeyword(p: Pass): Piece | null {
  return p.peek() === T.NAME && SOFT_KEYWORDS.has(p.tokens.text[p.mark]) ? p.token(T.NAME) : null;
}

function invalidExpression(p: Pass): void {
  const start = p.mark;
  const inString = p.seq("", T.STRING, many(seq(not(T.STRING), expressionWithoutMistakes), 1), T.STRING);
  if (inString !== null) {
    const middle = inString.parts[1]!.parts;
    p.raiseAt(
      "invalid syntax. Is this intended to be part of the string?",
      middle[0]!.parts[1]!,
      middle[middle.length - 1]!.parts[1]!,
    );
  }
  const two = p.seq("", not(any(seq(T.NAME, T.STRING), softKeyword)), disjunction, expressionWithoutMistakes);
  if (two !== null && !isLegacyStatement(p, two.parts[1]!) && p.tokens.level[p.mark - 1] !== 0)
    p.raiseAt("invalid syntax. Perhaps you forgot a comma?", two.parts[1]!, two.parts[2]!);
  p.mark = start;
  const noElse = p.seq("", disjunction, T.KW_IF, disjunction, not(any(T.KW_ELSE, T.COLON)));
  if (noElse !== null) p.raiseAt("expected 'else' after 'if' expression", noElse.parts[0]!, noElse.parts[2]!);
  if (p.seq("", disjunction, T.KW_IF, disjunction, T.KW_ELSE, not(expression)) !== null)
    p.raiseNext("expected expression after 'else', but statement is given");
  const statement = p.seq(
    "",
    any(T.KW_PASS, T.KW_BREAK, T.KW_CONTINUE),
    T.KW_IF,
    disjunction,
    T.KW_ELSE,
    simpleStatement,
  );
  if (statement !== null) p.raiseAt("expected expression before 'if', but statement is given", statement.parts[0]!);
  for (const [letter, middle] of [
    ["f", T.FSTRING_MIDDLE],
    ["t", T.TSTRING_MIDDLE],
  ] as const) {
    const unbracketed = p.seq("", T.KW_LAMBDA, opt(lambdaParameters), T.COLON, ahead(middle));
    if (unbracketed !== null) {
      const message = `${letter}-string: lambda expressions are not allowed without parentheses`;
      p.raiseAt(message, unbracketed.parts[0]!, unbracketed.parts[2]!);
    }
  }
}

function expressionWithoutMistakes(p: Pass): Piece | null {
  return p.plainly(conditional);
}

/** `print x`, `exec x`: statements of Python 2. */
function invalidLegacyStatement(p: Pass): void {
  const start = p.mark;
  const found = p.seq("", T.NAME, not(T.LPAR), starExpressions);
  if (found !== null) {
    const name = p.tokens.text[found.first]!;
    if (name === "print" || name === "exec")
      p.raiseAt(`Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`, found);
  }
  p.mark = start;
}

export function disjunction(p: Pass): Piece | null {
  return p.memoized(MEMO.disjunction, disjunctionItself);
}

function disjunctionItself(p: Pass): Piece | null {
  return operands(p, T.KW_OR, conjunction);
}

function conjunction(p: Pass): Piece | null {
  return p.memoized(MEMO.conjunction, conjunctionItself);
}

function conjunctionItself(p: Pass): Piece | null {
  return operands(p, T.KW_AND, inversion);
}

function operands(p: Pass, operator: number, operand: (p: Pass) => Piece | null): Piece | null {
  const start = p.mark;
  const first = operand(p);
  if (first === null) return null;
  let found = false;
  while (p.peek() === operator) {
    const before = p.mark++;
    if (operand(p) === null) {
      p.mark = before;
      break;
    }
    found = true;
  }
  return found ? { kind: "BoolOp", first: start, last: p.mark - 1, parts: [] } : first;
}

/** `not …` and comparisons. */
function inversion(p: Pass): Piece | null {
  return p.memoized(MEMO.inversion, inversionItself);
}

function inversionItself(p: Pass): Piece | null {
  return p.seq("UnaryOp", T.KW_NOT, inversion) ?? comparison(p);
}

function comparison(p: Pass): Piece | null {
  const start = p.mark;
  const left = bitwiseOr(p);
  if (left === null) return null;
  const parts = [left];
  for (;;) {
    const before = p.mark;
    const operator = comparisonOperator(p);
    if (operator === null || bitwiseOr(p) === null) {
      p.mark = before;
      break;
    }
    parts.push(operator);
  }
  return parts.length === 1 ? left : { kind: "Compare", first: start, last: p.mark - 1, parts };
}

function comparisonOperator(p: Pass): Piece | null {
  switch (p.peek()) {
    case T.NOTEQUAL:
      // `<>` is no operator of Python 3.
      return p.tokens.source.charCodeAt(p.tokens.start[p.mark]!) === 60 ? null : p.token(T.NOTEQUAL);
    case T.KW_IN:
      return p.seq("in", T.KW_IN);
    case T.KW_NOT:
      return p.seq("", T.KW_NOT, T.KW_IN);
    case T.KW_IS:
      return p.seq("", T.KW_IS, T.KW_NOT, not(notBitwiseOr)) ?? p.token(T.KW_IS);
    default:
      return p.any(T.EQEQUAL, T.LESSEQUAL, T.LESS, T.GREATEREQUAL, T.GREATER);
  }
}

function notBitwiseOr(p: Pass): Piece | null {
  const start = p.mark;
  const found = bitwiseOr(p);
  p.mark = start;
  return found === null ? { kind: "empty", first: start, last: start - 1, parts: [] } : null;
}

/** Binding strength of the binary operators. */
const STRENGTH = new Uint8Array(T.KIND_COUNT);
[
  [T.VBAR],
  [T.CIRCUMFLEX],
  [T.AMPER],
  [T.LEFTSHIFT, T.RIGHTSHIFT],
  [T.PLUS, T.MINUS],
  [T.STAR, T.SLASH, T.DOUBLESLASH, T.PERCENT, T.AT],
].forEach((kinds, i) => {
  for (const kind of kinds) STRENGTH[kind] = i + 1;
});
const SHIFT = 4;
const SUM = 5;
const TERM = 6;

export function bitwiseOr(p: Pass): Piece | null {
  return p.memoized(MEMO.bitwiseOr, bitwiseOrItself);
}

function bitwiseOrItself(p: Pass): Piece | null {
  return binary(p, 1);
}

function binary(p: Pass, weakest: number): Piece | null {
  const start = p.mark;
  if (p.mistakes) {
    if (weakest <= SHIFT) invalidArithmetic(p);
    if (weakest <= TERM) invalidFactor(p);
  }
  let left = factor(p);
  if (left === null) return null;
  for (;;) {
    const strength = STRENGTH[p.peek()]!;
    if (strength === 0 || strength < weakest) return left;
    const before = p.mark++;
    if (binary(p, strength + 1) === null) {
      p.mark = before;
      return left;
    }
    left = { kind: "BinOp", first: start, last: p.mark - 1, parts: [] };
  }
}

function sum(p: Pass): Piece | null {
  return binary(p, SUM);
}

const UNBRACKETED_NOT = "'not' after an operator must be parenthesized";

function invalidArithmetic(p: Pass): void {
  const operator = any(T.PLUS, T.MINUS, T.STAR, T.SLASH, T.PERCENT, T.DOUBLESLASH, T.AT);
  const found = p.seq("", sum, operator, T.KW_NOT, inversion);
  if (found !== null) p.raiseAt(UNBRACKETED_NOT, found.parts[2]!, found.parts[3]!);
}

function invalidFactor(p: Pass): void {
  const found = p.seq("", any(T.PLUS, T.MINUS, T.TILDE), T.KW_NOT, factor);
  if (found !== null) p.raiseAt(UNBRACKETED_NOT, found.parts[1]!, found.parts[2]!);
}

function factor(p: Pass): Piece | null {
  return p.memoized(MEMO.factor, factorItself);
}

function factorItself(p: Pass): Piece | null {
  const kind = p.peek();
  if (kind === T.PLUS || kind === T.MINUS || kind === T.TILDE) return p.seq("UnaryOp", kind, factor);
  const start = p.mark;
  const base = awaitPrimary(p);
  if (base === null || p.peek() !== T.DOUBLESTAR) return base;
  const after = p.mark++;
  if (factor(p) !== null) return { kind: "BinOp", first: start, last: p.mark - 1, parts: [] };
  p.mark = after;
  return base;
}

function awaitPrimary(p: Pass): Piece | null {
  return p.peek() === T.KW_AWAIT ? p.seq("Await", T.KW_AWAIT, primary) : primary(p);
}

function primary(p: Pass): Piece | null {
  return p.memoized(MEMO.primary, primaryItself);
}

function primaryItself(p: Pass): Piece | null {
  const start = p.mark;
  let found = atom(p);
  if (found === null) return null;
  for (;;) {
    const kind = trailer(p);
    if (kind === null) return found;
    found = { kind, first: start, last: p.mark - 1, parts: [] };
  }
}

/** What can follow a primary; returns the node type it makes. */
function trailer(p: Pass): string | null {
  switch (p.peek()) {
    case T.DOT:
      return p.seq("", T.DOT, T.NAME) === null ? null : "Attribute";
    case T.LPAR:
      if (generatorExpression(p) !== null) return "Call";
      return p.seq("", T.LPAR, opt(callArguments), T.RPAR) === null ? null : "Call";
    case T.LSQB:
      return p.seq("", T.LSQB, slices, T.RSQB) === null ? null : "Subscript";
    default:
      return null;
  }
}

function followsTarget(p: Pass): boolean {
  const kind = p.peek();
  return kind === T.LPAR || kind === T.LSQB || kind === T.DOT;
}

/** The part of a target before its last attribute or subscript. */
function targetPrimary(p: Pass): Piece | null {
  return p.memoized(MEMO.targetPrimary, targetPrimaryItself);
}

function targetPrimaryItself(p: Pass): Piece | null {
  const start = p.mark;
  if (atom(p) === null) return null;
  if (!followsTarget(p)) return backTo(p, start);
  for (;;) {
    const before = p.mark;
    if (trailer(p) !== null && followsTarget(p)) continue;
    p.mark = before;
    return { kind: "", first: start, last: before - 1, parts: [] };
  }
}

/** An attribute or subscript as target. */
export function subscriptOrAttributeTarget(p: Pass): Piece | null {
  return (
    p.seq("Attribute", targetPrimary, T.DOT, T.NAME, not(targetFollower)) ??
    p.seq("Subscript", targetPrimary, T.LSQB, slices, T.RSQB, not(targetFollower))
  );
}

function targetFollower(p: Pass): Piece | null {
  return p.any(T.LPAR, T.LSQB, T.DOT);
}

function slices(p: Pass): Piece | null {
  return p.seq("", slice, not(T.COMMA)) ?? p.seq("", sliceItems, opt(T.COMMA));
}

function sliceItems(p: Pass): Piece | null {
  return p.list(any(slice, starredArgument));
}

function slice(p: Pass): Piece | null {
  const bounds = p.seq("", opt(expression), T.COLON, opt(expression), opt(seq(T.COLON, opt(expression))));
  return bounds ?? namedExpression(p);
}

/** `*expression` of a call or subscript. */
export function starredArgument(p: Pass): Piece | null {
  if (p.peek() !== T.STAR) return null;
  if (p.mistakes) {
    const assigned = p.seq("", T.STAR, expression, T.EQUAL, expression);
    if (assigned !== null) p.raiseAt("cannot assign to iterable argument unpacking", assigned);
  }
  const found = p.seq("Starred", T.STAR, expression);
  if (found !== null || !p.mistakes) return found;
  p.token(T.STAR);
  p.raiseAtLast("Invalid star expression");
}

function atom(p: Pass): Piece | null {
  const at = p.mark;
  const kind = p.peek();
  switch (kind) {
    case T.NAME:
      return constant(p, "Name");
    case T.KW_TRUE:
      return constant(p, "True");
    case T.KW_FALSE:
      return constant(p, "False");
    case T.KW_NONE:
      return constant(p, "None");
    case T.ELLIPSIS:
      return constant(p, "Ellipsis");
    case T.NUMBER:
      return constant(p, "Constant");
    case T.STRING:
    case T.FSTRING_START:
    case T.TSTRING_START:
      return strings(p);
    case T.LPAR:
      return parentheses(p);
    case T.LSQB:
      return brackets(p);
    case T.LBRACE:
      return braces(p);
    default:
      p.mark = at;
      return null;
  }
}

function constant(p: Pass, kind: string): Piece {
  const at = p.mark++;
  return { kind, first: at, last: at, parts: [] };
}

function lambda(p: Pass): Piece | null {
  return p.seq("Lambda", T.KW_LAMBDA, opt(lambdaParameters), T.COLON, expression);
}
