// SPDX-License-Identifier: LGPL-2.1-or-later
// Going round in an empty loop. Engines optimise a function, in another thread, once it has gone round often enough: begun
// before there is a program, much of that is done when one runs.

import { EXCHANGE } from "../memory/map";
import { setStop } from "../memory/allocate";
import { OP_JUMP } from "../generated/opcodes";
import { setIp } from "./frames";
import { interpret } from "./run";

/** So many rounds, which take less than a millisecond, are enough for V8. */
const ROUNDS: u64 = 2000;

/** To be called before there is an image. */
export function warmUp(): void {
  store<u64>(EXCHANGE, <u64>OP_JUMP | <u64>0xffffffff << 32); // to itself
  setIp(<u32>EXCHANGE);
  setStop(ROUNDS);
  interpret(0);
  store<u64>(EXCHANGE, 0);
}
