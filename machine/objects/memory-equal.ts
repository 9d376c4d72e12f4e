// SPDX-License-Identifier: LGPL-2.1-or-later
// Equality of a memoryview with whatever has a buffer: the same shape, and equal items, each read in its own format.

import { NONE } from "../memory/map";
import { charge } from "../memory/allocate";
import { isFloat, floatValue } from "./float";
import { isMemoryview, memoryFormat, memoryItemsize, memoryDimensions, memoryShape, memoryInBounds, openMemory, MEMORY_OBJECT } from "./memoryview";
import { openBuffer, bufferData, bufferSize } from "./bytes";
import { unpackItem } from "./memory-items";
import { nativeEqual } from "./equal";
import { clearPending } from "../interpreter/result";

function alive(v: u32): bool {
  return !isMemoryview(v) || load<u32>(v, MEMORY_OBJECT) != NONE;
}
/** a == b for a memoryview a: 1 or 0; -1 if b has no buffer. */
export function memoryEqual(a: u32, b: u32): i32 {
  if (!isMemoryview(a)) return isMemoryview(b) ? memoryEqual(b, a) : -1;
  if (!alive(a) || !alive(b)) return a == b ? 1 : 0;
  if (!memoryInBounds(a)) {
    clearPending();
    return a == b ? 1 : 0;
  }
  const x = openMemory(a);
  if (openBuffer(b, true) <= 0) {
    clearPending();
    return -1;
  }
  const other = isMemoryview(b);
  const letter = memoryFormat(a);
  const otherLetter: u32 = other ? memoryFormat(b) : 66;
  const size = memoryItemsize(a);
  const otherSize = other ? memoryItemsize(b) : 1;
  if (other ? memoryDimensions(b) != memoryDimensions(a) : memoryDimensions(a) != 1) return 0;
  let count = 1;
  for (let d: u32 = 0; d < memoryDimensions(a); ++d) {
    const n = memoryShape(a, d);
    if (n != (other ? memoryShape(b, d) : <i32>bufferSize)) return 0;
    count *= n;
  }
  const y = bufferData;
  charge(count >> 3);
  if (letter == otherLetter && letter != 100 && letter != 102 && letter != 101 && letter != 63) return memory.compare(x, y, count * size) == 0 ? 1 : 0;
  for (let i = 0; i < count; ++i) {
    const v = unpackItem(x + i * size, letter);
    const w = unpackItem(y + i * otherSize, otherLetter);
    if (isFloat(v) && floatValue(v) != floatValue(v)) return 0;
    if (nativeEqual(v, w) != 1) return 0;
  }
  return 1;
}
