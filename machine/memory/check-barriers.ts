// SPDX-License-Identifier: LGPL-2.1-or-later
// A debugging aid: before a collection, every pointer from an object that the collection will not move into the range it
// evacuates must lie in a marked card, else whoever stored it forgot the write barrier. Collections would lose such
// objects only now and then; here it shows at once. Off unless a test asks for it.

import { CARDS, CARD_SHIFT, IMAGE, H_BASE_END, H_NURSERY, HEADER_SIZE } from "./map";
import { CARD_BASE, CARD_YOUNG } from "./barrier";
import {
  FLAG_EXTENDED, FLAG_VIEW, KIND_ENTRIES, KIND_GENERATOR, KIND_STACK, KIND_STR, flagsOf, kindOf, sizeOf,
} from "../objects/object";
import { FRAME_REGISTERS, FRAME_SIZE, FRAME_VALUES } from "../objects/frame";
import { GENERATOR_FRAME } from "../objects/generator";
import { fault } from "./verify-report";

// Within one check.
let from: u32 = 0;
let to: u32 = 0;
let mark: u32 = 0;
let owner: u32 = 0;

/** Are all marks there that a collection of [nursery, end), or of all behind the base heap, relies on? */
export function barriersSound(full: bool, end: u32): bool {
  from = full ? load<u32>(IMAGE, H_BASE_END) : load<u32>(IMAGE, H_NURSERY);
  to = end;
  mark = full ? CARD_BASE : CARD_YOUNG;
  for (let p = <u32>IMAGE + HEADER_SIZE; p < from; p += sizeOf(p)) if (!objectMarked(p)) return false;
  return true;
}

function objectMarked(p: u32): bool {
  owner = p;
  const size = sizeOf(p);
  const kind = kindOf(p);
  if (!wordsMarked(p, p + 4)) return false;
  if (kind >= 32) return wordsMarked(p + 12, p + size);
  if (kind == KIND_ENTRIES) {
    for (let at = p + 12, end = at + load<u32>(p, 8) * 12; at < end; at += 12) if (!wordsMarked(at + 4, at + 12)) return false;
    return true;
  }
  if (kind == KIND_STACK) return true; // a root
  if (kind == KIND_GENERATOR) {
    const frame = p + GENERATOR_FRAME;
    const registers = frame + FRAME_SIZE;
    if (!wordsMarked(p + 12, frame) || !wordsMarked(frame, frame + FRAME_VALUES) || !wordsMarked(registers, registers + (load<u32>(frame, FRAME_REGISTERS) << 2))) return false;
  } else if (kind == KIND_STR && flagsOf(p) & FLAG_VIEW && !wordsMarked(p + 16, p + 20)) return false;
  return !(flagsOf(p) & FLAG_EXTENDED) || wordsMarked(p + size - 12, p + size);
}
function wordsMarked(at: u32, end: u32): bool {
  for (; at < end; at += 4) {
    const v = load<u32>(at);
    if (v & 1 || v < from || v >= to || load<u8>(CARDS + (at >> CARD_SHIFT)) & mark) continue;
    return fault(owner, "a barrier is missing: a field of this object was changed without a mark");
  }
  return true;
}
