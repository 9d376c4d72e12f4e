// SPDX-License-Identifier: LGPL-2.1-or-later
// Source positions of instructions: reads the line table of a code object (its format: compiler/codegen/line-table.ts).

import { smallValue } from "./object";
import { CODE_LINES, CODE_FIRSTLINE } from "./function";

/** What positionOf found: lines, and columns in bytes of the UTF-8 line; -1 if unknown. */
export let line: i32 = 0;
export let endLine: i32 = 0;
export let column: i32 = 0;
export let endColumn: i32 = 0;

let at: u32 = 0;
let end: u32 = 0;
function varint(): u32 {
  let value: u32 = 0;
  for (let shift: u32 = 0; at < end && shift < 32; shift += 7) {
    const byte = <u32>load<u8>(at++);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

/** In place of an instruction's index: the code has not begun to run; its position is the line where it is defined. */
export const BEFORE_START: u32 = 0x1fffffff;

/** Finds the position of instruction pc; false if it belongs to no source. */
export function positionOf(code: u32, pc: u32): bool {
  const table = load<u32>(code, CODE_LINES);
  at = table + 16;
  end = at + load<u32>(table, 8);
  line = smallValue(load<u32>(code, CODE_FIRSTLINE));
  if (pc == BEFORE_START) {
    endLine = line;
    column = endColumn = -1;
    return true;
  }
  let index: u32 = 0;
  while (at < end) {
    const head = varint();
    if (!(head & 1)) {
      const delta = varint();
      line += delta & 1 ? -<i32>((delta + 1) >> 1) : <i32>(delta >> 1);
      endLine = line + <i32>varint();
      column = <i32>varint() - 1;
      endColumn = <i32>varint() - 1;
    }
    index += head >> 1;
    if (index > pc) return !(head & 1);
  }
  return false;
}
