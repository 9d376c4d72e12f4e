// SPDX-License-Identifier: LGPL-2.1-or-later
// The line table of a code object: runs of instructions that share a source position. Each run is a varint of twice the
// number of instructions, plus 1 if there is no position; else follow the zigzag line difference (to the run before, at
// first to firstlineno), the number of further lines, and start and end column plus 1 (0: unknown), all varints (LEB128).
// Columns count bytes of the UTF-8 encoded line.
import type { Position } from "../ast.ts";

class VarintWriter {
  private bytes = new Uint8Array(256);
  private length = 0;

  write(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    while (value > 0x7f) {
      this.bytes[this.length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    this.bytes[this.length++] = value;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Packs the position of every instruction, null where an instruction belongs to no source. */
export function encodeLineTable(positions: readonly (Position | null)[], firstlineno: number): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  let line = firstlineno;
  let index = 0;
  while (index < positions.length) {
    const position = positions[index]!;
    const start = index++;
    while (index < positions.length && samePosition(positions[index]!, position)) index++;
    const count = (index - start) * 2;
    if (position === null) {
      writer.write(count + 1);
      continue;
    }
    writer.write(count);
    const delta = position.lineno - line;
    writer.write(delta < 0 ? -delta * 2 - 1 : delta * 2);
    writer.write(Math.max(0, position.end_lineno - position.lineno));
    writer.write(position.col_offset + 1);
    writer.write(position.end_col_offset + 1);
    line = position.lineno;
  }
  return writer.finish();
}

function samePosition(one: Position | null, other: Position | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return (
    one.lineno === other.lineno &&
    one.col_offset === other.col_offset &&
    one.end_lineno === other.end_lineno &&
    one.end_col_offset === other.end_col_offset
  );
}

/** Reads a line table back: one position per instruction, null for none. */
export function decodeLineTable(table: Uint8Array, firstlineno: number): (Position | null)[] {
  const positions: (Position | null)[] = [];
  let offset = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = table[offset++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  let line = firstlineno;
  while (offset < table.length) {
    const head = read();
    let position: Position | null = null;
    if ((head & 1) === 0) {
      const delta = read();
      line += delta & 1 ? -((delta + 1) >> 1) : delta >> 1;
      const end = line + read();
      const column = read() - 1;
      position = { lineno: line, col_offset: column, end_lineno: end, end_col_offset: read() - 1 };
    }
    for (let left = head >> 1; left > 0; left--) positions.push(position);
  }
  return positions;
}

/** Of how many instructions a line table tells; -1 if it is damaged. */
export function countPositions(table: Uint8Array): number {
  let positions = 0;
  for (let offset = 0; offset < table.length; ) {
    let head = 0;
    for (let field = 0, fields = 1; field < fields; field++) {
      const start = offset;
      while (offset < table.length && table[offset]! >= 0x80) offset++;
      if (offset === table.length || offset - start > 4) return -1;
      if (field > 0) {
        offset++;
        continue;
      }
      for (let shift = 0; start + shift <= offset; shift++) head += (table[start + shift]! & 0x7f) * 2 ** (7 * shift);
      if (head % 2 === 0) fields = 5;
      offset++;
    }
    positions += Math.floor(head / 2);
  }
  return positions;
}
