// SPDX-License-Identifier: LGPL-2.1-or-later
// The first four bytes of a bytecode file: a number that tells the version of Python, and carriage return, line feed.
import { PycError } from "./pyc-error.ts";

/** The number of CPython 3.1's files. */
const MAGIC_3_1 = 3151;

/** Numbers of final releases and what led to them: the first one, the last one, the version. */
const VERSIONS: readonly (readonly [first: number, last: number, version: string])[] = [
  [50428, 50428, "1.6"],
  [50823, 50823, "2.0"],
  [60202, 60202, "2.1"],
  [60717, 60717, "2.2"],
  [62011, 62021, "2.3"],
  [62041, 62061, "2.4"],
  [62071, 62131, "2.5"],
  [62151, 62161, "2.6"],
  [62171, 62211, "2.7"],
  [3000, 3131, "3.0"],
  [3140, 3150, "3.1 before its release"],
  [3160, 3180, "3.2"],
  [3190, 3230, "3.3"],
  [3250, 3310, "3.4"],
  [3320, 3351, "3.5"],
  [3360, 3379, "3.6"],
  [3390, 3399, "3.7"],
  [3400, 3419, "3.8"],
  [3420, 3429, "3.9"],
  [3430, 3449, "3.10"],
  [3450, 3499, "3.11"],
  [3500, 3549, "3.12"],
  [3550, 3599, "3.13"],
  [3600, 3649, "3.14"],
  [3650, 3699, "3.15"],
];

/** Whether these bytes begin as a bytecode file of some version of CPython does. */
export function isBytecodeFile(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || bytes[2] !== 0x0d || bytes[3] !== 0x0a) return false;
  const number = bytes[0]! | (bytes[1]! << 8);
  return number === MAGIC_3_1 || versionOf(number) !== undefined;
}

function versionOf(number: number): string | undefined {
  return VERSIONS.find(([first, last]) => number >= first && number <= last)?.[2];
}

/** Throws PycError unless the bytes begin as a file of CPython 3.1 does. */
export function checkMagic(bytes: Uint8Array): void {
  if (bytes.length < 4) throw new PycError("truncated", "the file ends before its magic number", bytes.length);
  const number = bytes[0]! | (bytes[1]! << 8);
  if (bytes[2] !== 0x0d || bytes[3] !== 0x0a)
    throw new PycError("not-pyc", "this is no bytecode file: byte 2 must be 13, 10", 2);
  if (number === MAGIC_3_1) return;
  const version = versionOf(number);
  if (version === undefined)
    throw new PycError("not-pyc", `this is no bytecode file of CPython: its magic number is ${number}`, 0);
  throw new PycError("other-version", `compiled by CPython ${version}: run the source, or compile with 3.1`, 0);
}
