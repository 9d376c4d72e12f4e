// SPDX-License-Identifier: LGPL-2.1-or-later
// %-formatting of str, bytes and bytearray (Python library reference, "printf-style String Formatting").
//
// All of it is native where the operands are of built-in types. If Python is needed for one of them, the prelude goes
// over the conversions (percentPlan), does what is needed in order, and comes back with a list of operands that are
// ready (formatReady): texts for s, r, a and b, numbers for the rest.

import { charge } from "../memory/allocate";
import {
  T_DICT, T_TYPE_ERROR, T_VALUE_ERROR, T_OVERFLOW_ERROR, T_KEY_ERROR, T_STR,
} from "../generated/types";
import { N_GETITEM, P_PERCENT } from "../generated/names";
import { NONE } from "../memory/map";
import {
  KIND_STR, KIND_BYTES, KIND_BYTEARRAY, KIND_TUPLE, KIND_LIST, KIND_RANGE, KIND_MEMORYVIEW, KIND_DICT, isKind,
  isSmall, isExactly, kindOf, smallValue, typeOf, rawType,
} from "../objects/object";
import { isInt, fits64, int64, intOf64, intToFloat } from "../objects/int";
import { isFloat, floatValue } from "../objects/float";
import { dictFind, DICT_PYTHON, DICT_RAISED } from "../objects/dict";
import { isStr, strLength, codePoint, strOf, strOfPoint, pointAt, strOfPoints } from "../objects/str";
import { newBytes, bytesLike, openBuffer, bufferData, bufferSize, isByteString, bytesData, bytesLength } from "../objects/bytes";
import { newList, listAppend, listItem, listLength, tupleItem, tupleLength, tupleOf2 } from "../objects/tuple";
import { typeLookup, isBuiltinType, typeName } from "../objects/type";
import { strOfNative, reprNative, asciiNative } from "../objects/text";
import { raise, raiseWith, tailPrelude, pending, clearPending, PENDING_TAIL } from "../interpreter/result";
import { decimal } from "../interpreter/instructions";
import { name } from "../interpreter/names";
import {
  percentInt, percentFloat, PERCENT_LEFT, PERCENT_PLUS, PERCENT_SPACE, PERCENT_ALTERNATE, PERCENT_ZERO,
} from "../builtins/number-format";
import { openRun, runData, runWidth, runLength } from "./run";
import {
  startOuterText, beginInner, endInner, addText, addStr, addPoint, addPoints, addDecimal, finishText, textData, textLength, textFailed,
} from "./builder";
import { findPoint } from "./search";

// The format at hand, and the place in it.
let format: u32 = 0;
let isText: bool = false;
let data: u32 = 0;
let width: u32 = 0;
let at: u32 = 0;
let end: u32 = 0;
// The conversion at hand: what lies between % and its letter. -1: not given.
let flags: u32 = 0;
let least: i32 = 0;
let precision: i32 = 0;
let letter: u32 = 0;
let keyStart: u32 = 0;
let keyEnd: u32 = 0;
// The operands: a tuple, one value, or a list of ready ones.
let operands: u32 = 0;
let count: i32 = 0;
let next: i32 = 0;
let ready: bool = false;
let mapping: u32 = 0;
/** When planning: the list of (letter, key or None) in place of a text. */
let plan: u32 = 0;
/** Python is needed for an operand. */
let needsPython: bool = false;

const ONE_VALUE: i32 = -1;

function open(text: u32): void {
  format = text;
  isText = kindOf(text) == KIND_STR;
  openRun(text);
  data = runData;
  width = runWidth;
  at = 0;
  end = runLength;
  needsPython = false;
  plan = 0;
  ready = false;
}
/** Can items of this operand be asked for by a key? */
function isMapping(v: u32): bool {
  if (isSmall(v)) return false;
  const kind = kindOf(v);
  if (kind == KIND_TUPLE || kind == KIND_STR) return false;
  if (kind == KIND_BYTES || kind == KIND_BYTEARRAY) return isText; // for its own kind it is a value
  if (isBuiltinType(rawType(v))) return kind == KIND_DICT || kind == KIND_LIST || kind == KIND_RANGE || kind == KIND_MEMORYVIEW || typeLookup(rawType(v), name(N_GETITEM)) != 0;
  return typeLookup(rawType(v), name(N_GETITEM)) != 0;
}

/** format % operand: a str, bytes or bytearray; 0 with something pending. */
export function percentFormat(text: u32, operand: u32): u32 {
  open(text);
  operands = operand;
  if (isKind(operand, KIND_TUPLE)) {
    count = tupleLength(operand);
    next = 0;
    mapping = 0;
  } else {
    count = ONE_VALUE;
    next = -2;
    mapping = isMapping(operand) ? operand : 0;
  }
  const result = run();
  return needsPython ? tailPrelude(P_PERCENT, text, operand) : result;
}
/** _percent_ready(format, operands): the text, of a list of operands that are ready. */
export function formatReady(args: u32, n: u32): u32 {
  open(load<u32>(args));
  operands = load<u32>(args, 4);
  count = listLength(operands);
  next = 0;
  ready = true;
  mapping = 0;
  return run();
}
/** _percent_plan(format): a list of (letter or "*", key or None), one for each operand, up to an error. */
export function percentPlan(args: u32, n: u32): u32 {
  open(load<u32>(args));
  const list = newList(0);
  plan = list;
  count = 0x7fffffff;
  next = 0;
  mapping = 0;
  if (!run() && !textFailed()) clearPending();
  return list;
}

/** The next operand; 0 after raising. */
function operand(): u32 {
  if (next < count) {
    if (plan) {
      ++next;
      return NONE;
    }
    if (ready) return listItem(operands, next++);
    if (count >= 0) return tupleItem(operands, next++);
    ++next;
    return operands;
  }
  return raise(T_TYPE_ERROR, "not enough arguments for format string");
}
function planned(what: u32): void {
  const key = keyStart ? keyValue() : NONE;
  listAppend(plan, tupleOf2(strOfPoint(what), key));
}

function run(): u32 {
  const plain = isText && !plan && findPoint(data, width, 37, 0, end) < 0;
  startOuterText();
  charge(end >> 5);
  while (at < end) {
    let percent = findPoint(data, width, 37, at, end);
    if (percent < 0) percent = end;
    addText(data + (at << width), width, percent - at);
    at = percent;
    if (at == end) break;
    ++at;
    if (!conversion()) return 0;
  }
  if (!plan && !ready && next < count && !mapping)
    return raise(T_TYPE_ERROR, isText ? "not all arguments converted during string formatting" : "not all arguments converted during bytes formatting");
  if (plain) return format;
  if (isText) return finishText();
  return textFailed() ? 0 : bytesLike(format, textData(), textLength());
}

@inline function peek(): u32 { return at < end ? pointAt(data, width, at) : 0xffffffff; }
function incomplete(): bool {
  raise(T_VALUE_ERROR, "incomplete format");
  return false;
}

/** Carries out the conversion that starts behind a %. */
function conversion(): bool {
  flags = 0;
  least = -1;
  precision = -1;
  keyStart = 0;
  if (peek() == 37) {
    ++at;
    addPoint(37);
    return true;
  }
  if (peek() == 40 && !readKey()) return false;
  for (; ; ++at) {
    const c = peek();
    if (c == 45) flags |= PERCENT_LEFT;
    else if (c == 43) flags |= PERCENT_PLUS;
    else if (c == 32) flags |= PERCENT_SPACE;
    else if (c == 35) flags |= PERCENT_ALTERNATE;
    else if (c == 48) flags |= PERCENT_ZERO;
    else break;
  }
  if (!readWidth() || !readPrecision()) return false;
  const c = peek();
  if (c == 104 || c == 108 || c == 76) ++at; // h l L mean nothing
  letter = peek();
  if (letter == 0xffffffff) return incomplete();
  ++at;
  if (plan) planned(letter);
  const v = operand();
  if (!v) return false;
  return plan ? known() || unknown() : converted(v);
}

function keyValue(): u32 {
  return isText ? strOfPoints(data + (keyStart << width), width, keyEnd - keyStart) : newBytes(data + keyStart, keyEnd - keyStart);
}
function readKey(): bool {
  if (!mapping && !ready && !plan) {
    raise(T_TYPE_ERROR, "format requires a mapping");
    return false;
  }
  keyStart = ++at;
  for (let open = 1; open > 0; ++at) {
    const c = peek();
    if (c == 0xffffffff) {
      raise(T_VALUE_ERROR, "incomplete format key");
      return false;
    }
    if (c == 40) ++open;
    else if (c == 41) --open;
  }
  keyEnd = at - 1;
  if (ready || plan) return true;
  if (!isExactly(mapping, T_DICT)) {
    needsPython = true;
    return false;
  }
  const key = keyValue();
  const entry = dictFind(mapping, key);
  if (entry == DICT_PYTHON) needsPython = true;
  if (entry == 0) raiseWith(T_KEY_ERROR, key);
  if (entry <= DICT_RAISED) return false;
  operands = load<u32>(entry, 8);
  count = ONE_VALUE;
  next = -2;
  return true;
}
/** The operand that a * stands for: true, and `number` is set. */
let number: i32 = 0;
function readStar(forPrecision: bool): bool {
  ++at;
  if (plan) planned(42);
  const v = operand();
  if (!v) return false;
  number = 0;
  if (plan) return true;
  if (!isInt(v)) {
    raise(T_TYPE_ERROR, "* wants int");
    return false;
  }
  const n: i64 = fits64(v) ? int64(v) : i64.MAX_VALUE;
  if (n > 0x7fffffff || n < -0x7fffffff) {
    raise(T_OVERFLOW_ERROR, forPrecision ? "Python int too large to convert to C int" : "Python int too large to convert to C ssize_t");
    return false;
  }
  number = <i32>n;
  return true;
}
function readDigits(what: string): bool {
  let n: i64 = 0;
  for (let c = peek(); c - 48 < 10; c = peek()) {
    n = n * 10 + (c - 48);
    if (n > 0x7fffffff) {
      raise(T_VALUE_ERROR, what);
      return false;
    }
    ++at;
  }
  number = <i32>n;
  return true;
}
function readWidth(): bool {
  if (peek() == 42) {
    if (!readStar(false)) return false;
    if (number < 0) flags |= PERCENT_LEFT;
    least = abs(number);
  } else if (peek() - 48 < 10) {
    if (!readDigits("width too big")) return false;
    least = number;
  }
  return at < end ? true : incomplete();
}
function readPrecision(): bool {
  if (peek() != 46) return true;
  ++at;
  if (peek() == 42) {
    if (!readStar(true)) return false;
    number = max(number, 0);
  } else if (!readDigits("precision too big")) return false;
  precision = number;
  return at < end ? true : incomplete();
}

/** Is there a conversion of this letter? */
function known(): bool {
  switch (letter) {
    case 115: case 114: case 97: case 100: case 105: case 117: case 111: case 120: case 88: case 99: // s r a d i u o x X c
    case 101: case 69: case 102: case 70: case 103: case 71: // e E f F g G
      return true;
    case 98: return !isText;
  }
  return false;
}
function unknown(): bool {
  if (!isText && letter > 127) raise(T_OVERFLOW_ERROR, "character argument not in range(0x110000)");
  else raise(T_VALUE_ERROR, "unsupported format character '%' (0x%) at index %", strOfPoint(letter >= 31 && letter < 127 ? letter : 63), hexadecimal(letter), decimal(at - 1));
  return false;
}
function hexadecimal(n: u32): u32 {
  return percentInt(intOf64(n), 120, 0, -1, -1);
}

/** Adds a text, cut and filled up as the conversion says. */
function addPadded(from: u32, fromWidth: u32, n: u32): bool {
  if (precision >= 0 && <u32>precision < n) n = precision;
  const space: u32 = least > <i32>n ? least - n : 0;
  if (!(flags & PERCENT_LEFT)) addPoints(32, space);
  addText(from, fromWidth, n);
  if (flags & PERCENT_LEFT) addPoints(32, space);
  return !textFailed();
}
function addPaddedStr(s: u32): bool {
  if (!s) return false;
  openRun(s);
  return addPadded(runData, runWidth, runLength);
}

function converted(v: u32): bool {
  switch (letter) {
    case 115: return isText ? addPaddedStr(textOf(v)) : bytesConversion(v);
    case 98: return isText ? unknown() : bytesConversion(v);
    case 114:
    case 97: return addPaddedStr(textOf(v));
    case 100: case 105: case 117: return integer(v);
    case 111: case 120: case 88: return integer(v);
    case 99: return character(v);
    case 101: case 69: case 102: case 70: case 103: case 71: return float(v);
  }
  return unknown();
}
/** str, repr or ascii of a value; 0 with something pending or needsPython set. */
function textOf(v: u32): u32 {
  if (ready || (letter == 115 && isExactly(v, T_STR))) return v;
  beginInner();
  const s = letter == 115 ? strOfNative(v) : letter == 114 && isText ? reprNative(v) : asciiNative(v);
  endInner();
  if (s) return s;
  if (pending == PENDING_TAIL) {
    clearPending();
    needsPython = true;
  }
  return 0;
}
/** Does an object of the program's classes have to say what number it is? */
function asksPython(v: u32): bool {
  if (ready || isBuiltinType(typeOf(v))) return false;
  needsPython = true;
  return true;
}
function integer(v: u32): bool {
  let n = v;
  if (!isInt(v)) {
    if (asksPython(v)) return false;
    const forDecimal = letter == 100 || letter == 105 || letter == 117;
    if (forDecimal && isFloat(v)) {
      const x = floatValue(v);
      if (!(abs(x) < 9e18)) {
        needsPython = true;
        return false;
      }
      n = intOf64(<i64>x);
    } else {
      raise(T_TYPE_ERROR, forDecimal ? "%% format: a real number is required, not %" : "%% format: an integer is required, not %", strOf("%"), strOfPoint(letter), typeName(v));
      return false;
    }
  } else if (isSmall(v) && !flags && least < 0 && precision < 0 && letter == 100) {
    addDecimal(smallValue(v));
    return true;
  }
  return added(percentInt(n, letter, flags, least, precision));
}
function added(s: u32): bool {
  if (s) addStr(s);
  return s != 0 && !textFailed();
}
function float(v: u32): bool {
  let x: f64;
  if (isFloat(v)) x = floatValue(v);
  else if (isInt(v)) {
    x = intToFloat(v);
    if (abs(x) == Infinity) {
      raise(T_OVERFLOW_ERROR, "int too large to convert to float");
      return false;
    }
  } else {
    if (!asksPython(v)) raise(T_TYPE_ERROR, isText ? "must be real number, not %" : "float argument required, not %", typeName(v));
    return false;
  }
  return added(percentFloat(x, letter, flags, least, precision));
}
function character(v: u32): bool {
  precision = -1;
  if (isInt(v)) {
    const most = isText ? 0x10ffff : 255;
    if (!fits64(v) || int64(v) < 0 || int64(v) > most) {
      raise(T_OVERFLOW_ERROR, isText ? "%c arg not in range(0x110000)" : "%c arg not in range(256)");
      return false;
    }
    return addPaddedStr(strOfPoint(<u32>int64(v)));
  }
  if (isText) {
    if (!isSmall(v) && isStr(v)) {
      if (strLength(v) == 1) return addPaddedStr(strOfPoint(codePoint(v, 0)));
      raise(T_TYPE_ERROR, "%c requires an int or a unicode character, not a string of length %", strOf("%"), decimal(strLength(v)));
      return false;
    }
    if (!asksPython(v)) raise(T_TYPE_ERROR, "%c requires an int or a unicode character, not %", strOf("%"), typeName(v));
    return false;
  }
  if (!isSmall(v) && isByteString(v)) {
    if (bytesLength(v) == 1) return addPadded(bytesData(v), 0, 1);
    raise(T_TYPE_ERROR, "%c requires an integer in range(256) or a single byte, not a % object of length %", strOf("%"), typeName(v), decimal(bytesLength(v)));
    return false;
  }
  if (!asksPython(v)) raise(T_TYPE_ERROR, "%c requires an integer in range(256) or a single byte, not %", strOf("%"), typeName(v));
  return false;
}
function bytesConversion(v: u32): bool {
  const found = openBuffer(v, true);
  if (found > 0) return addPadded(bufferData, 0, bufferSize);
  if (found < 0) return false;
  if (!asksPython(v)) raise(T_TYPE_ERROR, "%b requires a bytes-like object, or an object that implements __bytes__, not '%'", strOf("%"), typeName(v));
  return false;
}
