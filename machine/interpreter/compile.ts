// SPDX-License-Identifier: LGPL-2.1-or-later
// Compiling source text while a program runs: the machine's one import besides abort. It is a pure function of its input,
// the same on every host, and its cost is charged by the size of the source. A host may have left the compiler out.

import { charge, roomFor } from "../memory/allocate";
import { T_RUNTIME_ERROR, T_TYPE_ERROR } from "../generated/types";
import { newRaw } from "../objects/object";
import { strLength } from "../objects/str";
import { tupleOf } from "../objects/tuple";
import { beginDump, dumpValue, endDump } from "../boot/dump";
import { readValue } from "../boot/load";
import { primitive } from "../boot/primitive";
import { raise } from "./result";

/** Instructions charged for each character: in their time the compiler reads about one. */
const COST: u32 = 64;
const MOST_CHARGED: u32 = 0xffffffff / COST;

/** Compiles what is encoded at this address; the length of its answer, which the host keeps until it is taken, or 0. */
@external("env", "compile")
declare function hostCompile(address: u32, length: u32): u32;
/** Writes the answer to this address. */
@external("env", "takeCompiled")
declare function takeCompiled(address: u32): void;

/**
 * _compile(source, file name, mode, flags): a code object, or the tuple (exception type, message, line, column, text, end
 * line, end column) of what is wrong with the source.
 */
function compile(args: u32, n: u32): u32 {
  charge(min(strLength(load<u32>(args)), MOST_CHARGED) * COST);
  beginDump();
  if (!dumpValue(tupleOf(args, 4))) return raise(T_TYPE_ERROR, "compile() takes source text");
  const request = endDump();
  const length = hostCompile(request + 4, load<u32>(request));
  if (!length) return raise(T_RUNTIME_ERROR, "this host has no compiler: compile(), eval() and exec() of source text are not available");
  // The answer, and the objects that it becomes.
  if (!roomFor(<u64>length << 2)) return 0;
  const answer = newRaw(length);
  takeCompiled(answer + 16);
  return readValue(answer + 16, length);
}

export function defineCompile(): void {
  primitive("_compile", compile, 4, 4);
}
