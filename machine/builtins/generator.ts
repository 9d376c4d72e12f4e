// SPDX-License-Identifier: LGPL-2.1-or-later
// Methods of generators that resume them; what else they do is in the prelude.

import { GENERATOR_CREATED, GENERATOR_SUSPENDED } from "../objects/generator";
import { misused } from "../interpreter/primitive-arguments";
import { NONE } from "../memory/map";
import { T_GENERATOR } from "../generated/types";
import { P_GENERATOR_STEP } from "../generated/names";
import { GENERATOR_STATE, GENERATOR_FINISHED } from "../objects/generator";
import { MODE_GENERATOR_CALL, MODE_VALUE } from "../objects/frame";
import { newException } from "../objects/exception";
import { T_STOP_ITERATION } from "../generated/types";
import { callDst, callMode } from "../interpreter/call";
import { finishGenerator, resume, throwInto } from "../interpreter/generators";
import { raiseException, tailPrelude } from "../interpreter/result";
import { method } from "../boot/define";
import { primitive } from "../boot/primitive";

function step(generator: u32, value: u32): u32 {
  if (load<u32>(generator, GENERATOR_STATE) == GENERATOR_FINISHED) return raiseException(newException(T_STOP_ITERATION, 0));
  if (callMode != MODE_VALUE) return tailPrelude(P_GENERATOR_STEP, generator, value);
  return resume(generator, value, callDst, MODE_GENERATOR_CALL, 0);
}
function generator_next(args: u32, n: u32): u32 { return step(load<u32>(args), NONE); }
function generator_send(args: u32, n: u32): u32 { return step(load<u32>(args), load<u32>(args, 4)); }

/** _generator_throw(generator, exception, given): the arguments of throw() as a tuple, or None: not to be passed on. */
function generatorThrow(args: u32, n: u32): u32 {
  const given = load<u32>(args, 8);
  return throwInto(load<u32>(args), load<u32>(args, 4), given == NONE ? 0 : given, callDst, MODE_GENERATOR_CALL);
}
/** _generator_finish(generator): one that never started. */
function generatorFinish(args: u32, n: u32): u32 {
  const state = load<u32>(load<u32>(args), GENERATOR_STATE);
  if (state != GENERATOR_CREATED && state != GENERATOR_SUSPENDED) return misused();
  finishGenerator(load<u32>(args));
  return NONE;
}

export function defineGenerator(): void {
  method(T_GENERATOR, "__next__", generator_next, 1, 1);
  method(T_GENERATOR, "send", generator_send, 2, 2);
  primitive("_generator_throw", generatorThrow, 3, 3);
  primitive("_generator_finish", generatorFinish, 1, 1);
}
