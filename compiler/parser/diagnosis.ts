// SPDX-License-Identifier: LGPL-2.1-or-later
// Chooses the error to report for a text that does not parse.
import { PythonSyntaxError } from "../syntax-error.ts";
import type { Tokens } from "../tokens.ts";
import { rangeError } from "./cursor.ts";
/** The error for the tokens: the tokenizer's, the one the parser raised, or plain "invalid syntax". */
export function diagnose(
  tokens: Tokens,
  filename: string,
  _mode: string,
  e: PythonSyntaxError | null,
): PythonSyntaxError {
  if (tokens.error) return tokens.error;
  if (e) return e;
  return rangeError(tokens, filename, "invalid syntax", { lineno: 1, col: 0, endLineno: 1, endCol: 0 });
}
