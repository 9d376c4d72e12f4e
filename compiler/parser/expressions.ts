// SPDX-License-Identifier: LGPL-2.1-or-later
// Expressions (reference 6), from conditional expressions down to primaries. Displays, comprehensions, calls' arguments,
// parameters and strings have files of their own.
import type { CmpOperator, Expr, Name, Operator, UnaryOperator } from "../ast.ts";
import { ELLIPSIS } from "../ast.ts";
import * as F from "../ast-factory.ts";
import * as T from "../token-kinds.ts";
import { parseCallArguments } from "./arguments.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import { parseBraces, parseBrackets, parseParentheses } from "./displays.ts";
import { parseNumber } from "./numbers.ts";
import { parseLambda } from "./parameters.ts";
import { parseStrings } from "./strings.ts";

/** Binding strength of binary operators by token kind (reference 6.17); 0 for all other tokens. */
const PRECEDENCE = new Uint8Array(T.KIND_COUNT);
const BINARY: (Operator | undefined)[] = new Array(T.KIND_COUNT).fill(undefined);
const levels: [number, Operator][][] = [
  [[T.VBAR, "BitOr"]],
  [[T.CIRCUMFLEX, "BitXor"]],
  [[T.AMPER, "BitAnd"]],
  [
    [T.LEFTSHIFT, "LShift"],
    [T.RIGHTSHIFT, "RShift"],
  ],
  [
    [T.PLUS, "Add"],
    [T.MINUS, "Sub"],
  ],
  [
    [T.STAR, "Mult"],
    [T.SLASH, "Div"],
    [T.DOUBLESLASH, "FloorDiv"],
    [T.PERCENT, "Mod"],
    [T.AT, "MatMult"],
  ],
];
levels.forEach((level, i) => {
  for (const [kind, operator] of level) {
    PRECEDENCE[kind] = i + 1;
    BINARY[kind] = operator;
  }
});

const COMPARISON: (CmpOperator | undefined)[] = new Array(T.KIND_COUNT).fill(undefined);
COMPARISON[T.EQEQUAL] = "Eq";
COMPARISON[T.NOTEQUAL] = "NotEq";
COMPARISON[T.LESS] = "Lt";
COMPARISON[T.LESSEQUAL] = "LtE";
COMPARISON[T.GREATER] = "Gt";
COMPARISON[T.GREATEREQUAL] = "GtE";
COMPARISON[T.KW_IN] = "In";
COMPARISON[T.KW_IS] = "Is";
COMPARISON[T.KW_NOT] = "NotIn";

const STARTS_EXPRESSION = new Uint8Array(T.KIND_COUNT);
for (const kind of [
  T.NAME,
  T.NUMBER,
  T.STRING,
  T.FSTRING_START,
  T.TSTRING_START,
  T.LPAR,
  T.LSQB,
  T.LBRACE,
  T.ELLIPSIS,
  T.PLUS,
  T.MINUS,
  T.TILDE,
  T.KW_FALSE,
  T.KW_NONE,
  T.KW_TRUE,
  T.KW_AWAIT,
  T.KW_LAMBDA,
  T.KW_NOT,
]) {
  STARTS_EXPRESSION[kind] = 1;
}

/** Whether an expression, a starred one included, can begin at the next token. */
export function startsItem(p: Parser): boolean {
  const kind = p.kind[p.pos];
  return STARTS_EXPRESSION[kind] === 1 || kind === T.STAR;
}

/** One expression, or several with commas, which make a tuple; items may be starred. */
export function parseStarExpressions(p: Parser): Expr {
  const start = p.pos;
  const first = parseStarExpression(p);
  if (p.kind[p.pos] !== T.COMMA) return first;
  return parseTupleRest(p, start, first, parseStarExpression);
}

/** A right-hand side: `yield` or {@link parseStarExpressions}. */
export function parseRightHandSide(p: Parser): Expr {
  return p.kind[p.pos] === T.KW_YIELD ? parseYield(p) : parseStarExpressions(p);
}

/** One expression, or several with commas, none of them starred. */
export function parseExpressions(p: Parser): Expr {
  const start = p.pos;
  const first = parseExpression(p);
  if (p.kind[p.pos] !== T.COMMA) return first;
  const elts = [first];
  while (p.accept(T.COMMA) && STARTS_EXPRESSION[p.kind[p.pos]] === 1) elts.push(parseExpression(p));
  return F.Tuple(elts, "Load", p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** The rest of a tuple without parentheses whose first item is read. */
export function parseTupleRest(p: Parser, start: number, first: Expr, parseItem: (p: Parser) => Expr): Expr {
  const elts = [first];
  while (p.accept(T.COMMA) && startsItem(p)) elts.push(parseItem(p));
  return F.Tuple(elts, "Load", p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseStarExpression(p: Parser): Expr {
  return p.kind[p.pos] === T.STAR ? parseStarred(p) : parseExpression(p);
}

/** `*value`, where the value is of the level of `|`. */
export function parseStarred(p: Parser): Expr {
  const start = p.pos++;
  const value = parseBitwiseOr(p);
  return F.Starred(value, "Load", p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** An item of a display or subject: starred, or with a possible `:=`. */
export function parseStarNamedExpression(p: Parser): Expr {
  return p.kind[p.pos] === T.STAR ? parseStarred(p) : parseNamedExpression(p);
}

/** `target := value` or an expression (PEP 572). */
export function parseNamedExpression(p: Parser): Expr {
  if (p.kind[p.pos] === T.NAME && p.kind[p.pos + 1] === T.COLONEQUAL) {
    const start = p.pos;
    const target = parseName(p);
    target.ctx = "Store";
    p.pos++;
    const value = parseExpression(p);
    const end = p.pos - 1;
    return F.NamedExpr(target, value, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
  }
  const expression = parseExpression(p);
  if (p.kind[p.pos] === T.COLONEQUAL) throw MISMATCH;
  return expression;
}

/** `yield`, `yield value` or `yield from value` (reference 6.2.9). */
export function parseYield(p: Parser): Expr {
  const start = p.pos++;
  if (p.accept(T.KW_FROM)) {
    const value = parseExpression(p);
    return F.YieldFrom(value, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
  }
  const value = startsItem(p) ? parseStarExpressions(p) : null;
  return F.Yield(value, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** A conditional expression, a lambda, or what is below them (reference 6.13). */
export function parseExpression(p: Parser): Expr {
  p.enter();
  let result: Expr;
  if (p.kind[p.pos] === T.KW_LAMBDA) {
    result = parseLambda(p);
  } else {
    const start = p.pos;
    result = parseDisjunction(p);
    if (p.kind[p.pos] === T.KW_IF) {
      p.pos++;
      const test = parseDisjunction(p);
      p.expect(T.KW_ELSE);
      const orelse = parseExpression(p);
      const end = p.pos - 1;
      result = F.IfExp(test, result, orelse, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
    }
  }
  p.depth--;
  return result;
}

/** `or` and everything that binds more strongly. */
export function parseDisjunction(p: Parser): Expr {
  const start = p.pos;
  const first = parseConjunction(p);
  if (p.kind[p.pos] !== T.KW_OR) return first;
  const values = [first];
  while (p.accept(T.KW_OR)) values.push(parseConjunction(p));
  return F.BoolOp("Or", values, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseConjunction(p: Parser): Expr {
  const start = p.pos;
  const first = parseInversion(p);
  if (p.kind[p.pos] !== T.KW_AND) return first;
  const values = [first];
  while (p.accept(T.KW_AND)) values.push(parseInversion(p));
  return F.BoolOp("And", values, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseInversion(p: Parser): Expr {
  if (p.kind[p.pos] !== T.KW_NOT) return parseComparison(p);
  const start = p.pos++;
  p.enter();
  const operand = parseInversion(p);
  p.depth--;
  return F.UnaryOp("Not", operand, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseComparison(p: Parser): Expr {
  const start = p.pos;
  const left = parseBitwiseOr(p);
  let operator = parseComparisonOperator(p);
  if (operator === undefined) return left;
  const ops: CmpOperator[] = [];
  const comparators: Expr[] = [];
  while (operator !== undefined) {
    ops.push(operator);
    comparators.push(parseBitwiseOr(p));
    operator = parseComparisonOperator(p);
  }
  const end = p.pos - 1;
  return F.Compare(left, ops, comparators, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function parseComparisonOperator(p: Parser): CmpOperator | undefined {
  const kind = p.kind[p.pos];
  const operator = COMPARISON[kind];
  if (operator === undefined) return undefined;
  switch (kind) {
    case T.KW_IS:
      p.pos++;
      return p.accept(T.KW_NOT) ? "IsNot" : "Is";
    case T.KW_NOT:
      if (p.kind[p.pos + 1] !== T.KW_IN) return undefined;
      p.pos += 2;
      return operator;
    case T.NOTEQUAL:
      // `<>` is a token, but no operator of Python 3.
      if (p.source.charCodeAt(p.tokens.start[p.pos]) === 60) throw MISMATCH;
      break;
  }
  p.pos++;
  return operator;
}

/** `|` and everything that binds more strongly. */
export function parseBitwiseOr(p: Parser): Expr {
  return parseBinary(p, 1);
}

function parseBinary(p: Parser, weakest: number): Expr {
  const start = p.pos;
  let left = parseFactor(p);
  for (;;) {
    const kind = p.kind[p.pos];
    const precedence = PRECEDENCE[kind];
    if (precedence === 0 || precedence < weakest) return left;
    p.pos++;
    const right = parseBinary(p, precedence + 1);
    const end = p.pos - 1;
    left = F.BinOp(left, BINARY[kind]!, right, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
  }
}

function unaryOperator(kind: number): UnaryOperator | null {
  return kind === T.MINUS ? "USub" : kind === T.PLUS ? "UAdd" : kind === T.TILDE ? "Invert" : null;
}

function parseFactor(p: Parser): Expr {
  const operator = unaryOperator(p.kind[p.pos]);
  if (operator === null) return parsePower(p);
  const start = p.pos++;
  p.enter();
  const operand = parseFactor(p);
  p.depth--;
  return F.UnaryOp(operator, operand, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parsePower(p: Parser): Expr {
  const start = p.pos;
  const left = p.kind[start] === T.KW_AWAIT ? parseAwait(p) : parsePrimary(p);
  if (p.kind[p.pos] !== T.DOUBLESTAR) return left;
  p.pos++;
  p.enter();
  const right = parseFactor(p);
  p.depth--;
  return F.BinOp(left, "Pow", right, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseAwait(p: Parser): Expr {
  const start = p.pos++;
  const value = parsePrimary(p);
  return F.Await(value, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** Attribute references, subscriptions and calls (reference 6.3). */
function parsePrimary(p: Parser): Expr {
  const start = p.pos;
  let value = parseAtom(p);
  for (;;) {
    switch (p.kind[p.pos]) {
      case T.DOT: {
        p.pos++;
        const attr = p.expectName();
        const end = p.pos - 1;
        value = F.Attribute(value, attr, "Load", p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
        break;
      }
      case T.LPAR: {
        const { args, keywords } = parseCallArguments(p, true);
        const end = p.pos - 1;
        value = F.Call(value, args, keywords, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
        break;
      }
      case T.LSQB: {
        p.pos++;
        const slice = parseSlices(p);
        p.expect(T.RSQB);
        const end = p.pos - 1;
        value = F.Subscript(value, slice, "Load", p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
        break;
      }
      default:
        return value;
    }
  }
}

function parseSlices(p: Parser): Expr {
  const start = p.pos;
  const first = parseSliceItem(p);
  if (p.kind[p.pos] === T.COMMA) {
    const elts = [first];
    while (p.accept(T.COMMA) && (startsItem(p) || p.kind[p.pos] === T.COLON)) elts.push(parseSliceItem(p));
    return F.Tuple(elts, "Load", p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
  }
  // A starred item makes a tuple even alone (PEP 646).
  if (first.type !== "Starred") return first;
  return F.Tuple([first], "Load", p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseSliceItem(p: Parser): Expr {
  const start = p.pos;
  if (p.kind[start] === T.STAR) return parseStarredExpression(p);
  let lower: Expr | null = null;
  if (p.kind[start] !== T.COLON) {
    lower = parseNamedExpression(p);
    if (p.kind[p.pos] !== T.COLON) return lower;
    // A bound is a plain expression: `:=` needs parentheses here.
    if (lower.type === "NamedExpr" && p.kind[start] === T.NAME) throw MISMATCH;
  }
  p.expect(T.COLON);
  const upper = STARTS_EXPRESSION[p.kind[p.pos]] === 1 ? parseExpression(p) : null;
  let step: Expr | null = null;
  if (p.accept(T.COLON) && STARTS_EXPRESSION[p.kind[p.pos]] === 1) step = parseExpression(p);
  return F.Slice(lower, upper, step, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** `*value` of a call or subscript, where the value is any expression. */
export function parseStarredExpression(p: Parser): Expr {
  const start = p.pos++;
  const value = parseExpression(p);
  return F.Starred(value, "Load", p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** A name in load context. */
export function parseName(p: Parser): Name {
  const at = p.pos;
  return F.Name(p.expectName(), "Load", p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
}

function parseAtom(p: Parser): Expr {
  const at = p.pos;
  switch (p.kind[at]) {
    case T.NAME:
      return parseName(p);
    case T.NUMBER:
      return parseNumber(p);
    case T.STRING:
    case T.FSTRING_START:
    case T.TSTRING_START:
      return parseStrings(p);
    case T.LPAR:
      return parseParentheses(p);
    case T.LSQB:
      return parseBrackets(p);
    case T.LBRACE:
      return parseBraces(p);
    case T.KW_NONE:
      return parseKeywordConstant(p, null);
    case T.KW_TRUE:
      return parseKeywordConstant(p, true);
    case T.KW_FALSE:
      return parseKeywordConstant(p, false);
    case T.ELLIPSIS:
      return parseKeywordConstant(p, ELLIPSIS);
    default:
      throw MISMATCH;
  }
}

/** A constant that is one token of its own. */
export function parseKeywordConstant(p: Parser, value: boolean | null | typeof ELLIPSIS): Expr {
  const at = p.pos++;
  return F.Constant(value, null, p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
}
