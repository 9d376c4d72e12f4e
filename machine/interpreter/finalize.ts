// SPDX-License-Identifier: LGPL-2.1-or-later
// Points between two instructions: when one has come, the collector looks for what is dead, and a function of the prelude
// is called for what waits then, as if the instruction before had called it.

import { EXCHANGE, H_STATE, IMAGE, STATE_RUNNING } from "../memory/map";
import { saveAllocator } from "../memory/allocate";
import { nextPoint, point, pointComes } from "../memory/points";
import { CODE_FLAGS, CODE_HIDDEN } from "../objects/function";
import { FRAME_CODE, MODE_BETWEEN } from "../objects/frame";
import { P_AFTER_POINT } from "../generated/names";
import { callFunction } from "./call";
import { frame, ip, loadFrames, saveFrames, setIp } from "./frames";
import { PENDING_SWITCHED, clearPending, pending, preludeFunction } from "./result";

/** If a point comes before instruction `now`, that happens. */
export function passPoint(now: u64): void {
  if (now < nextPoint() || load<u32>(IMAGE, H_STATE) != STATE_RUNNING || !frame) return;
  if (!pointComes(now, (load<u32>(load<u32>(frame, FRAME_CODE), CODE_FLAGS) & CODE_HIDDEN) != 0)) return;
  saveFrames();
  saveAllocator();
  const waits = point(now);
  loadFrames();
  if (waits) callBetween(preludeFunction(P_AFTER_POINT));
}

/** Calls a function without arguments before the next instruction. Where there is no room for a frame, what waits goes on waiting. */
function callBetween(f: u32): void {
  setIp(ip + 8); // a frame that calls stands at the instruction before ip
  callFunction(f, <u32>EXCHANGE, 0, 0, 0, MODE_BETWEEN, 0);
  if (pending != PENDING_SWITCHED) setIp(ip - 8);
  clearPending();
}
