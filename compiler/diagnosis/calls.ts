// SPDX-License-Identifier: LGPL-2.1-or-later
// Arguments of calls and class definitions, and their mistakes (reference 6.3.4).
import * as T from "../token-kinds.ts";
import { comprehensionClauses, invalidComprehension, lastOfClauses } from "./displays.ts";
import { assignmentExpression, expression, MEMO, plainExpression, starredArgument } from "./expressions.ts";
import { ahead, any, not, opt, type Pass, type Piece, seq } from "./pass.ts";

/** A generator expression in parentheses of its own or of a call. */
export function generatorExpression(p: Pass): Piece | null {
  const found = p.seq("GeneratorExp", T.LPAR, assignmentOrPlain, comprehensionClauses, T.RPAR);
  return found ?? invalidComprehension(p);
}

function assignmentOrPlain(p: Pass): Piece | null {
  return assignmentExpression(p) ?? plainExpression(p);
}

/** What stands between the parentheses of a call. */
export function callArguments(p: Pass): Piece | null {
  return p.memoized(MEMO.arguments, callArgumentsItself);
}

function callArgumentsItself(p: Pass): Piece | null {
  const found = p.seq("", args, opt(T.COMMA), ahead(T.RPAR));
  if (found !== null) return found;
  if (p.mistakes) invalidArguments(p);
  return null;
}

function positional(p: Pass): Piece | null {
  const starred = starredArgument(p);
  if (starred !== null) return starred;
  const start = p.mark;
  const found = assignmentOrPlain(p);
  if (found !== null && p.peek() !== T.EQUAL) return found;
  p.mark = start;
  return null;
}

/** Positional and keyword arguments; the parts are the positional ones and, of kind "unpack", `**mapping`s. */
function args(p: Pass): Piece | null {
  const start = p.mark;
  const first = p.list(positional);
  if (first !== null) {
    const rest = p.seq("", T.COMMA, keywordArguments);
    const parts = rest === null ? first.parts : [...first.parts, ...rest.parts[1]!.parts];
    return { kind: "Call", first: start, last: p.mark - 1, parts };
  }
  const only = keywordArguments(p);
  return only === null ? null : { ...only, kind: "Call" };
}

function keywordArguments(p: Pass): Piece | null {
  const start = p.mark;
  const first = p.list(keywordOrStarred);
  const parts = first === null ? [] : [...first.parts];
  const before = p.mark;
  if (first === null || p.token(T.COMMA) !== null) {
    const second = p.list(keywordOrDoubleStarred);
    if (second !== null) parts.push(...second.parts);
    else p.mark = before;
  }
  if (parts.length === 0) return null;
  const relevant = parts.filter((part) => part.kind !== "keyword");
  return { kind: "", first: start, last: p.mark - 1, parts: relevant };
}

function keyword(p: Pass): Piece | null {
  if (p.mistakes) invalidKeyword(p);
  return p.seq("keyword", T.NAME, T.EQUAL, expression);
}

function keywordOrStarred(p: Pass): Piece | null {
  return keyword(p) ?? starredArgument(p);
}

function keywordOrDoubleStarred(p: Pass): Piece | null {
  return keyword(p) ?? p.seq("unpack", T.DOUBLESTAR, expression);
}

const MEANT_EQUAL = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

function invalidKeyword(p: Pass): void {
  const constant = p.seq("", any(T.KW_TRUE, T.KW_FALSE, T.KW_NONE), T.EQUAL);
  if (constant !== null) {
    const { start, end, source } = p.tokens;
    p.raiseAt(`cannot assign to ${source.slice(start[constant.first], end[constant.first])}`, constant);
  }
  const generator = p.seq("", T.NAME, T.EQUAL, expression, comprehensionClauses);
  if (generator !== null) p.raiseAt(MEANT_EQUAL, generator.parts[0]!, generator.parts[1]!);
  const other = p.seq("", not(seq(T.NAME, T.EQUAL)), expression, T.EQUAL);
  if (other !== null)
    p.raiseAt('expression cannot contain assignment, perhaps you meant "=="?', other.parts[1]!, other.parts[2]!);
  const unpacked = p.seq("", T.DOUBLESTAR, expression, T.EQUAL, expression);
  if (unpacked !== null) p.raiseAt("cannot assign to keyword argument unpacking", unpacked);
}

const UNBRACKETED_GENERATOR = "Generator expression must be parenthesized";

function invalidArguments(p: Pass): void {
  const start = p.mark;
  const iterable = p.seq(
    "",
    any(seq(positionals, T.COMMA, keywordArguments), keywordArguments),
    T.COMMA,
    starredWithoutValue,
  );
  if (iterable !== null)
    p.raiseFrom("iterable argument unpacking follows keyword argument unpacking", iterable.parts[1]!);
  const first = p.seq(
    "",
    expression,
    comprehensionClauses,
    T.COMMA,
    opt(any(args, seq(expression, comprehensionClauses))),
  );
  if (first !== null) p.raiseAt(UNBRACKETED_GENERATOR, first.parts[0]!, lastOfClauses(first.parts[1]!));
  const named = p.seq("", T.NAME, T.EQUAL, expression, comprehensionClauses);
  if (named !== null) p.raiseAt(MEANT_EQUAL, named.parts[0]!, named.parts[1]!);
  const nothing = p.seq("", opt(seq(args, T.COMMA)), T.NAME, T.EQUAL, ahead(any(T.COMMA, T.RPAR)));
  if (nothing !== null) p.raiseAt("expected argument value expression", nothing.parts[1]!, nothing.parts[2]!);
  const last = p.seq("", args, comprehensionClauses);
  if (last !== null) {
    const values = last.parts[0]!.parts.filter((part) => part.kind !== "unpack");
    if (values.length > 1) p.raiseAt(UNBRACKETED_GENERATOR, values[values.length - 1]!, lastOfClauses(last.parts[1]!));
    p.mark = start;
  }
  const later = p.seq("", args, T.COMMA, expression, comprehensionClauses);
  if (later !== null) p.raiseAt(UNBRACKETED_GENERATOR, later.parts[2]!, lastOfClauses(later.parts[3]!));
  const two = p.seq("", args, T.COMMA, args);
  if (two !== null) {
    const unpacks = two.parts[0]!.parts.some((part) => part.kind === "unpack");
    p.raiseAtLast(`positional argument follows keyword argument${unpacks ? " unpacking" : ""}`);
  }
}

function positionals(p: Pass): Piece | null {
  return p.list(positional);
}

function starredWithoutValue(p: Pass): Piece | null {
  return p.list(seq(starredArgument, not(T.EQUAL)));
}
