// SPDX-License-Identifier: LGPL-2.1-or-later
// What str, bytes and bytearray have in common: a run of units. Methods that all of them have are written once, over
// runs; here a method opens its operands, and makes pieces of them.

import { T_TYPE_ERROR } from "../generated/types";
import { NONE } from "../memory/map";
import { KIND_STR, isSmall, kindOf } from "../objects/object";
import { isInt } from "../objects/int";
import { isStr, strData, strLength, strWidth, substring, strOf } from "../objects/str";
import { bytesData, bytesLength, bytesSlice, byteValue, openBuffer, bufferData, bufferSize } from "../objects/bytes";
import { typeName } from "../objects/type";
import { raise } from "../interpreter/result";

/** The text that a method works on: address, log2 of the bytes of a unit, number of units. */
export let runData: u32 = 0;
export let runWidth: u32 = 0;
export let runLength: u32 = 0;
/** The text given as an argument. */
export let otherData: u32 = 0;
export let otherWidth: u32 = 0;
export let otherLength: u32 = 0;

/** Opens self: a str, bytes or bytearray. */
export function openRun(self: u32): void {
  if (kindOf(self) == KIND_STR) {
    runData = strData(self);
    runWidth = strWidth(self);
    runLength = strLength(self);
  } else {
    runData = bytesData(self);
    runWidth = 0;
    runLength = bytesLength(self);
  }
}
/** Opens an argument of the kind that self is: a str, or any bytes-like. 1, 0 if it is of another type, -1 after raising. */
export function openOther(self: u32, v: u32): i32 {
  if (kindOf(self) == KIND_STR) {
    if (isSmall(v) || !isStr(v)) return 0;
    otherData = strData(v);
    otherWidth = strWidth(v);
    otherLength = strLength(v);
    return 1;
  }
  const found = openBuffer(v);
  otherData = bufferData;
  otherWidth = 0;
  otherLength = bufferSize;
  return found;
}
/** As openOther; what self does not understand raises TypeError: for str in these words, for bytes always the same. */
export function needOther(self: u32, v: u32, words: string, name: string = ""): bool {
  const found = openOther(self, v);
  if (found == 0) {
    if (kindOf(self) != KIND_STR) raise(T_TYPE_ERROR, "a bytes-like object is required, not '%'", typeName(v));
    else if (name.length) raise(T_TYPE_ERROR, words, strOf(name), argumentType(v));
    else raise(T_TYPE_ERROR, words, argumentType(v));
  }
  return found > 0;
}
const oneByte: usize = memory.data(8);
/** Opens what is to be looked for: for bytes also an int. False after raising. */
export function needNeedle(self: u32, v: u32, name: string): bool {
  const found = openOther(self, v);
  if (found) return found > 0;
  if (kindOf(self) == KIND_STR) {
    raise(T_TYPE_ERROR, "%() argument 1 must be str, not %", strOf(name), argumentType(v));
    return false;
  }
  if (!isInt(v)) {
    raise(T_TYPE_ERROR, "argument should be integer or bytes-like object, not '%'", typeName(v));
    return false;
  }
  const byte = byteValue(v);
  if (byte < 0) return false;
  store<u8>(oneByte, <u8>byte);
  otherData = <u32>oneByte;
  otherWidth = 0;
  otherLength = 1;
  return true;
}
/** The name of an argument's type in an error message. */
export function argumentType(v: u32): u32 {
  return v == NONE ? strOf("None") : typeName(v);
}

/** Units [from, to) of self, as str, bytes or bytearray. */
export function piece(self: u32, from: u32, to: u32): u32 {
  return kindOf(self) == KIND_STR ? substring(self, from, to) : bytesSlice(self, from, to, 1);
}
