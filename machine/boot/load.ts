// SPDX-License-Identifier: LGPL-2.1-or-later
// Reading and writing values as bytes: compiled code comes in this way, and so do values that cross ports. The tags
// are those of compiler/serialize.ts. Input is not trusted: every length is checked against what is there.

import { MOST_DEPTH_READ } from "../limits";
import { NONE, TRUE, FALSE, ELLIPSIS } from "../memory/map";
import { T_VALUE_ERROR, T_BYTES } from "../generated/types";
import { KIND_BYTES, KIND_RAW, sizeOf, newObject, newRaw, small } from "../objects/object";
import { strOfUtf8, intern } from "../objects/str";
import { newTuple, newList, listItems } from "../objects/tuple";
import { newDict, dictStore } from "../objects/dict";
import { newSet, newFrozenSet, setAdd } from "../objects/set";
import { newFloat, newComplex } from "../objects/float";
import { intOf64, newDigits, finishInt } from "../objects/int";
import { newSlice } from "../objects/slice";
import {
  newCode, CODE_FLAGS, CODE_ARGCOUNT, CODE_POSONLY, CODE_KWONLY, CODE_NLOCALS, CODE_NREGS, CODE_FIRSTLINE, CODE_NAME,
  CODE_CONSTS, CODE_INSTRUCTIONS, CODE_SIMPLE, CODE_HIDDEN, CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR,
} from "../objects/function";
import { roomFor, top } from "../memory/allocate";
import { newCodeSound } from "../memory/verify-code";
import { raise } from "../interpreter/result";


// The reader's registers, within one reading.
let at: u32 = 0;
let end: u32 = 0;
let depth: u32 = 0;
let owed: u32 = 0; // values still to come in what is open: each takes a byte at least
let hidden: bool = false;

/** Reads one value from [from, from + n). 0 after raising ValueError. `asPrelude`: code objects are the prelude's. */
export function readValue(from: u32, n: u32, asPrelude: bool = false): u32 {
  const copy = newRaw(n); // the objects to be made would grow into where the bytes are
  memory.copy(copy + 16, from, n);
  at = copy + 16;
  end = at + n;
  depth = 0;
  owed = 1;
  hidden = asPrelude;
  const v = read();
  return v && at != end ? bad() : v;
}
/** Reads compiled code: the magic bytes, a version, a code object. */
export function readCode(from: u32, n: u32, asPrelude: bool = false): u32 {
  if (n < 9 || load<u32>(from) != 0x43595043 || load<u32>(from, 4) != 1 || load<u8>(from, 8) != 67) return bad();
  return readValue(from + 8, n - 8, asPrelude);
}

function bad(): u32 {
  return raise(T_VALUE_ERROR, "the encoded data is damaged");
}
@inline function left(): u32 { return end - at; }
function u32At(): u32 {
  const n = load<u32>(at);
  at += 4;
  return n;
}

function read(): u32 {
  if (left() < owed) return bad();
  --owed;
  const tag = <u32>load<u8>(at++);
  switch (tag) {
    case 78 /* N */: return NONE;
    case 84 /* T */: return TRUE;
    case 70 /* F */: return FALSE;
    case 69 /* E */: return ELLIPSIS;
    case 105 /* i */:
      if (left() < 4) return bad();
      return intOf64(<i32>u32At());
    case 108 /* l */: return readInt();
    case 102 /* f */:
      if (left() < 8) return bad();
      at += 8;
      return newFloat(load<f64>(at - 8));
    case 99 /* c */:
      if (left() < 16) return bad();
      at += 16;
      return newComplex(load<f64>(at - 16), load<f64>(at - 8));
    case 115 /* s */:
    case 110 /* n */: {
      if (left() < 4) return bad();
      const n = u32At();
      if (left() < n) return bad();
      const s = strOfUtf8(at, n);
      if (!s) return bad();
      at += n;
      return tag == 110 ? intern(s) : s;
    }
    case 98 /* b */: {
      if (left() < 4) return bad();
      const n = u32At();
      if (left() < n) return bad();
      const p = newObject(T_BYTES, KIND_BYTES, 16 + n);
      store<u32>(p, n, 8);
      memory.copy(p + 16, at, n);
      at += n;
      return p;
    }
    case 67 /* C */: return readCodeObject();
  }
  return readContainer(tag);
}

function readInt(): u32 {
  if (left() < 4) return bad();
  const n = <i32>u32At();
  const count = <u32>abs(n);
  if (left() >> 2 < count) return bad();
  const p = newDigits(count);
  memory.copy(p + 12, at, count << 2);
  at += count << 2;
  return finishInt(p, count, n < 0);
}

function readContainer(tag: u32): u32 {
  if (++depth > MOST_DEPTH_READ) return bad();
  let result: u32 = 0;
  if (tag == 58 /* : */) {
    owed += 3;
    const start = read();
    const stop = start ? read() : 0;
    const step = stop ? read() : 0;
    result = step ? newSlice(start, stop, step) : 0;
  } else {
    if (left() < 4) return bad();
    const n = u32At();
    const values = tag == 100 ? <u64>n * 2 : <u64>n;
    if (<u64>owed + values > <u64>left()) return bad();
    owed += <u32>values;
    if (!roomFor(values * 16)) return 0;
    result = readItems(tag, n);
  }
  --depth;
  return result;
}
function readItems(tag: u32, n: u32): u32 {
  if (tag == 40 /* ( */ || tag == 91 /* [ */) {
    const container = tag == 40 ? newTuple(n) : newList(n);
    const items = tag == 40 ? container + 12 : listItems(container);
    for (let i: u32 = 0; i < n; ++i) {
      const v = read();
      if (!v) {
        for (; i < n; ++i) store<u32>(items + (i << 2), NONE); // garbage, but sound
        return 0;
      }
      store<u32>(items + (i << 2), v);
    }
    return container;
  }
  if (tag == 60 /* < */ || tag == 123 /* { */) {
    const s = tag == 60 ? newFrozenSet() : newSet();
    for (let i: u32 = 0; i < n; ++i) {
      const v = read();
      if (!v) return 0;
      if (setAdd(s, v)) return bad();
    }
    return s;
  }
  if (tag != 100 /* d */) return bad();
  const d = newDict();
  for (let i: u32 = 0; i < n; ++i) {
    const key = read();
    const value = key ? read() : 0;
    if (!value) return 0;
    if (dictStore(d, key, value)) return bad();
  }
  return d;
}

function readCodeObject(): u32 {
  if (left() < 28 || ++depth > MOST_DEPTH_READ) return bad();
  const c = newCode();
  if (readCodeFields(c)) {
    --depth;
    return c;
  }
  const size = sizeOf(c);
  store<u32>(c, 0); // garbage, but sound
  store<u32>(c, KIND_RAW | (size << 13), 4);
  store<u32>(c, size - 16, 8);
  return 0;
}
function readCodeFields(c: u32): u32 {
  const argcount = u32At();
  const posonly = u32At();
  const kwonly = u32At();
  const nlocals = u32At();
  const nregs = u32At();
  let flags = u32At() & 0x3fffffff;
  const firstline = u32At();
  if (argcount > 0xffff || kwonly > 0xffff || nlocals > nregs || nregs > 0x10000 || posonly > argcount) return bad();
  if (!(flags & (CO_VARARGS | CO_VARKEYWORDS | CO_GENERATOR)) && kwonly == 0) flags |= CODE_SIMPLE;
  if (hidden) flags |= CODE_HIDDEN;
  store<u32>(c, flags, CODE_FLAGS);
  store<u32>(c, small(argcount), CODE_ARGCOUNT);
  store<u32>(c, small(posonly), CODE_POSONLY);
  store<u32>(c, small(kwonly), CODE_KWONLY);
  store<u32>(c, small(nlocals), CODE_NLOCALS);
  store<u32>(c, small(nregs), CODE_NREGS);
  store<u32>(c, small(firstline), CODE_FIRSTLINE);
  owed += 7;
  for (let field: u32 = <u32>CODE_NAME; field <= <u32>CODE_CONSTS; field += 4) {
    const v = read();
    if (!v) return 0;
    store<u32>(c + field, v);
  }
  for (let i: u32 = 0; i < 3; ++i) {
    if (left() < 4) return bad();
    const count = u32At();
    const unit: u32 = i == 0 ? 8 : i == 1 ? 16 : 1;
    if (left() / unit < count) return bad();
    const block = newRaw(count * unit);
    memory.copy(block + 16, at, count * unit);
    at += count * unit;
    store<u32>(c + <u32>CODE_INSTRUCTIONS + (i << 2), block);
  }
  return newCodeSound(c, top) ? c : raise(T_VALUE_ERROR, "the compiled code is damaged");
}
