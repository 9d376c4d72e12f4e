// SPDX-License-Identifier: LGPL-2.1-or-later
// The `match` statement and its patterns (reference 8.6).
import type { Expr, MatchCase, Pattern, Stmt } from "../ast.ts";
import * as F from "../ast-factory.ts";
import * as T from "../token-kinds.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import {
  parseKeywordConstant,
  parseName,
  parseNamedExpression,
  parseStarNamedExpression,
  parseTupleRest,
} from "./expressions.ts";
import { parseNumber } from "./numbers.ts";
import { parseBlock } from "./statements.ts";
import { parseStrings } from "./strings.ts";

/** Whether the next line is `match subject:`; a line that ends with a colon is nothing else that begins with this name. */
export function atMatchStatement(p: Parser): boolean {
  if (!p.atWord("match")) return false;
  const next = p.kind[p.pos + 1];
  if (next === T.EQUAL || next === T.DOT || next === T.COLON || next === T.NEWLINE || next === T.COMMA) return false;
  let i = p.pos + 1;
  while (p.kind[i] !== T.NEWLINE && i < p.tokens.count) i++;
  return p.kind[i - 1] === T.COLON && p.kind[i + 1] === T.INDENT;
}

/** `match subject:` and its cases. */
export function parseMatch(p: Parser): Stmt {
  const start = p.pos++;
  const first = p.pos;
  let subject = parseStarNamedExpression(p);
  if (p.kind[p.pos] === T.COMMA) subject = parseTupleRest(p, first, subject, parseStarNamedExpression);
  else if (subject.type === "Starred") throw MISMATCH;
  p.expect(T.COLON);
  p.expect(T.NEWLINE);
  p.expect(T.INDENT);
  p.enter();
  const cases: MatchCase[] = [];
  do cases.push(parseCase(p));
  while (!p.accept(T.DEDENT));
  p.depth--;
  const end = p.lastToken();
  return F.Match(subject, cases, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function parseCase(p: Parser): MatchCase {
  if (!p.atWord("case")) throw MISMATCH;
  p.pos++;
  const pattern = parsePatterns(p);
  const guard = p.accept(T.KW_IF) ? parseNamedExpression(p) : null;
  p.expect(T.COLON);
  return F.MatchCase(pattern, guard, parseBlock(p));
}

/** The pattern of a case, which may be a sequence without brackets. */
function parsePatterns(p: Parser): Pattern {
  const start = p.pos;
  const first = parseMaybeStarPattern(p);
  if (p.kind[p.pos] !== T.COMMA) {
    if (first.type === "MatchStar") throw MISMATCH;
    return first;
  }
  const patterns = [first];
  while (p.accept(T.COMMA) && p.kind[p.pos] !== T.COLON && p.kind[p.pos] !== T.KW_IF) {
    patterns.push(parseMaybeStarPattern(p));
  }
  return F.MatchSequence(patterns, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseMaybeStarPattern(p: Parser): Pattern {
  const start = p.pos;
  if (!p.accept(T.STAR)) return parsePattern(p);
  const name = p.expectName();
  const target = name === "_" ? null : name;
  return F.MatchStar(target, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parsePattern(p: Parser): Pattern {
  const start = p.pos;
  p.enter();
  const pattern = parseOrPattern(p);
  p.depth--;
  if (!p.accept(T.KW_AS)) return pattern;
  const name = p.expectName();
  if (name === "_") throw MISMATCH;
  return F.MatchAs(pattern, name, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseOrPattern(p: Parser): Pattern {
  const start = p.pos;
  const first = parseClosedPattern(p);
  if (p.kind[p.pos] !== T.VBAR) return first;
  const patterns = [first];
  while (p.accept(T.VBAR)) patterns.push(parseClosedPattern(p));
  return F.MatchOr(patterns, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseClosedPattern(p: Parser): Pattern {
  const at = p.pos;
  switch (p.kind[at]) {
    case T.NAME:
      return parseNamePattern(p);
    case T.LPAR:
      return parseParenthesisedPattern(p);
    case T.LSQB: {
      p.pos++;
      const { patterns } = parsePatternItems(p, T.RSQB);
      return F.MatchSequence(patterns, p.lineno[at], p.col[at], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
    }
    case T.LBRACE:
      return parseMappingPattern(p);
    case T.KW_NONE:
      return parseSingleton(p, null);
    case T.KW_TRUE:
      return parseSingleton(p, true);
    case T.KW_FALSE:
      return parseSingleton(p, false);
    default: {
      const value = parseLiteral(p);
      return F.MatchValue(value, p.lineno[at], p.col[at], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
    }
  }
}

function parseSingleton(p: Parser, value: boolean | null): Pattern {
  const at = p.pos++;
  return F.MatchSingleton(value, p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
}

/** A number with its sign, a complex number, or strings. */
function parseLiteral(p: Parser): Expr {
  const start = p.pos;
  const kind = p.kind[start];
  if (kind === T.STRING || kind === T.FSTRING_START || kind === T.TSTRING_START) return parseStrings(p);
  const left = parseSignedNumber(p);
  const operator = p.kind[p.pos];
  if (operator !== T.PLUS && operator !== T.MINUS) return left;
  p.pos++;
  if (p.kind[p.pos] !== T.NUMBER) throw MISMATCH;
  const right = parseNumber(p);
  requireParts(p, start, left, right);
  const end = p.pos - 1;
  const name = operator === T.PLUS ? "Add" : "Sub";
  return F.BinOp(left, name, right, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

/** A complex number in a pattern is a real and an imaginary number. */
function requireParts(p: Parser, start: number, left: Expr, right: Expr): void {
  const real = left.type === "UnaryOp" ? left.operand : left;
  if (!isReal(real)) p.failAt(start, p.pos - 3, "real number required in complex literal");
  if (isReal(right)) p.failAt(p.pos - 1, p.pos - 1, "imaginary number required in complex literal");
}

function isReal(value: Expr): boolean {
  return value.type === "Constant" && (typeof value.value === "bigint" || typeof value.value === "number");
}

function parseSignedNumber(p: Parser): Expr {
  const start = p.pos;
  const negative = p.accept(T.MINUS);
  if (p.kind[p.pos] !== T.NUMBER) throw MISMATCH;
  const number = parseNumber(p);
  if (!negative) return number;
  return F.UnaryOp("USub", number, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

/** A capture, the wildcard, a dotted name, or a class pattern. */
function parseNamePattern(p: Parser): Pattern {
  const start = p.pos;
  const next = p.kind[start + 1];
  if (next !== T.DOT && next !== T.LPAR) {
    const name = p.expectName();
    if (p.kind[p.pos] === T.EQUAL) throw MISMATCH;
    const target = name === "_" ? null : name;
    return F.MatchAs(null, target, p.lineno[start], p.col[start], p.endLineno[start], p.endCol[start]);
  }
  const value = parseDottedName(p);
  if (p.kind[p.pos] === T.LPAR) return parseClassPattern(p, start, value);
  return F.MatchValue(value, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseDottedName(p: Parser): Expr {
  const start = p.pos;
  let value: Expr = parseName(p);
  while (p.accept(T.DOT)) {
    const attr = p.expectName();
    const end = p.pos - 1;
    value = F.Attribute(value, attr, "Load", p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
  }
  return value;
}

/** Patterns up to a token of kind `closing`; `comma` tells whether one of them is followed by a comma. */
function parsePatternItems(p: Parser, closing: number): { patterns: Pattern[]; comma: boolean } {
  const patterns: Pattern[] = [];
  let comma = false;
  while (p.kind[p.pos] !== closing) {
    patterns.push(parseMaybeStarPattern(p));
    if (!p.accept(T.COMMA)) break;
    comma = true;
  }
  p.expect(closing);
  return { patterns, comma };
}

/** `(pattern)` is the pattern itself, `()` and `(a, b)` are sequences. */
function parseParenthesisedPattern(p: Parser): Pattern {
  const start = p.pos++;
  const { patterns, comma } = parsePatternItems(p, T.RPAR);
  if (patterns.length === 1 && !comma) {
    if (patterns[0].type === "MatchStar") throw MISMATCH;
    return patterns[0];
  }
  return F.MatchSequence(patterns, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseMappingPattern(p: Parser): Pattern {
  const start = p.pos++;
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  while (p.kind[p.pos] !== T.RBRACE) {
    if (p.accept(T.DOUBLESTAR)) {
      rest = p.expectName();
      if (rest === "_") throw MISMATCH;
      p.accept(T.COMMA);
      break;
    }
    keys.push(parseMappingKey(p));
    p.expect(T.COLON);
    patterns.push(parsePattern(p));
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RBRACE);
  const end = p.pos - 1;
  return F.MatchMapping(keys, patterns, rest, p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}

function parseMappingKey(p: Parser): Expr {
  switch (p.kind[p.pos]) {
    case T.NAME:
      if (p.kind[p.pos + 1] !== T.DOT) throw MISMATCH;
      return parseDottedName(p);
    case T.KW_NONE:
      return parseKeywordConstant(p, null);
    case T.KW_TRUE:
      return parseKeywordConstant(p, true);
    case T.KW_FALSE:
      return parseKeywordConstant(p, false);
    default:
      return parseLiteral(p);
  }
}

function parseClassPattern(p: Parser, start: number, cls: Expr): Pattern {
  p.pos++;
  const patterns: Pattern[] = [];
  const names: string[] = [];
  const values: Pattern[] = [];
  while (p.kind[p.pos] !== T.RPAR) {
    if (p.kind[p.pos] === T.NAME && p.kind[p.pos + 1] === T.EQUAL) {
      names.push(p.expectName());
      p.pos++;
      values.push(parsePattern(p));
    } else {
      if (names.length > 0) throw MISMATCH;
      patterns.push(parsePattern(p));
    }
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RPAR);
  const end = p.pos - 1;
  const { lineno, col, endLineno, endCol } = p;
  return F.MatchClass(cls, patterns, names, values, lineno[start], col[start], endLineno[end], endCol[end]);
}
