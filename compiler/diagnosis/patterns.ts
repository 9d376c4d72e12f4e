// SPDX-License-Identifier: LGPL-2.1-or-later
// The match statement, its patterns, and their mistakes (reference 8.6).
import * as T from "../token-kinds.ts";
import { block, requireBlock, requireColon } from "./compound.ts";
import { expression, MEMO, namedExpression, starNamedExpression, starNamedExpressions } from "./expressions.ts";
import { describe } from "./names.ts";
import { any, list, many, not, opt, type Pass, type Piece, seq } from "./pass.ts";
import { strings } from "./strings.ts";

function matchWord(p: Pass): Piece | null {
  return p.word("match");
}

function caseWord(p: Pass): Piece | null {
  return p.word("case");
}

/** `match subject:` with its cases. */
export function matchStatement(p: Pass): Piece | null {
  const found = p.seq("", matchWord, subject, T.COLON, T.NEWLINE, T.INDENT, many(caseBlock, 1), T.DEDENT);
  if (found !== null || !p.mistakes) return found;
  requireColon(p, matchWord, subject);
  requireBlock(p, "'match' statement", 0, matchWord, subject);
  return null;
}

function subject(p: Pass): Piece | null {
  return p.seq("", starNamedExpression, T.COMMA, opt(starNamedExpressions)) ?? namedExpression(p);
}

function caseBlock(p: Pass): Piece | null {
  const guard = opt(seq(T.KW_IF, namedExpression));
  if (p.mistakes) {
    requireColon(p, caseWord, patterns, guard);
    requireBlock(p, "'case' statement", 0, caseWord, patterns, guard);
  }
  return p.seq("", caseWord, patterns, guard, T.COLON, block);
}

function patterns(p: Pass): Piece | null {
  return openSequence(p) ?? pattern(p);
}

function pattern(p: Pass): Piece | null {
  const named = p.seq("", orPattern, T.KW_AS, captureTarget);
  if (named !== null) return named;
  if (p.mistakes) {
    const wildcard = p.seq("", orPattern, T.KW_AS, (q) => q.word("_"));
    if (wildcard !== null) p.raiseAt("cannot use '_' as a target", wildcard.parts[2]!);
    const other = p.seq("", orPattern, T.KW_AS, expression);
    if (other !== null) p.raiseAt(`cannot use ${describe(other.parts[2]!)} as pattern target`, other.parts[2]!);
  }
  return orPattern(p);
}

function orPattern(p: Pass): Piece | null {
  return p.list(closedPattern, T.VBAR);
}

function closedPattern(p: Pass): Piece | null {
  return p.memoized(MEMO.closedPattern, closedPatternItself);
}

function closedPatternItself(p: Pass): Piece | null {
  return (
    literal(p) ??
    captureTarget(p) ??
    p.word("_") ??
    p.seq("", attribute, not(any(T.DOT, T.LPAR, T.EQUAL))) ??
    p.seq("", T.LPAR, pattern, T.RPAR) ??
    p.seq("", T.LSQB, opt(maybeSequence), T.RSQB) ??
    p.seq("", T.LPAR, opt(openSequence), T.RPAR) ??
    mapping(p) ??
    classPattern(p)
  );
}

function literal(p: Pass): Piece | null {
  return (
    p.seq("", signedNumber, not(any(T.PLUS, T.MINUS))) ??
    complexNumber(p) ??
    strings(p) ??
    p.any(T.KW_NONE, T.KW_TRUE, T.KW_FALSE)
  );
}

function signedNumber(p: Pass): Piece | null {
  return p.token(T.NUMBER) ?? p.seq("", T.MINUS, T.NUMBER);
}

function complexNumber(p: Pass): Piece | null {
  const found = p.seq("", signedNumber, any(T.PLUS, T.MINUS), T.NUMBER);
  if (found === null) return null;
  const [real, , imaginary] = found.parts;
  if (isImaginary(p, real!.last)) p.raiseAt("real number required in complex literal", real!);
  if (!isImaginary(p, imaginary!.first)) p.raiseAt("imaginary number required in complex literal", imaginary!);
  return found;
}

function isImaginary(p: Pass, token: number): boolean {
  const { source, start, end } = p.tokens;
  return /[jJ]$/.test(source.slice(start[token], end[token]));
}

function captureTarget(p: Pass): Piece | null {
  return p.seq("", not(wildcard), T.NAME, not(any(T.DOT, T.LPAR, T.EQUAL)));
}

function wildcard(p: Pass): Piece | null {
  return p.word("_");
}

function attribute(p: Pass): Piece | null {
  return p.seq("", T.NAME, many(seq(T.DOT, T.NAME), 1));
}

function nameOrAttribute(p: Pass): Piece | null {
  return p.seq("", T.NAME, many(seq(T.DOT, T.NAME)));
}

function openSequence(p: Pass): Piece | null {
  return p.seq("", maybeStar, T.COMMA, opt(maybeSequence));
}

function maybeSequence(p: Pass): Piece | null {
  return p.seq("", list(maybeStar), opt(T.COMMA));
}

function maybeStar(p: Pass): Piece | null {
  return p.seq("", T.STAR, any(captureTarget, wildcard)) ?? pattern(p);
}

function mapping(p: Pass): Piece | null {
  const rest = seq(T.DOUBLESTAR, captureTarget);
  const pairs = list(seq(any(literal, attribute), T.COLON, pattern));
  return (
    p.seq("", T.LBRACE, T.RBRACE) ??
    p.seq("", T.LBRACE, rest, opt(T.COMMA), T.RBRACE) ??
    p.seq("", T.LBRACE, pairs, T.COMMA, rest, opt(T.COMMA), T.RBRACE) ??
    p.seq("", T.LBRACE, pairs, opt(T.COMMA), T.RBRACE)
  );
}

function classPattern(p: Pass): Piece | null {
  const positional = list(pattern);
  const keywords = list(seq(T.NAME, T.EQUAL, pattern));
  const end = [opt(T.COMMA), T.RPAR];
  const found =
    p.seq("", nameOrAttribute, T.LPAR, T.RPAR) ??
    p.seq("", nameOrAttribute, T.LPAR, positional, ...end) ??
    p.seq("", nameOrAttribute, T.LPAR, keywords, ...end) ??
    p.seq("", nameOrAttribute, T.LPAR, positional, T.COMMA, keywords, ...end);
  if (found !== null || !p.mistakes) return found;
  const late = p.seq("", nameOrAttribute, T.LPAR, opt(seq(positional, T.COMMA)), keywords, T.COMMA, positional);
  if (late !== null) p.raiseAt("positional patterns follow keyword patterns", late.parts[5]!);
  return null;
}
