// SPDX-License-Identifier: LGPL-2.1-or-later
// The door to the table of Unicode character names, which `\N{...}` escapes need. The table is large, so whoever
// embeds the compiler decides whether and when to load it.

/** Finds the character of a name, or null when there is no such name. Names are compared without regard to case. */
export type UnicodeNames = (name: string) => string | null;

let names: UnicodeNames | null = null;

/** Sets the look-up that `\N{...}` escapes use; null takes it away. */
export function setUnicodeNames(lookup: UnicodeNames | null): void {
  names = lookup;
}

/** The character called `name`: null when there is none, undefined when no table is set. */
export function characterByName(name: string): string | null | undefined {
  return names === null ? undefined : names(name);
}
