// SPDX-License-Identifier: LGPL-2.1-or-later
// Values as bytes, the inverse of load.ts: what a program hands to its host. Bytes are written behind the image, where
// nothing of the program is, so that asking changes nothing.

import { MOST_DEPTH_WRITTEN } from "../limits";
import { IMAGE, H_TOP, NONE, TRUE, FALSE, ELLIPSIS } from "../memory/map";
import { ensureMemory, top } from "../memory/allocate";
import {
  KIND_BIGINT, KIND_FLOAT, KIND_COMPLEX, KIND_STR, KIND_BYTES, KIND_BYTEARRAY, KIND_TUPLE, KIND_LIST, KIND_DICT, KIND_SET,
  isSmall, smallValue, kindOf, typeOf,
} from "../objects/object";
import { bytesData } from "../objects/bytes";
import { strData, strLength, strWidth, pointAt } from "../objects/str";
import { listItems } from "../objects/tuple";
import { dictFill, dictEntry, dictLength } from "../objects/dict";
import { setUsed, setMask, setPlaces, PLACE_SIZE } from "../objects/set";
import { isSubtype } from "../objects/type";
import { T_FROZENSET } from "../generated/types";


let start: u32 = 0;
let at: u32 = 0;
let depth: u32 = 0;

/** Begins an answer. */
export function beginDump(): void {
  start = (max<u32>(top, load<u32>(IMAGE, H_TOP)) + 0x20000 + 15) & ~15; // while the machine runs, the header lags behind
  at = start + 4;
  depth = 0;
  ensureMemory(at + 0x10000);
}
/** Ends it: address of its length, behind which it stands. */
export function endDump(): u32 {
  store<u32>(start, at - start - 4);
  return start;
}
function room(n: u32): void {
  ensureMemory(at + n + 64);
}

export function dumpTag(tag: u32): void {
  room(1);
  store<u8>(at++, <u8>tag);
}
function dumpWord(n: u32): void {
  room(4);
  store<u32>(at, n);
  at += 4;
}
/** A container's tag and the number of its items (pairs, for a dict). */
export function dumpHead(tag: u32, n: u32): void {
  dumpTag(tag);
  dumpWord(n);
}
export function dumpNumber(n: i64): void {
  if (n == <i64><i32>n) dumpHead(105 /* i */, <u32>n);
  else {
    const m = n < 0 ? -n : n;
    dumpHead(108 /* l */, n < 0 ? <u32>-2 : 2);
    dumpWord(<u32>m);
    dumpWord(<u32>(m >> 32));
  }
}
/** A str of the machine's source. */
export function dumpText(text: string): void {
  dumpHead(115 /* s */, text.length);
  room(text.length);
  for (let i = 0; i < text.length; ++i) store<u8>(at++, <u8>text.charCodeAt(i));
}

/** A text of the verifier, and the distance from the image's start where it found the fault (0: none). */
export function dumpFault(text: string, place: u32): void {
  const head = at + 1;
  dumpText(text);
  if (!place) return;
  const more = " at 0x00000000";
  room(more.length);
  for (let i = 0; i < 6; ++i) store<u8>(at++, <u8>more.charCodeAt(i));
  for (let shift = 28; shift >= 0; shift -= 4) {
    const digit = (place >> shift) & 15;
    store<u8>(at++, <u8>(digit < 10 ? 48 + digit : 87 + digit));
  }
  store<u32>(head, at - head - 4);
}

/** Writes a value: false if it is, or holds, something that has no place outside, or is nested too deeply. */
export function dumpValue(v: u32): bool {
  if (isSmall(v)) {
    dumpNumber(<i64>smallValue(v));
    return true;
  }
  if (v == NONE || v == TRUE || v == FALSE || v == ELLIPSIS) {
    dumpTag(v == NONE ? 78 : v == TRUE ? 84 : v == FALSE ? 70 : 69);
    return true;
  }
  switch (kindOf(v)) {
    case KIND_BIGINT: {
      const n = load<i32>(v, 8);
      dumpHead(108 /* l */, <u32>n);
      dumpBytes(v + 12, abs(n) << 2);
      return true;
    }
    case KIND_FLOAT:
      dumpTag(102 /* f */);
      dumpBytes(v + 8, 8);
      return true;
    case KIND_COMPLEX:
      dumpTag(99 /* c */);
      dumpBytes(v + 8, 16);
      return true;
    case KIND_STR:
      dumpStr(v);
      return true;
    case KIND_BYTES:
      dumpHead(98 /* b */, load<u32>(v, 8));
      dumpBytes(v + 16, load<u32>(v, 8));
      return true;
    case KIND_BYTEARRAY:
      dumpHead(98 /* b */, load<u32>(v, 8));
      dumpBytes(bytesData(v), load<u32>(v, 8));
      return true;
  }
  if (++depth > MOST_DEPTH_WRITTEN) return false;
  const done = dumpContainer(v);
  --depth;
  return done;
}

/** Writes a value; one that has no place outside as an empty container with this tag, or as None (78). */
export function dumpData(v: u32, otherwise: u32): void {
  const from = at;
  depth = 0;
  if (v && dumpValue(v)) return;
  at = from;
  if (otherwise == 78) dumpTag(78);
  else dumpHead(otherwise, 0);
}

function dumpContainer(v: u32): bool {
  switch (kindOf(v)) {
    case KIND_TUPLE: return dumpItems(40 /* ( */, v + 12, load<u32>(v, 8));
    case KIND_LIST: return dumpItems(91 /* [ */, listItems(v), load<u32>(v, 8));
    case KIND_DICT: {
      dumpHead(100 /* d */, dictLength(v));
      for (let i: u32 = 0, n = dictFill(v); i < n; ++i) {
        const entry = dictEntry(v, i);
        if (load<u32>(entry, 4) && !(dumpValue(load<u32>(entry, 4)) && dumpValue(load<u32>(entry, 8)))) return false;
      }
      return true;
    }
    case KIND_SET: {
      dumpHead(isSubtype(typeOf(v), T_FROZENSET) ? 60 /* < */ : 123 /* { */, setUsed(v));
      const places = setPlaces(v);
      for (let i: u32 = 0; i <= setMask(v); ++i) {
        const element = load<u32>(places + i * PLACE_SIZE, 4);
        if (element && !dumpValue(element)) return false;
      }
      return true;
    }
  }
  return false;
}
function dumpItems(tag: u32, items: u32, n: u32): bool {
  dumpHead(tag, n);
  for (let i: u32 = 0; i < n; ++i) if (!dumpValue(load<u32>(items + (i << 2)))) return false;
  return true;
}
function dumpBytes(from: u32, n: u32): void {
  room(n);
  memory.copy(at, from, n);
  at += n;
}

/** UTF-8; lone surrogates as three bytes. */
export function dumpStr(s: u32): void {
  const n = strLength(s);
  const width = strWidth(s);
  const data = strData(s);
  dumpTag(115 /* s */);
  const length = at;
  at += 4;
  room(n * 4);
  for (let i: u32 = 0; i < n; ++i) {
    const c = pointAt(data, width, i);
    if (c < 0x80) store<u8>(at++, <u8>c);
    else if (c < 0x800) {
      store<u8>(at++, <u8>(0xc0 | (c >> 6)));
      store<u8>(at++, <u8>(0x80 | (c & 63)));
    } else {
      if (c < 0x10000) store<u8>(at++, <u8>(0xe0 | (c >> 12)));
      else {
        store<u8>(at++, <u8>(0xf0 | (c >> 18)));
        store<u8>(at++, <u8>(0x80 | ((c >> 12) & 63)));
      }
      store<u8>(at++, <u8>(0x80 | ((c >> 6) & 63)));
      store<u8>(at++, <u8>(0x80 | (c & 63)));
    }
  }
  store<u32>(length, at - length - 4);
}
