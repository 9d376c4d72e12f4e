// SPDX-License-Identifier: LGPL-2.1-or-later
// Names of Unicode characters, which `\N{...}` escapes need. The table is large (scripts/make-unicode-names.mjs makes it), so
// whoever embeds the compiler decides whether and when to load it.

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

// Names of Hangul syllables are composed of those of their letters (Unicode Standard, 3.12, "Conjoining Jamo Behavior").
const LEADS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const TAILS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");

/** The look-up of a table: the text of `unicode-names.zz`. */
export function unicodeNamesOf(table: string): UnicodeNames {
  const points = new Map<string, number>();
  const ranges: { first: number; last: number; prefix: string }[] = [];
  for (const line of table.split("\n")) {
    const range = /^([0-9a-f]+) ([0-9a-f]+) (\D+)$/.exec(line);
    if (range !== null && range[3]!.endsWith("-"))
      ranges.push({ first: Number.parseInt(range[1]!, 16), last: Number.parseInt(range[2]!, 16), prefix: range[3]! });
    else points.set(line.slice(line.indexOf(" ") + 1), Number.parseInt(line, 16));
  }
  LEADS.forEach((lead, l) => {
    VOWELS.forEach((vowel, v) => {
      TAILS.forEach((tail, t) => {
        points.set(`HANGUL SYLLABLE ${lead}${vowel}${tail}`, 0xac00 + (l * VOWELS.length + v) * TAILS.length + t);
      });
    });
  });
  return (name) => {
    const upper = name.toUpperCase();
    const point = points.get(upper) ?? ideograph(upper);
    return point === undefined ? null : String.fromCodePoint(point);
  };

  function ideograph(name: string): number | undefined {
    const point = Number.parseInt(/-([0-9A-F]{4,5})$/.exec(name)?.[1] ?? "", 16);
    return ranges.some(({ first, last, prefix }) => point >= first && point <= last && name === prefix + hex(point))
      ? point
      : undefined;
  }
}

function hex(point: number): string {
  return point.toString(16).toUpperCase();
}
