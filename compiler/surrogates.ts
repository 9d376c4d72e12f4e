// SPDX-License-Identifier: LGPL-2.1-or-later
// The one gap between JavaScript's strings and Python's: a high surrogate with a low one behind it is two characters in
// Python, and always one in JavaScript. The compiler never puts the two together.

/** Whether `left + right` would make one character of the two that meet. */
export function wouldPair(left: string, right: string): boolean {
  const high = left.charCodeAt(left.length - 1);
  const low = right.charCodeAt(0);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

/** `left + right`, or undefined if JavaScript cannot have it. */
export function join(left: string, right: string): string | undefined {
  return wouldPair(left, right) ? undefined : left + right;
}
