// SPDX-License-Identifier: LGPL-2.1-or-later
// A syntax error as Python prints it: place, line, carets, message.
import { PythonSyntaxError } from "../compiler/syntax-error.ts";

/** What Python prints for an uncaught syntax error, with a newline at the end. */
export function formatSyntaxError(error: PythonSyntaxError): string {
  const { suggestion } = error;
  if (suggestion !== null) {
    const { message, text, offset, endOffset } = suggestion;
    const range = { lineno: error.lineno, offset, endLineno: error.lineno, endOffset };
    return formatSyntaxError(new PythonSyntaxError(error.kind, message, error.filename, range, text));
  }
  const lines = [`  File "${error.filename}", line ${error.lineno}`];
  if (error.text !== null) {
    const whole = error.text.replace(/\n+$/, "");
    const shown = whole.replace(/^[ \n\f]+/, "");
    lines.push(`    ${shown}`);
    const carets = caretLine(error, Array.from(whole), Array.from(shown));
    if (carets !== null) lines.push(`    ${carets}`);
  }
  lines.push(`${error.kind}: ${error.message}`);
  return `${lines.join("\n")}\n`;
}

/** The line of carets below the shown line; null if no column is known. */
function caretLine(error: PythonSyntaxError, whole: readonly string[], shown: readonly string[]): string | null {
  const indent = whole.length - shown.length;
  const start = Math.min(error.offset, whole.length + 1);
  let end = error.lineno === error.endLineno ? error.endOffset || start : whole.length + 1;
  if (end === start || end === -1) end = start + 1;
  const column = start - 1 - indent;
  if (column < 0) return null;
  // Tabs before the place stay tabs, so that the carets stand below it.
  const space = shown.slice(0, column).map((character) => (/\s/.test(character) ? character : " "));
  return space.join("").padEnd(column) + "^".repeat(Math.max(end - start, 0));
}
