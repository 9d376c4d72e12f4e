// SPDX-License-Identifier: LGPL-2.1-or-later
// Methods that str, bytes and bytearray share, word for word but for the types of their arguments (Python library
// reference, "String Methods", "Bytes and Bytearray Operations").

import { NONE, TRUE, FALSE, EMPTY_STR } from "../memory/map";
import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_TYPE_ERROR, T_VALUE_ERROR } from "../generated/types";
import { KIND_STR, KIND_BYTES, KIND_BYTEARRAY, KIND_TUPLE, isKind, isSmall, small, kindOf, boolOf } from "../objects/object";
import { intOf64 } from "../objects/int";
import { newStr, newLatinToFill, copySmall, substring, strOfPoint, roomForPoints, copyPoints, strLength, strWidth, codePoint, setPoint, pointAt, isStr, strOf, strOfPoints, strData } from "../objects/str";
import { allocateBytes, newBytearray, bytesData, bytesLike, isByteString, bytesLength } from "../objects/bytes";
import { tupleLength, tupleItem, tupleItems, tupleOf, tupleOf3 } from "../objects/tuple";
import { typeName } from "../objects/type";
import { P_ANY_AFFIX } from "../generated/names";
import { raise, tailPrelude } from "../interpreter/result";
import { decimal } from "../interpreter/instructions";
import { method } from "../boot/define";
import {
  openRun, openOther, needOther, needNeedle, piece, runData, runWidth, runLength, otherData, otherWidth, otherLength,
  argumentType,
} from "../text/run";
import { needsIndex, countArgument, intArgument, flagArgument, rangeArguments, number, rangeStart, rangeStop } from "../text/arguments";
import { prepare, findNext, findLast, countNext, matchesAt } from "../text/search";
import {
  splitWhite, splitWhiteReverse, splitAt, splitAtReverse, splitLines, stripEnds, STRIP_LEFT, STRIP_RIGHT,
} from "../text/split";

/** An optional argument, 0 if not given. */
@inline export function argument(args: u32, n: u32, i: u32): u32 { return i < n ? load<u32>(args + (i << 2)) : 0; }

/** Opens what is looked for, and where: str checks the one first, bytes the other. */
function openSearch(self: u32, args: u32, n: u32, name: string): bool {
  const isText = kindOf(self) == KIND_STR;
  if (isText && !needNeedle(self, load<u32>(args, 4), name)) return false;
  if (!rangeArguments(argument(args, n, 2), argument(args, n, 3), runLength)) return false;
  return isText || needNeedle(self, load<u32>(args, 4), name);
}
const FAILED: i32 = -2;
/** Looks for an argument in self: an index, -1, or FAILED with something pending. */
function search(args: u32, n: u32, reverse: bool, name: string): i32 {
  if (needsIndex(args, n, name)) return FAILED;
  const self = load<u32>(args);
  openRun(self);
  if (!openSearch(self, args, n, name)) return FAILED;
  prepare(runData, runWidth, otherData, otherWidth, otherLength);
  return reverse ? findLast(rangeStart, rangeStop) : findNext(rangeStart, rangeStop);
}
function text_find(args: u32, n: u32): u32 {
  const i = search(args, n, false, "find");
  return i == FAILED ? 0 : small(i);
}
function text_rfind(args: u32, n: u32): u32 {
  const i = search(args, n, true, "rfind");
  return i == FAILED ? 0 : small(i);
}
function indexOf(args: u32, n: u32, reverse: bool, name: string): u32 {
  const i = search(args, n, reverse, name);
  if (i >= 0) return small(i);
  if (i == FAILED) return 0;
  return raise(T_VALUE_ERROR, kindOf(load<u32>(args)) == KIND_STR ? "substring not found" : "subsection not found");
}
function text_index(args: u32, n: u32): u32 { return indexOf(args, n, false, "index"); }
function text_rindex(args: u32, n: u32): u32 { return indexOf(args, n, true, "rindex"); }
function text_count(args: u32, n: u32): u32 {
  if (needsIndex(args, n, "count")) return 0;
  const self = load<u32>(args);
  openRun(self);
  if (!openSearch(self, args, n, "count")) return 0;
  prepare(runData, runWidth, otherData, otherWidth, otherLength);
  return intOf64(countNext(rangeStart, rangeStop, u32.MAX_VALUE));
}

/** Does self have this text at its start or end, within the range? 1, 0, or -1 with something pending. */
function affixed(self: u32, v: u32, atEnd: bool): i32 {
  const found = openOther(self, v);
  if (found <= 0) return found < 0 ? -1 : -2;
  if (rangeStart > rangeStop || otherLength > rangeStop - rangeStart) return 0;
  const at = atEnd ? rangeStop - otherLength : rangeStart;
  charge(otherLength >> 5);
  return matchesAt(runData, runWidth, at, otherData, otherWidth, otherLength) ? 1 : 0;
}
function startsOrEnds(args: u32, n: u32, atEnd: bool, name: string): u32 {
  if (needsIndex(args, n, name)) return 0;
  const self = load<u32>(args);
  const v = load<u32>(args, 4);
  const isText = kindOf(self) == KIND_STR;
  openRun(self);
  if (!rangeArguments(argument(args, n, 2), argument(args, n, 3), runLength)) return 0;
  if (isKind(v, KIND_TUPLE)) {
    const end = workEnd();
    for (let i: u32 = 0; i < tupleLength(v); ++i) {
      const item = tupleItem(v, i);
      if (worksLong(end)) return tailPrelude(P_ANY_AFFIX, strOf(name), self, tupleOf(tupleItems(v) + (i << 2), tupleLength(v) - i), tupleOf(args + 8, n - 2));
      const result = affixed(self, item, atEnd);
      if (result == 1) return TRUE;
      if (result == -1) return 0;
      if (result == -2) {
        if (isText) return raise(T_TYPE_ERROR, "tuple for % must only contain str, not %", strOf(name), item);
        return raise(T_TYPE_ERROR, "a bytes-like object is required, not '%'", typeName(item));
      }
    }
    return FALSE;
  }
  const result = affixed(self, v, atEnd);
  if (result >= 0) return boolOf(result == 1);
  if (result == -1) return 0;
  if (isText) return raise(T_TYPE_ERROR, "% first arg must be str or a tuple of str, not %", strOf(name), typeName(v));
  return raise(T_TYPE_ERROR, "% first arg must be bytes or a tuple of bytes, not %", strOf(name), typeName(v));
}
function text_startswith(args: u32, n: u32): u32 { return startsOrEnds(args, n, false, "startswith"); }
function text_endswith(args: u32, n: u32): u32 { return startsOrEnds(args, n, true, "endswith"); }

function text_removeprefix(args: u32, n: u32): u32 {
  const self = load<u32>(args);
  openRun(self);
  if (!needOther(self, load<u32>(args, 4), "%() argument must be str, not %", "removeprefix")) return 0;
  const has = otherLength <= runLength && matchesAt(runData, runWidth, 0, otherData, otherWidth, otherLength);
  return piece(self, has ? otherLength : 0, runLength);
}
function text_removesuffix(args: u32, n: u32): u32 {
  const self = load<u32>(args);
  openRun(self);
  if (!needOther(self, load<u32>(args, 4), "%() argument must be str, not %", "removesuffix")) return 0;
  const has = otherLength <= runLength && matchesAt(runData, runWidth, runLength - otherLength, otherData, otherWidth, otherLength);
  return piece(self, 0, has ? runLength - otherLength : runLength);
}

/** The text of nothing, of self's kind. */
function nothing(self: u32): u32 {
  return kindOf(self) == KIND_STR ? EMPTY_STR : bytesLike(self, 0, 0);
}
function partition(args: u32, reverse: bool): u32 {
  const self = load<u32>(args);
  openRun(self);
  if (!needOther(self, load<u32>(args, 4), "must be str, not %")) return 0;
  if (otherLength == 0) return raise(T_VALUE_ERROR, "empty separator");
  prepare(runData, runWidth, otherData, otherWidth, otherLength);
  const at = reverse ? findLast(0, runLength) : findNext(0, runLength);
  const n = otherLength;
  if (at < 0) {
    const whole = kindOf(self) == KIND_BYTEARRAY ? piece(self, 0, runLength) : self;
    return reverse ? tupleOf3(nothing(self), nothing(self), whole) : tupleOf3(whole, nothing(self), nothing(self));
  }
  const given = load<u32>(args, 4);
  const separator = kindOf(self) == KIND_STR || kindOf(self) == KIND_BYTES ? given : newBytearray(otherData, n);
  return tupleOf3(piece(self, 0, at), separator, piece(self, at + n, runLength));
}
function text_partition(args: u32, n: u32): u32 { return partition(args, false); }
function text_rpartition(args: u32, n: u32): u32 { return partition(args, true); }

function split(args: u32, reverse: bool, name: string): u32 {
  if (load<u32>(args, 8) && needsIndex(args, 3, name)) return 0;
  const self = load<u32>(args);
  const separator = load<u32>(args, 4);
  let most = u32.MAX_VALUE;
  if (load<u32>(args, 8)) {
    if (!countArgument(load<u32>(args, 8))) return 0;
    if (number >= 0) most = <u32>min<i64>(number, u32.MAX_VALUE);
  }
  openRun(self);
  if (separator == 0 || separator == NONE) return reverse ? splitWhiteReverse(self, most) : splitWhite(self, most);
  if (!needOther(self, separator, "must be str or None, not %")) return 0;
  if (otherLength == 0) return raise(T_VALUE_ERROR, "empty separator");
  return reverse ? splitAtReverse(self, most) : splitAt(self, most);
}
function text_split(args: u32, n: u32): u32 { return split(args, false, "split"); }
function text_rsplit(args: u32, n: u32): u32 { return split(args, true, "rsplit"); }
function text_splitlines(args: u32, n: u32): u32 {
  const keep = load<u32>(args, 4) ? flagArgument(load<u32>(args, 4), args, 2, "splitlines") : FALSE;
  if (!keep) return 0;
  openRun(load<u32>(args));
  return splitLines(load<u32>(args), keep == TRUE);
}

function strip(args: u32, n: u32, ends: u32, name: string): u32 {
  const self = load<u32>(args);
  const what = argument(args, n, 1);
  openRun(self);
  if (what == 0 || what == NONE) return stripEnds(self, ends, false);
  if (kindOf(self) == KIND_STR && (isSmall(what) || !isStr(what))) return raise(T_TYPE_ERROR, "% arg must be None or str", strOf(name));
  return needOther(self, what, "") ? stripEnds(self, ends, true) : 0;
}
function text_strip(args: u32, n: u32): u32 { return strip(args, n, STRIP_LEFT | STRIP_RIGHT, "strip"); }
function text_lstrip(args: u32, n: u32): u32 { return strip(args, n, STRIP_LEFT, "lstrip"); }
function text_rstrip(args: u32, n: u32): u32 { return strip(args, n, STRIP_RIGHT, "rstrip"); }

/** A text of self's kind with room for n units of this width, to be filled by the caller at `fresh`; 0 after raising. */
let fresh: u32 = 0;
function newRun(self: u32, n: u64, width: u32): u32 {
  if (n == 0) return nothing(self);
  if (!roomForPoints(n, width)) return 0;
  charge(<u32>n >> 8);
  if (kindOf(self) == KIND_STR) {
    const s = newStr(<u32>n, width);
    fresh = s + 16;
    return s;
  }
  const b = kindOf(self) == KIND_BYTES ? allocateBytes(<u32>n) : newBytearray(0, <u32>n);
  fresh = bytesData(b);
  return b;
}
function fill(width: u32, from: u32, n: u32, point: u32): void {
  for (let i: u32 = 0; i < n; ++i) setPoint(fresh, width, from + i, point);
}

function pad(self: u32, left: u64, right: u64, point: u32): u32 {
  if (left + right == 0) return piece(self, 0, runLength);
  const width = max<u32>(runWidth, point < 0x100 ? 0 : point < 0x10000 ? 1 : 2);
  const result = newRun(self, left + runLength + right, width);
  if (!result) return 0;
  fill(width, 0, <u32>left, point);
  copyPoints(fresh + (<u32>left << width), width, runData, runWidth, runLength);
  fill(width, <u32>left + runLength, <u32>right, point);
  return result;
}
/** Which side the text goes to. */
const TO_LEFT: u32 = 0;
const TO_RIGHT: u32 = 1;
const TO_CENTER: u32 = 2;
function justify(args: u32, n: u32, side: u32, name: string): u32 {
  if (needsIndex(args, n, name)) return 0;
  const self = load<u32>(args);
  if (!countArgument(load<u32>(args, 4))) return 0;
  let point: u32 = 32;
  if (n > 2) {
    const v = load<u32>(args, 8);
    if (kindOf(self) == KIND_STR) {
      if (isSmall(v) || !isStr(v)) return raise(T_TYPE_ERROR, "The fill character must be a unicode character, not %", argumentType(v));
      if (strLength(v) != 1) return raise(T_TYPE_ERROR, "The fill character must be exactly one character long");
      point = codePoint(v, 0);
    } else {
      if (isSmall(v) || !isByteString(v)) return raise(T_TYPE_ERROR, "%() argument 2 must be a byte string of length 1, not %", strOf(name), argumentType(v));
      if (bytesLength(v) != 1) return raise(T_TYPE_ERROR, "%(): argument 2 must be a byte string of length 1, not a % object of length %", strOf(name), typeName(v), decimal(bytesLength(v)));
      point = load<u8>(bytesData(v));
    }
  }
  openRun(self);
  const total = number;
  if (total <= <i64>runLength) return piece(self, 0, runLength);
  const padding = <u64>total - runLength;
  if (side == TO_LEFT) return pad(self, 0, padding, point);
  if (side == TO_RIGHT) return pad(self, padding, 0, point);
  const left = (padding >> 1) + (padding & total & 1);
  return pad(self, left, padding - left, point);
}
function text_ljust(args: u32, n: u32): u32 { return justify(args, n, TO_LEFT, "ljust"); }
function text_rjust(args: u32, n: u32): u32 { return justify(args, n, TO_RIGHT, "rjust"); }
function text_center(args: u32, n: u32): u32 { return justify(args, n, TO_CENTER, "center"); }

function text_zfill(args: u32, n: u32): u32 {
  if (needsIndex(args, n, "zfill")) return 0;
  const self = load<u32>(args);
  if (!countArgument(load<u32>(args, 4))) return 0;
  openRun(self);
  if (number <= <i64>runLength) return piece(self, 0, runLength);
  const left = <u64>number - runLength;
  const width = runWidth;
  const result = pad(self, left, 0, 48);
  if (result && runLength) {
    const first = pointAt(runData, width, 0);
    if (first == 43 || first == 45) {
      setPoint(fresh, width, 0, first);
      setPoint(fresh, width, <u32>left, 48);
    }
  }
  return result;
}

function text_expandtabs(args: u32, n: u32): u32 {
  if (needsIndex(args, 2, "expandtabs")) return 0;
  const self = load<u32>(args);
  let tab: i64 = 8;
  if (load<u32>(args, 4)) {
    if (!intArgument(load<u32>(args, 4))) return 0;
    tab = number;
  }
  openRun(self);
  let total: u64 = 0;
  let column: i64 = 0;
  for (let i: u32 = 0; i < runLength; ++i) {
    const point = pointAt(runData, runWidth, i);
    if (point == 9) {
      const more: i64 = tab > 0 ? tab - column % tab : 0;
      total += more;
      column += more;
    } else {
      ++total;
      column = point == 10 || point == 13 ? 0 : column + 1;
    }
  }
  const result = newRun(self, total, runWidth);
  if (!result || total == 0) return result;
  let to: u32 = 0;
  column = 0;
  for (let i: u32 = 0; i < runLength; ++i) {
    const point = pointAt(runData, runWidth, i);
    if (point == 9) {
      const more: u32 = tab > 0 ? <u32>(tab - column % tab) : 0;
      fill(runWidth, to, more, 32);
      to += more;
      column += more;
    } else {
      setPoint(fresh, runWidth, to++, point);
      column = point == 10 || point == 13 ? 0 : column + 1;
    }
  }
  return result;
}

function text_replace(args: u32, n: u32): u32 {
  if (load<u32>(args, 12) && needsIndex(args, 4, "replace")) return 0;
  const self = load<u32>(args);
  let most = u32.MAX_VALUE;
  if (!needOther(self, load<u32>(args, 4), "replace() argument 1 must be str, not %")) return 0;
  const oldData = otherData;
  const oldWidth = otherWidth;
  const oldLength = otherLength;
  if (!needOther(self, load<u32>(args, 8), "replace() argument 2 must be str, not %")) return 0;
  if (load<u32>(args, 12)) {
    if (!countArgument(load<u32>(args, 12))) return 0;
    if (number >= 0) most = <u32>min<i64>(number, u32.MAX_VALUE);
  }
  openRun(self);
  return replaced(self, oldData, oldWidth, oldLength, most);
}
const MOST_KEPT: u32 = 256;
const places: usize = memory.data(1024, 4);
function replaced(self: u32, oldData: u32, oldWidth: u32, oldLength: u32, most: u32): u32 {
  if (oldLength == 1 && (runLength | otherLength) < MOST_KEPT && !(runWidth | oldWidth | otherWidth) && kindOf(self) == KIND_STR) return byteReplaced(self, load<u8>(oldData), most);
  prepare(runData, runWidth, oldData, oldWidth, oldLength);
  // The first places found are kept; if there are more, the rest are counted now and found again below.
  let kept: u32 = 0;
  let at: u32 = 0;
  if (oldLength) for (; kept < MOST_KEPT && kept < most; ++kept) {
    const found = findNext(at, runLength);
    if (found < 0) break;
    store<u32>(places + (kept << 2), found);
    at = found + oldLength;
  }
  const count = oldLength == 0 || kept == MOST_KEPT ? kept + countNext(at, runLength, most - kept) : kept;
  if (count == 0) return piece(self, 0, runLength);
  const width = max(runWidth, otherWidth);
  const total = <i64>runLength + <i64>count * (<i64>otherLength - oldLength);
  const result = newRun(self, total, width);
  if (!result || total == 0) return result;
  let to = fresh;
  let from: u32 = 0;
  for (let k: u32 = 0; k < count; ++k) {
    // An empty text is found before every unit, and once more at the end.
    const found = k < kept ? load<u32>(places + (k << 2)) : oldLength ? <u32>findNext(from, runLength) : k;
    const before = found - from;
    copyPoints(to, width, runData + (from << runWidth), runWidth, before);
    to += before << width;
    copyPoints(to, width, otherData, otherWidth, otherLength);
    to += otherLength << width;
    from = found + oldLength;
  }
  copyPoints(to, width, runData + (from << runWidth), runWidth, runLength - from);
  return width && kindOf(self) == KIND_STR && width == runWidth ? narrowed(result, oldWidth) : result;
}
/** As replaced, for the most frequent case: one byte in a short str of bytes. */
function byteReplaced(self: u32, byte: u32, most: u32): u32 {
  const data = runData;
  const n = runLength;
  let count: u32 = 0;
  for (let i: u32 = 0; i < n; ++i) if (load<u8>(data + i) == byte && count < most) ++count;
  if (count == 0) return substring(self, 0, n);
  const total = n + count * (otherLength - 1);
  if (total == 0) return EMPTY_STR;
  if (!roomForPoints(total, 0)) return 0;
  if (total > 256) charge(total >> 8);
  const result = newLatinToFill(total);
  let to = result + 16;
  for (let i: u32 = 0; i < n; ++i) {
    const unit = load<u8>(data + i);
    if (unit == byte && count) {
      --count;
      copySmall(to, otherData, otherLength);
      to += otherLength;
    } else store<u8>(to++, unit);
  }
  return total == 1 ? strOfPoint(load<u8>(result + 16)) : result;
}
/** The replaced text may have been the only one that needed the width. */
function narrowed(s: u32, oldWidth: u32): u32 {
  return oldWidth == strWidth(s) ? strOfPoints(strData(s), strWidth(s), strLength(s)) : s;
}

/** Registers these methods on str, bytes or bytearray. */
export function defineTextMethods(type: u32): void {
  method(type, "find", text_find, 2, 4);
  method(type, "rfind", text_rfind, 2, 4);
  method(type, "index", text_index, 2, 4);
  method(type, "rindex", text_rindex, 2, 4);
  method(type, "count", text_count, 2, 4);
  method(type, "startswith", text_startswith, 2, 4);
  method(type, "endswith", text_endswith, 2, 4);
  method(type, "removeprefix", text_removeprefix, 2, 2);
  method(type, "removesuffix", text_removesuffix, 2, 2);
  method(type, "partition", text_partition, 2, 2);
  method(type, "rpartition", text_rpartition, 2, 2);
  method(type, "split", text_split, 1, 3, "sep,maxsplit");
  method(type, "rsplit", text_rsplit, 1, 3, "sep,maxsplit");
  method(type, "splitlines", text_splitlines, 1, 2, "keepends");
  method(type, "strip", text_strip, 1, 2);
  method(type, "lstrip", text_lstrip, 1, 2);
  method(type, "rstrip", text_rstrip, 1, 2);
  method(type, "ljust", text_ljust, 2, 3);
  method(type, "rjust", text_rjust, 2, 3);
  method(type, "center", text_center, 2, 3);
  method(type, "zfill", text_zfill, 2, 2);
  method(type, "expandtabs", text_expandtabs, 1, 2, "tabsize");
  method(type, "replace", text_replace, 3, 4, "count");
}
