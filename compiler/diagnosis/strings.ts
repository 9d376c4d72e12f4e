// SPDX-License-Identifier: LGPL-2.1-or-later
// Adjacent strings, f-strings and t-strings, and the mistakes in their replacement fields (PEP 701, 750).
import * as T from "../token-kinds.ts";
import { annotatedRight, MEMO } from "./expressions.ts";
import { ahead, any, many, not, opt, type Pass, type Piece } from "./pass.ts";

interface Letter {
  readonly letter: string;
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

const F: Letter = { letter: "f", start: T.FSTRING_START, middle: T.FSTRING_MIDDLE, end: T.FSTRING_END };
const TT: Letter = { letter: "t", start: T.TSTRING_START, middle: T.TSTRING_MIDDLE, end: T.TSTRING_END };

/** Strings one behind the other. */
export function strings(p: Pass): Piece | null {
  return p.memoized(MEMO.strings, stringsItself);
}

function stringsItself(p: Pass): Piece | null {
  if (p.mistakes) invalidMixture(p);
  const plain = p.many(stringOrFormatted, 1);
  if (plain !== null) {
    const formatted = plain.parts.some((part) => part.kind === "f");
    return { ...plain, kind: formatted ? "JoinedStr" : "Constant" };
  }
  const template = p.many(templateString, 1);
  return template === null ? null : { ...template, kind: "TemplateStr" };
}

function stringOrFormatted(p: Pass): Piece | null {
  return formattedString(p) ?? p.token(T.STRING);
}

function formattedString(p: Pass): Piece | null {
  return p.seq("f", F.start, many(any(formattedField, F.middle)), F.end);
}

function templateString(p: Pass): Piece | null {
  return p.seq("t", TT.start, many(any(templateField, TT.middle)), TT.end);
}

function formattedField(p: Pass): Piece | null {
  return field(p, F, formattedField);
}

function templateField(p: Pass): Piece | null {
  return field(p, TT, templateField);
}

function field(p: Pass, kind: Letter, inner: (p: Pass) => Piece | null): Piece | null {
  const spec = many(any(kind.middle, inner));
  const conversion = (q: Pass): Piece | null => q.seq("", T.EXCLAMATION, T.NAME);
  const fullSpec = (q: Pass): Piece | null => q.seq("", T.COLON, spec);
  const found = p.seq("", T.LBRACE, annotatedRight, opt(T.EQUAL), opt(conversion), opt(fullSpec), T.RBRACE);
  if (found === null && p.mistakes) invalidField(p, kind, spec);
  return found;
}

function invalidField(p: Pass, { letter }: Letter, spec: (p: Pass) => Piece | null): void {
  const start = p.mark;
  const open = T.LBRACE;
  const title = `${letter}-string: `;
  for (const [token, text] of [
    [T.EQUAL, "="],
    [T.EXCLAMATION, "!"],
    [T.COLON, ":"],
    [T.RBRACE, "}"],
  ] as const) {
    const empty = p.seq("", open, token);
    if (empty !== null) p.raiseAt(`${title}valid expression required before '${text}'`, empty.parts[1]!);
  }
  const next = (rest: string, ...items: Parameters<typeof p.seq> extends [string, ...infer I] ? I : never): void => {
    if (p.seq("", open, ...items) !== null) p.raiseNext(title + rest);
  };
  next("expecting a valid expression after '{'", not(annotatedRight));
  next("expecting '=', or '!', or ':', or '}'", annotatedRight, not(any(T.EQUAL, T.EXCLAMATION, T.COLON, T.RBRACE)));
  next("expecting '!', or ':', or '}'", annotatedRight, T.EQUAL, not(any(T.EXCLAMATION, T.COLON, T.RBRACE)));
  const mark = T.EXCLAMATION;
  next("missing conversion character", annotatedRight, opt(T.EQUAL), mark, ahead(any(T.COLON, T.RBRACE)));
  next("invalid conversion character", annotatedRight, opt(T.EQUAL), mark, not(T.NAME));
  const conversion = opt((q) => q.seq("", mark, T.NAME));
  next("expecting ':' or '}'", annotatedRight, opt(T.EQUAL), conversion, not(any(T.COLON, T.RBRACE)));
  next("expecting '}', or format specs", annotatedRight, opt(T.EQUAL), conversion, T.COLON, spec, not(T.RBRACE));
  next("expecting '}'", annotatedRight, opt(T.EQUAL), conversion, not(T.RBRACE));
  p.mark = start;
}

const MIXTURE = "cannot mix t-string literals with string or bytes literals";

function invalidMixture(p: Pass): void {
  for (const [one, other] of [
    [stringOrFormatted, templateString],
    [templateString, stringOrFormatted],
  ] as const) {
    const found = p.seq("", many(one, 1), other);
    if (found === null) continue;
    const before = found.parts[0]!.parts;
    p.raiseAt(MIXTURE, before[before.length - 1]!, found.parts[1]!);
  }
}
