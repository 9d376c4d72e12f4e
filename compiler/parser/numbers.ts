// SPDX-License-Identifier: LGPL-2.1-or-later
// The values of numeric literals (reference 2.5).
import { Complex, type ConstantValue, type Expr } from "../ast.ts";
import * as F from "../ast-factory.ts";
import type { Parser } from "./cursor.ts";

/** Most decimal digits that an integer literal may have, as `sys.int_info.default_max_str_digits` has it. */
const MAX_DECIMAL_DIGITS = 4300;

/** Reads a NUMBER token as a constant. */
export function parseNumber(p: Parser): Expr {
  const at = p.pos++;
  const value = numberValue(p, at);
  return F.Constant(value, null, p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
}

function numberValue(p: Parser, at: number): ConstantValue {
  let text = p.source.slice(p.tokens.start[at], p.tokens.end[at]);
  if (text.length === 1) return BigInt(text);
  if (text.includes("_")) text = text.replaceAll("_", "");
  const last = text.charCodeAt(text.length - 1) | 32;
  const radix = text.charCodeAt(0) === 48 ? text.charCodeAt(1) | 32 : 0;
  if (radix === 120 || radix === 111 || radix === 98) return BigInt(text.toLowerCase());
  if (last === 106) return new Complex(0, Number(text.slice(0, -1)));
  if (/[.eE]/.test(text)) return Number(text);
  if (text.length > MAX_DECIMAL_DIGITS) {
    const message =
      `Exceeds the limit (${MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has ${text.length} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit - " +
      "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.";
    p.failWithoutColumns(at, message);
  }
  return BigInt(text);
}
