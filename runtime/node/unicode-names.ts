// SPDX-License-Identifier: LGPL-2.1-or-later
// The names of Unicode characters for `\N{...}`, read from the file system when a program first uses one.
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { setUnicodeNames, type UnicodeNames, unicodeNamesOf } from "../../compiler/unicode-names.ts";

/** Lets the compiler find the table in this folder, from the first time it needs it. */
export function findUnicodeNames(directory: URL): void {
  let table: UnicodeNames | undefined;
  setUnicodeNames((name) => {
    table ??= unicodeNamesOf(inflateSync(readFileSync(new URL("unicode-names.zz", directory))).toString());
    return table(name);
  });
}
