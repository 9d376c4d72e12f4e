// SPDX-License-Identifier: LGPL-2.1-or-later
// What a host asks about a program that stands: its result, its port operations, where it is. Answers are bytes, at
// the address given back: u32 length, then a value in the encoding of load.ts.

export function result(): u32 { return 0; }
export function operations(): u32 { return 0; }
export function inspect(): u32 { return 0; }
