// SPDX-License-Identifier: LGPL-2.1-or-later
// Arguments that are numbers. An object of a class with __index__ is handed to the prelude, which converts it and calls
// the method again.

import { NONE } from "../memory/map";
import { T_TYPE_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import { N_INDEX, P_INDEXED } from "../generated/names";
import { KIND_BIGINT, isSmall, smallValue, kindOf, typeOf } from "../objects/object";
import { isInt, fits64, int64, intSign } from "../objects/int";
import { strOf } from "../objects/str";
import { tupleOf } from "../objects/tuple";
import { isBuiltinType, typeLookup, typeName } from "../objects/type";
import { raise, tailPrelude } from "../interpreter/result";
import { nativeTruth } from "../interpreter/operators";
import { name as nameAt } from "../interpreter/names";

/** What the last question for a number found. */
export let number: i64 = 0;

/** Must Python be asked for the int that this object stands for? */
export function hasPythonIndex(v: u32): bool {
  if (isSmall(v) || kindOf(v) == KIND_BIGINT) return false;
  const type = typeOf(v);
  return !isBuiltinType(type) && typeLookup(type, nameAt(N_INDEX)) != 0;
}
/**
 * Hands a call over to the prelude if one of its arguments from the second on needs Python to become an int: then true,
 * and the native function returns 0. The name is that of the method.
 */
export function needsIndex(args: u32, n: u32, name: string): bool {
  for (let i: u32 = 1; i < n; ++i) {
    const v = load<u32>(args + (i << 2));
    if (!v || !hasPythonIndex(v)) continue;
    while (n && !load<u32>(args + ((n - 1) << 2))) --n;
    for (let k: u32 = 1; k < n; ++k) if (!load<u32>(args + (k << 2))) store<u32>(args + (k << 2), NONE);
    tailPrelude(P_INDEXED, strOf(name), tupleOf(args, n));
    return true;
  }
  return false;
}

/** A count: true, and `number` is set; or false after raising. */
export function countArgument(v: u32): bool {
  if (isSmall(v)) {
    number = smallValue(v);
    return true;
  }
  if (!isInt(v)) {
    raise(T_TYPE_ERROR, "'%' object cannot be interpreted as an integer", typeName(v));
    return false;
  }
  if (!fits64(v)) {
    raise(T_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    return false;
  }
  number = int64(v);
  return true;
}
/** A number that must fit a C int: true, and `number` is set; or false after raising. */
export function intArgument(v: u32): bool {
  if (isInt(v) && (!fits64(v) || int64(v) != <i64><i32>int64(v))) {
    raise(T_OVERFLOW_ERROR, "Python int too large to convert to C int");
    return false;
  }
  return countArgument(v);
}
/** A flag: TRUE or FALSE; or 0 after handing the call over to the prelude, which asks Python for the truth. */
export function flagArgument(v: u32, args: u32, n: u32, name: string): u32 {
  if (isBuiltinType(typeOf(v))) return nativeTruth(v);
  return tailPrelude(P_INDEXED, strOf(name), tupleOf(args, n));
}

/** An index of a slice (None or 0, not given: `other`), of any size: true, and `number` is set; or false after raising. */
function indexArgument(v: u32, other: i64): bool {
  if (v == 0 || v == NONE) {
    number = other;
    return true;
  }
  if (!isInt(v)) {
    raise(T_TYPE_ERROR, "slice indices must be integers or None or have an __index__ method");
    return false;
  }
  number = fits64(v) ? int64(v) : intSign(v) < 0 ? i64.MIN_VALUE : i64.MAX_VALUE;
  return true;
}

/** Where a search in a text of this length starts and stops; start may be beyond the end. */
export let rangeStart: u32 = 0;
export let rangeStop: u32 = 0;
/** Fits the optional start and stop of a search to the length: false after raising. */
export function rangeArguments(start: u32, stop: u32, length: u32): bool {
  if (!indexArgument(start, 0)) return false;
  const from = number;
  if (!indexArgument(stop, length)) return false;
  rangeStart = <u32>fitted(from, length, <i64>length + 1);
  rangeStop = <u32>fitted(number, length, length);
  return true;
}
function fitted(i: i64, length: u32, most: i64): i64 {
  if (i < 0) {
    i += length;
    if (i < 0) i = 0;
  }
  return min<i64>(i, most);
}
