// SPDX-License-Identifier: LGPL-2.1-or-later
// Can the program still get hold of a memoryview on a bytearray? CPython knows by counting references; here it is found
// out when it matters: a bytearray that has views is to change its size. All that the roots and the local variables of
// all frames lead to is gone through. What lies in a frame's temporary registers does not count: it may be left over
// from an instruction long done. A view that is missed for that reason stays safe, since views check their bounds.

import { IMAGE, H_ROOTS, H_ROOTS_END, H_IDENTITIES, H_OUTPUT } from "./map";
import { charge, top } from "./allocate";
import { allocateScratch } from "./scratch";
import {
  KIND_ENTRIES, KIND_STACK, KIND_GENERATOR, KIND_STR, KIND_MEMORYVIEW, FLAG_EXTENDED, FLAG_VIEW, sizeOf, kindOf, flagsOf, smallValue,
} from "../objects/object";
import { FRAME_CODE, FRAME_VALUES, FRAME_LINK, FRAME_SIZE, FRAME_REGISTERS } from "../objects/frame";
import { CODE_NLOCALS } from "../objects/function";
import { GENERATOR_FRAME } from "../objects/generator";
import { MEMORY_OBJECT } from "../objects/memoryview";
import { saveFrames } from "../interpreter/frames";

// Registers of one search.
let marks: u32 = 0; //  a bit for each 8 bytes of the image
let end: u32 = 0;
let stack: u32 = 0; //  objects seen but not looked into
let room: u32 = 0;
let waiting: u32 = 0;
let wanted: u32 = 0;
let found: bool = false;

/** Is there a memoryview on this bytearray that the program can reach? */
export function hasReachableView(bytearray: u32): bool {
  saveFrames();
  end = top;
  marks = allocateScratch(((end - <u32>IMAGE) >> 6) + 8);
  room = 4096;
  stack = allocateScratch(room << 2);
  waiting = 0;
  wanted = bytearray;
  found = false;
  // Output that the host has not taken yet leads to no view, and must not count: when it is taken is the host's affair.
  for (let at = IMAGE + H_ROOTS; at < IMAGE + H_ROOTS_END; at += 4) if (at != IMAGE + H_IDENTITIES && at != IMAGE + H_OUTPUT) see(load<u32>(at));
  let seen: u32 = 0;
  while (waiting && !found) {
    ++seen;
    look(load<u32>(stack + (--waiting << 2)));
  }
  charge(seen >> 2);
  return found;
}

function see(v: u32): void {
  if (v & 1 || v < <u32>IMAGE || v >= end) return;
  const bit = (v - <u32>IMAGE) >> 3;
  const at = marks + (bit >> 3);
  const have = <u32>load<u8>(at);
  if (have & (1 << (bit & 7))) return;
  store<u8>(at, <u8>(have | (1 << (bit & 7))));
  if (waiting == room) {
    const larger = allocateScratch(room << 3);
    memory.copy(larger, stack, room << 2);
    stack = larger;
    room <<= 1;
  }
  store<u32>(stack + (waiting++ << 2), v);
}
function seeRange(from: u32, to: u32): void {
  for (let at = from; at < to; at += 4) see(load<u32>(at));
}
function look(p: u32): void {
  const kind = kindOf(p);
  const size = sizeOf(p);
  see(load<u32>(p));
  if (kind == KIND_MEMORYVIEW && load<u32>(p, MEMORY_OBJECT) == wanted) found = true;
  if (kind >= 32) {
    seeRange(p + 12, p + size);
    return;
  }
  if (kind == KIND_ENTRIES) {
    for (let at = p + 12; at + 12 <= p + size; at += 12) seeRange(at + 4, at + 12);
    return;
  }
  if (kind == KIND_STACK) {
    for (let offset = load<u32>(p, 12); offset; ) {
      seeFrame(p + offset);
      const link = load<u32>(p + offset, FRAME_LINK);
      offset = link ? offset - link : 0;
    }
    return;
  }
  if (kind == KIND_GENERATOR) {
    seeRange(p + 12, p + GENERATOR_FRAME);
    seeFrame(p + GENERATOR_FRAME);
  } else if (kind == KIND_STR && flagsOf(p) & FLAG_VIEW) see(load<u32>(p, 16));
  if (flagsOf(p) & FLAG_EXTENDED) seeRange(p + size - 12, p + size);
}
function seeFrame(frame: u32): void {
  seeRange(frame, frame + FRAME_VALUES);
  const code = load<u32>(frame, FRAME_CODE);
  if (!code) return;
  const locals = min<u32>(smallValue(load<u32>(code, CODE_NLOCALS)), load<u32>(frame, FRAME_REGISTERS));
  seeRange(frame + FRAME_SIZE, frame + FRAME_SIZE + (locals << 2));
}
