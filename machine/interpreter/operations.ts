// SPDX-License-Identifier: LGPL-2.1-or-later
// Port operations: starting, answering and listing them (objects/operation.ts).

import {
  IMAGE, H_BUILTINS, H_COUNT, H_HOLDING, H_NEXT_OPERATION, H_OPERATIONS, H_OUTPUT, H_STATE, NONE, STATE_FINISHED,
} from "../memory/map";
import { put } from "../memory/barrier";
import { charge, ensureMemory, loadAllocator, roomFor, saveAllocator, stopNow } from "../memory/allocate";
import { T_OPERATION, T_TYPE_ERROR, T_RUNTIME_ERROR, T_BASE_EXCEPTION, T_PORT_LOST } from "../generated/types";
import { KIND_RECORD, KIND_TUPLE, boolOf, isKind, isSmall, newObject, small, smallValue } from "../objects/object";
import { listAppend, listItem, listItems, listLength, newList, setListLength, tupleItem, tupleLength, setListItem } from "../objects/tuple";
import { fits64, int64, isInt } from "../objects/int";
import { MOST_HOLDING } from "../limits";
import { bytesData, bytesLength, newBytes } from "../objects/bytes";
import { dictGetStr } from "../objects/dict";
import { isStr, strConcat, strEqual, strLength } from "../objects/str";
import { isSubtype, isType } from "../objects/type";
import { beginDump, endDump, dumpData, dumpValue, dumpHead } from "../boot/dump";
import { readValue } from "../boot/load";
import { primitive } from "../boot/primitive";
import { clearPending, raise, raiseWith, waitFor } from "./result";
import { beginTurn, operationAnswered } from "./threads";
import { name } from "./names";
import { N_plain_concrete, N_plain_suspend } from "../generated/names";
import {
  OPERATION_ARGS, OPERATION_DONE, OPERATION_FAILED, OPERATION_ID, OPERATION_KWARGS, OPERATION_LOST, OPERATION_NAME, OPERATION_PENDING,
  OPERATION_PORT, OPERATION_RESULT, OPERATION_STATE, OPERATION_WHOLE,
} from "../objects/operation";

/** Characters for one stream, and texts for alternating streams, that are enough to call the host. */
const ENOUGH_OUTPUT: u32 = 1 << 16;
const MOST_TEXTS: u32 = 256;

/** _operation(port, name, args, kwargs): a new pending operation. */
function operation(args: u32, n: u32): u32 {
  beginDump();
  if (!dumpValue(load<u32>(args, 8)) || !dumpValue(load<u32>(args, 12)))
    return raise(T_TYPE_ERROR, "arguments of %() must be data: None, bool, int, float, complex, str, bytes, and tuples, lists, dicts and sets of these", load<u32>(args, 4));
  const id = load<u32>(IMAGE, H_NEXT_OPERATION);
  store<u32>(IMAGE, id + 1, H_NEXT_OPERATION);
  const o = newObject(T_OPERATION, KIND_RECORD, 40);
  store<u32>(o, isAboutAll(load<u32>(args), load<u32>(args, 4)) ? 1 : 0, OPERATION_WHOLE);
  store<u32>(o, small(id), OPERATION_ID);
  store<u32>(o, load<u32>(args), OPERATION_PORT);
  store<u32>(o, load<u32>(args, 4), OPERATION_NAME);
  store<u32>(o, load<u32>(args, 8), OPERATION_ARGS);
  store<u32>(o, load<u32>(args, 12), OPERATION_KWARGS);
  store<u32>(o, small(OPERATION_PENDING), OPERATION_STATE);
  store<u32>(o, NONE, OPERATION_RESULT);
  listAppend(load<u32>(IMAGE, H_OPERATIONS), o);
  return o;
}

/** What a program asks about itself is about all of it, questions to people aside. */
function isAboutAll(port: u32, operation: u32): bool {
  return strEqual(port, name(N_plain_concrete)) && !strEqual(operation, name(N_plain_suspend));
}

/** _wait(operation): its result, once there is one. */
function wait(args: u32, n: u32): u32 {
  const o = load<u32>(args);
  const result = load<u32>(o, OPERATION_RESULT);
  switch (smallValue(load<u32>(o, OPERATION_STATE))) {
    case OPERATION_DONE: return result;
    case OPERATION_FAILED: return raiseWith(exceptionNamed(tupleItem(result, 0)), tupleItem(result, 1));
    case OPERATION_LOST: return raise(T_PORT_LOST, "the host does not know what became of operation '%'", load<u32>(o, OPERATION_NAME));
  }
  return waitFor(o);
}
function exceptionNamed(name: u32): u32 {
  const found = dictGetStr(load<u32>(IMAGE, H_BUILTINS), name);
  return found && isType(found) && isSubtype(found, T_BASE_EXCEPTION) ? found : T_RUNTIME_ERROR;
}

/** _write(stream, text): output for the host; text for the stream written to last joins what it has not taken yet. */
function write(args: u32, n: u32): u32 {
  const stream = load<u32>(args);
  const text = load<u32>(args, 4);
  if (load<u32>(IMAGE, H_OUTPUT) == NONE) store<u32>(IMAGE, newList(0), H_OUTPUT);
  const list = load<u32>(IMAGE, H_OUTPUT);
  const length = listLength(list);
  if (length && listItem(list, length - 2) == stream) setListItem(list, length - 1, strConcat(listItem(list, length - 1), text));
  else {
    listAppend(list, stream);
    listAppend(list, text);
  }
  if (outputWaits()) stopNow();
  return NONE;
}

/** Is there so much output that the host should take it before the program writes more? */
export function outputWaits(): bool {
  const list = load<u32>(IMAGE, H_OUTPUT);
  if (list == NONE || load<u32>(IMAGE, H_HOLDING)) return false;
  const length = listLength(list);
  return length > MOST_TEXTS || strLength(listItem(list, length - 1)) > ENOUGH_OUTPUT;
}

/** _hold(change): one transaction more or less is under way. */
function hold(args: u32, n: u32): u32 {
  const now = <i32>load<u32>(IMAGE, H_HOLDING) + smallValue(load<u32>(args));
  if (now < 0 || now > MOST_HOLDING) return raise(T_RUNTIME_ERROR, "transactions within too many others");
  store<u32>(IMAGE, <u32>now, H_HOLDING);
  if (outputWaits()) stopNow();
  return NONE;
}
/** _is_data(v): can it cross to a host and back? */
function isData(args: u32, n: u32): u32 {
  beginDump();
  return boolOf(dumpValue(load<u32>(args)));
}
/** _packed(v): data as bytes, as they cross to a host; None if it is no data. */
function packed(args: u32, n: u32): u32 {
  beginDump();
  if (!dumpValue(load<u32>(args))) return NONE;
  const dumped = endDump();
  const size = load<u32>(dumped);
  if (!roomFor(size)) return 0;
  charge(size >> 6);
  const away = (dumped + size + 15) & ~7; // further behind than the new object will reach
  ensureMemory(away + size);
  memory.copy(away, dumped + 4, size);
  return newBytes(away, size);
}
/** _unpacked(bytes): the value. */
function unpacked(args: u32, n: u32): u32 {
  const size = bytesLength(load<u32>(args));
  if (!roomFor(size)) return 0;
  charge(size >> 4);
  return readValue(bytesData(load<u32>(args)), size);
}
/** _operation_id(operation) */
function operationId(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), OPERATION_ID); }

export function defineOperations(): void {
  primitive("_is_data", isData, 1, 1);
  primitive("_packed", packed, 1, 1);
  primitive("_unpacked", unpacked, 1, 1);
  primitive("_hold", hold, 1, 1);
  primitive("_operation_id", operationId, 1, 1);
  primitive("_operation", operation, 4, 4);
  primitive("_wait", wait, 1, 1);
  primitive("_write", write, 2, 2);
}

/** Writes the pending operations, each a tuple (id, port, name, args, kwargs). */
export function dumpOperations(): void {
  const list = load<u32>(IMAGE, H_OPERATIONS);
  const n = listLength(list);
  dumpHead(91 /* [ */, n);
  for (let i: u32 = 0; i < n; ++i) {
    const o = listItem(list, i);
    dumpHead(40 /* ( */, 5);
    for (let field: u32 = <u32>OPERATION_ID; field <= <u32>OPERATION_KWARGS; field += 4)
      dumpData(load<u32>(o + field), field == <u32>OPERATION_KWARGS ? 100 /* d */ : 40 /* ( */);
  }
}
/** Writes what the program wrote since this was last asked, and takes it out of the image. */
export function dumpOutput(): void {
  const list = load<u32>(IMAGE, H_OUTPUT);
  const held = load<u32>(IMAGE, H_HOLDING) != 0 && load<u32>(IMAGE, H_STATE) < STATE_FINISHED;
  if (list == NONE || held) dumpHead(91 /* [ */, 0);
  else dumpData(list, 91 /* [ */);
  if (!held) store<u32>(IMAGE, NONE, H_OUTPUT); // no trace is left of how often the host came
}

/**
 * The host's answer to a pending operation: how 0, an encoded value; 1, it failed, an encoded tuple of the name of a
 * built-in exception and a message; 2, its fate is unknown; 3, the program was put back to where it waited for this: an encoded
 * tuple of the value, the instructions executed and the next id of an operation, both never put back. 0 if taken; 1: no such operation, 2: the bytes are bad.
 */
export function answer(id: u32, how: u32, address: u32, length: u32): i32 {
  const list = load<u32>(IMAGE, H_OPERATIONS);
  const n = listLength(list);
  let i: u32 = 0;
  while (i < n && smallValue(load<u32>(listItem(list, i), OPERATION_ID)) != <i32>id) ++i;
  if (i == n) return 1;
  loadAllocator();
  let value = NONE;
  if (how != 2) {
    value = readValue(address, length);
    if (!value || (how == 1 && !isFailure(value)) || (how == 3 && !isReturn(value))) {
      clearPending();
      saveAllocator();
      return 2;
    }
  }
  if (how == 3) {
    store<u64>(IMAGE, int64(tupleItem(value, 1)), H_COUNT);
    store<u32>(IMAGE, <u32>smallValue(tupleItem(value, 2)), H_NEXT_OPERATION);
    beginTurn();
    value = tupleItem(value, 0);
    how = 0;
  }
  const o = listItem(list, i);
  put(o + <u32>OPERATION_STATE, small(how + 1));
  put(o + <u32>OPERATION_RESULT, value);
  const items = listItems(list);
  for (; i + 1 < n; ++i) put(items + (i << 2), load<u32>(items + (i << 2) + 4));
  setListLength(list, n - 1);
  operationAnswered(o);
  saveAllocator();
  return 0;
}
/** Time and ids go forward only. */
function isReturn(v: u32): bool {
  return isKind(v, KIND_TUPLE) && tupleLength(v) == 3 && isInt(tupleItem(v, 1)) && fits64(tupleItem(v, 1)) && <u64>int64(tupleItem(v, 1)) >= load<u64>(IMAGE, H_COUNT) &&
    isSmall(tupleItem(v, 2)) && <i32>load<u32>(IMAGE, H_NEXT_OPERATION) <= smallValue(tupleItem(v, 2));
}
function isFailure(v: u32): bool {
  return isKind(v, KIND_TUPLE) && tupleLength(v) == 2 && !isSmall(tupleItem(v, 0)) && isStr(tupleItem(v, 0)) && !isSmall(tupleItem(v, 1)) && isStr(tupleItem(v, 1));
}
