// SPDX-License-Identifier: LGPL-2.1-or-later
// The arguments of calls and class definitions (reference 6.3.4, 8.8).
import type { Expr, Keyword } from "../ast.ts";
import * as F from "../ast-factory.ts";
import * as T from "../token-kinds.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import { atComprehension, parseComprehensionClauses } from "./displays.ts";
import { parseExpression, parseNamedExpression, parseStarredExpression } from "./expressions.ts";

/** What stands between the parentheses of a call. */
export interface CallArguments {
  args: Expr[];
  keywords: Keyword[];
}

/** Reads `(arguments)`; a lone generator expression may share the call's parentheses when `allowGenerator`. */
export function parseCallArguments(p: Parser, allowGenerator: boolean): CallArguments {
  const open = p.pos++;
  p.enter();
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let unpacked = false;
  while (p.kind[p.pos] !== T.RPAR) {
    switch (p.kind[p.pos]) {
      case T.STAR:
        // After `**mapping` come keywords only.
        if (unpacked) throw MISMATCH;
        args.push(parseStarredExpression(p));
        break;
      case T.DOUBLESTAR:
        unpacked = true;
        keywords.push(parseUnpackedMapping(p));
        break;
      default:
        if (p.kind[p.pos] === T.NAME && p.kind[p.pos + 1] === T.EQUAL) {
          keywords.push(parseKeyword(p));
          break;
        }
        if (keywords.length > 0) throw MISMATCH;
        args.push(parsePositional(p, open, allowGenerator && args.length === 0));
    }
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RPAR);
  p.depth--;
  return { args, keywords };
}

function parsePositional(p: Parser, open: number, allowGenerator: boolean): Expr {
  const value = parseNamedExpression(p);
  if (!atComprehension(p)) return value;
  if (!allowGenerator) throw MISMATCH;
  const generators = parseComprehensionClauses(p);
  // The generator's position includes the parentheses that it shares with the call.
  if (p.kind[p.pos] !== T.RPAR) throw MISMATCH;
  const end = p.pos;
  return F.GeneratorExp(value, generators, p.lineno[open], p.col[open], p.endLineno[end], p.endCol[end]);
}

function parseKeyword(p: Parser): Keyword {
  const start = p.pos;
  const name = p.expectName();
  p.pos++;
  const value = parseExpression(p);
  return F.Keyword(name, value, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}

function parseUnpackedMapping(p: Parser): Keyword {
  const start = p.pos++;
  const value = parseExpression(p);
  return F.Keyword(null, value, p.lineno[start], p.col[start], p.endLineno[p.pos - 1], p.endCol[p.pos - 1]);
}
