// SPDX-License-Identifier: LGPL-2.1-or-later
// What a host asks about a program that stands: its result, its port operations, its output, where it is. Answers are
// bytes: the address given back is that of their length, behind which a value stands in the encoding of load.ts.

import {
  NONE, IMAGE, H_BASE_END, H_COUNT, H_NURSERY, H_RESULT, H_STATE, H_THREAD, H_THREADS, H_TOP, STATE_EMPTY,
  STATE_RUNNING, STATE_WAITING, STATE_FINISHED,
} from "../memory/map";
import { KIND_EXCEPTION, isKind, rawType, sizeOf, smallValue } from "../objects/object";
import { OPERATION_ID } from "../objects/operation";
import { FRAME_CODE, FRAME_LINK, FRAME_PC } from "../objects/frame";
import { THREAD_IDENT, THREAD_NAME, THREAD_NEXT, THREAD_STACK, THREAD_WAIT, STACK_FRAME, isOperation } from "../objects/thread";
import { CODE_FILENAME, CODE_FLAGS, CODE_HIDDEN, CODE_NAME } from "../objects/function";
import { EXCEPTION_ARGS, EXCEPTION_TRACEBACK, TRACEBACK_CODE, TRACEBACK_NEXT, TRACEBACK_PC } from "../objects/exception";
import { positionOf, line } from "../objects/lines";
import { fullCollections, minorCollections } from "../memory/collect";
import { typeName, TYPE_NAME } from "../objects/type";
import { TYPE_COUNT } from "../generated/types";
import { beginDump, endDump, dumpHead, dumpNumber, dumpStr, dumpTag, dumpData, dumpText, dumpValue } from "./dump";
import { dumpOperations, dumpOutput } from "../interpreter/operations";
import { TYPES, TYPE_SIZE } from "../memory/map";

/**
 * What the main thread returned; an exception that nobody took gives (type name, traceback as a list of file, line, …,
 * and its arguments if they are data).
 */
export function result(): u32 {
  const v = load<u32>(IMAGE, H_RESULT);
  beginDump();
  if (!isKind(v, KIND_EXCEPTION)) {
    dumpData(v, 78 /* N */);
    return endDump();
  }
  const args = load<u32>(v, EXCEPTION_ARGS);
  const data = dumpValue(args);
  beginDump();
  dumpHead(40 /* ( */, data ? 3 : 2);
  dumpStr(typeName(v));
  let depth: u32 = 0;
  for (let t = load<u32>(v, EXCEPTION_TRACEBACK); t != NONE; t = load<u32>(t, TRACEBACK_NEXT)) ++depth;
  dumpHead(91 /* [ */, depth * 2);
  for (let t = load<u32>(v, EXCEPTION_TRACEBACK); t != NONE; t = load<u32>(t, TRACEBACK_NEXT)) {
    dumpStr(load<u32>(load<u32>(t, TRACEBACK_CODE), CODE_FILENAME));
    if (positionOf(load<u32>(t, TRACEBACK_CODE), load<u32>(t, TRACEBACK_PC))) dumpNumber(<i64>line);
    else dumpTag(78 /* N */);
  }
  if (data) dumpValue(args);
  return endDump();
}

export function operations(): u32 {
  beginDump();
  dumpOperations();
  return endDump();
}

export function output(): u32 {
  beginDump();
  dumpOutput();
  return endDump();
}

/** A dict of where the program stands and what it holds (docs/image-format.md, "Inspection"). */
export function inspect(): u32 {
  beginDump();
  dumpHead(100 /* d */, 7);
  dumpText("state");
  const state = load<u32>(IMAGE, H_STATE);
  if (state == STATE_EMPTY) dumpText("empty");
  else if (state == STATE_RUNNING) dumpText("running");
  else if (state == STATE_WAITING) dumpText("waiting");
  else if (state == STATE_FINISHED) dumpText("finished");
  else dumpText("failed");
  dumpText("instruction");
  dumpNumber(load<i64>(IMAGE, H_COUNT));
  dumpText("threads");
  dumpThreads();
  dumpText("waiting");
  dumpOperations();
  dumpText("memory");
  dumpMemory();
  dumpText("heap");
  dumpHead(100 /* d */, 3);
  dumpText("base");
  dumpNumber(<i64>(load<u32>(IMAGE, H_BASE_END) - <u32>IMAGE));
  dumpText("old");
  dumpNumber(<i64>(load<u32>(IMAGE, H_NURSERY) - load<u32>(IMAGE, H_BASE_END)));
  dumpText("nursery");
  dumpNumber(<i64>(load<u32>(IMAGE, H_TOP) - load<u32>(IMAGE, H_NURSERY)));
  dumpText("collections");
  dumpHead(40 /* ( */, 2);
  dumpNumber(<i64>minorCollections);
  dumpNumber(<i64>fullCollections);
  return endDump();
}

function dumpThreads(): void {
  let n: u32 = 0;
  for (let t = load<u32>(IMAGE, H_THREADS); t; t = load<u32>(t, THREAD_NEXT)) ++n;
  dumpHead(91 /* [ */, n);
  for (let t = load<u32>(IMAGE, H_THREADS); t; t = load<u32>(t, THREAD_NEXT)) {
    dumpHead(100 /* d */, 6);
    dumpText("ident");
    dumpNumber(<i64>load<u32>(t, THREAD_IDENT));
    dumpText("name");
    dumpStr(load<u32>(t, THREAD_NAME));
    dumpText("current");
    dumpTag(t == load<u32>(IMAGE, H_THREAD) ? 84 /* T */ : 70 /* F */);
    dumpText("waits");
    const wait = load<u32>(t, THREAD_WAIT);
    if (wait == 0) dumpTag(78 /* N */);
    else if (wait == NONE) dumpText("woken");
    else if (isOperation(wait)) dumpText("operation");
    else dumpText("thread");
    dumpText("operation");
    if (isOperation(wait)) dumpNumber(<i64>smallValue(load<u32>(wait, OPERATION_ID)));
    else dumpTag(78 /* N */);
    dumpText("frames");
    const stack = load<u32>(t, THREAD_STACK);
    const offset = load<u32>(stack, STACK_FRAME);
    dumpHead(91 /* [ */, offset ? framesBelow(stack + offset) : 0);
    if (offset) dumpFrames(stack + offset);
  }
}
function framesBelow(frame: u32): u32 {
  let n: u32 = 1;
  for (let link = load<u32>(frame, FRAME_LINK); link; link = load<u32>(frame, FRAME_LINK)) {
    frame -= link;
    ++n;
  }
  return n;
}
/** The frames of a stack, outermost first: each is found by walking down, since links lead that way only. */
function dumpFrames(innermost: u32): void {
  for (let skip = framesBelow(innermost); skip-- > 0; ) {
    let frame = innermost;
    for (let i: u32 = 0; i < skip; ++i) frame -= load<u32>(frame, FRAME_LINK);
    dumpFrame(frame);
  }
}
function dumpFrame(frame: u32): void {
  const code = load<u32>(frame, FRAME_CODE);
  const pc = load<u32>(frame, FRAME_PC);
  dumpHead(100 /* d */, 5);
  dumpText("file");
  dumpStr(load<u32>(code, CODE_FILENAME));
  dumpText("line");
  if (positionOf(code, pc)) dumpNumber(<i64>line);
  else dumpTag(78 /* N */);
  dumpText("name");
  dumpStr(load<u32>(code, CODE_NAME));
  dumpText("pc");
  dumpNumber(<i64>pc);
  dumpText("hidden");
  dumpTag(load<u32>(code, CODE_FLAGS) & CODE_HIDDEN ? 84 /* T */ : 70 /* F */);
}

/** Objects behind the base heap by type: name → (count, bytes). Classes of the program count under "instances". */
function dumpMemory(): void {
  const from = load<u32>(IMAGE, H_BASE_END);
  const to = load<u32>(IMAGE, H_TOP);
  const table = (to + 0x8000) & ~15; // counts, behind the image and before the answer
  memory.fill(table, 0, (TYPE_COUNT + 2) << 3);
  for (let p = from; p < to; p += sizeOf(p)) {
    const at = table + (rowOf(p) << 3);
    store<u32>(at, load<u32>(at) + 1);
    store<u32>(at, load<u32>(at, 4) + sizeOf(p), 4);
  }
  let rows: u32 = 0;
  for (let row: u32 = 0; row < TYPE_COUNT + 2; ++row) if (load<u32>(table + (row << 3))) ++rows;
  dumpHead(100 /* d */, rows);
  for (let row: u32 = 0; row < TYPE_COUNT + 2; ++row) {
    const count = load<u32>(table + (row << 3));
    if (!count) continue;
    if (row < TYPE_COUNT) dumpStr(load<u32>(TYPES + row * TYPE_SIZE, TYPE_NAME));
    else dumpText(row == TYPE_COUNT ? "(instances)" : "(internal)");
    dumpHead(40 /* ( */, 2);
    dumpNumber(<i64>count);
    dumpNumber(<i64>load<u32>(table + (row << 3), 4));
  }
}
function rowOf(p: u32): u32 {
  const type = rawType(p);
  if (type == 0) return TYPE_COUNT + 1;
  return type < TYPES + TYPE_SIZE * TYPE_COUNT ? (type - TYPES) / TYPE_SIZE : TYPE_COUNT;
}
