// SPDX-License-Identifier: LGPL-2.1-or-later
// Docstrings lose their common indentation when compiled, as in CPython since 3.13.

/** Tabs become spaces up to the next multiple of eight columns. */
function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  let result = "";
  for (const character of text) {
    if (character === "\t") {
      const spaces = 8 - (column % 8);
      result += " ".repeat(spaces);
      column += spaces;
    } else {
      result += character;
      column = character === "\n" || character === "\r" ? 0 : column + 1;
    }
  }
  return result;
}

/** The docstring without the indentation that all its lines but the first share. */
export function cleanDocstring(text: string): string {
  const lines = expandTabs(text).split("\n");
  let margin = Number.POSITIVE_INFINITY;
  const indentation = (line: string): number => /^ */.exec(line)![0].length;
  for (const line of lines.slice(1)) {
    const indent = indentation(line);
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  const first = lines[0]!.replace(/^ +/, "");
  if (margin === Number.POSITIVE_INFINITY) margin = 0;
  return [first, ...lines.slice(1).map((line) => line.slice(Math.min(margin, indentation(line))))].join("\n");
}
