// SPDX-License-Identifier: LGPL-2.1-or-later
// Hashes. Numbers, tuples, frozensets, ranges, slices and None hash to CPython's 64-bit values (Python reference,
// "Hashing of numeric types"; Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c are the source of the
// figures); strs and bytes by SipHash with the program's key; what has no hash of its own by its identity.

import { isKind } from "./object";
import { misused } from "../interpreter/primitive-arguments";
import { NONE } from "../memory/map";
import { put, touch } from "../memory/barrier";
import { charge, workEnd, worksLong } from "../memory/allocate";
import {
  T_OBJECT, T_STR, T_TYPE_ERROR, T_RECURSION_ERROR, T_DICT_VALUES, T_MAPPING_PROXY, T_FROZENSET,
} from "../generated/types";
import { N_HASH } from "../generated/names";
import {
  KIND_FLOAT, KIND_BIGINT, KIND_STR, KIND_BYTES, KIND_COMPLEX, KIND_TUPLE, KIND_LIST, KIND_DICT, KIND_SET, KIND_RANGE, KIND_INSTANCE,
  KIND_SLICE, KIND_BYTEARRAY, KIND_DICT_VIEW, KIND_METHOD, KIND_NATIVE, KIND_RECORD, KIND_MEMORYVIEW, KIND_WEAKREF, isSmall, smallValue, small,
  kindOf, rawType,
} from "./object";
import { digitCount, int64, intOf64 } from "./int";
import { strHash, textHash } from "./str";
import { WEAKREF_HASH, WEAKREF_TARGET } from "./weakref";
import { listItem, listLength, tupleLength } from "./tuple";
import { METHOD_FUNCTION, METHOD_SELF, NATIVE_OWNER } from "./function";
import { isBuiltinType, typeLookup, isSubtype } from "./type";
import { identity } from "./identity";
import { setPlaces, setMask, setUsed, placeHash, PLACE_SIZE } from "./set";
import { RANGE_START, RANGE_STEP, RANGE_LENGTH } from "./range";
import { SLICE_START, SLICE_STOP, SLICE_STEP } from "./slice";
import { raise } from "../interpreter/result";
import { name } from "../interpreter/names";

@inline export const HASH_OK: u32 = 0;
/** The hash must be asked for in Python. */
@inline export const HASH_PYTHON: u32 = 1;
/** An exception is pending. */
@inline export const HASH_RAISED: u32 = 2;

/** What the last nativeHash found: the 32 bits that dicts keep, and all 64; HASH_*. */
export let hashResult: u32 = 0;
export let hashResult64: i64 = 0;
export let hashStatus: u32 = HASH_OK;

/** Nesting that native recursion over containers allows. */
@inline export const MOST_NESTED: u32 = 2000;
/** Items one native operation looks at before it leaves the rest to Python, where it can be stopped. */
@inline export const MOST_VISITED: u32 = 1 << 24;

const MODULUS: u64 = (1 << 61) - 1;
const HASH_INFINITY: i64 = 314159;
const HASH_NONE: i64 = 0xfca86420;

let nested: u32 = 0;
let visited: u32 = 0;
let end: u64 = 0;

/** Hashes a value without Python: true, and the result registers are set; else hashStatus says why not. */
export function nativeHash(v: u32): bool {
  nested = 0;
  visited = 0;
  end = workEnd();
  hashStatus = HASH_OK;
  if (v == 0) {
    hashStatus = HASH_RAISED; // a register without a value: code from elsewhere
    misused();
    return false;
  }
  const h = hashOf(v);
  hashResult64 = h;
  hashResult = foldHash(h);
  if (visited > 64) charge(visited >> 3);
  return hashStatus == HASH_OK;
}

/** The 32 bits of a hash that dicts keep: the hash itself if it fits. */
@inline export function foldHash(h: i64): u32 {
  return h == <i64><i32>h ? <u32>h : <u32>h ^ <u32>(h >> 32);
}

function hashOf(v: u32): i64 {
  if (isSmall(v)) return v == small(-1) ? -2 : <i64>smallValue(v);
  const type = rawType(v);
  if (type == T_STR) return <i64><i32>strHash(v);
  if (!isBuiltinType(type)) {
    const method = typeLookup(type, name(N_HASH));
    if (!method || method == NONE) return unhashable(v);
    if (!isKind(method, KIND_NATIVE)) {
      hashStatus = HASH_PYTHON;
      return 0;
    }
    if (load<u32>(method, NATIVE_OWNER) == T_OBJECT) return <i64>identity(v);
  }
  return hashByLayout(v);
}

/**
 * Hashes a value whose hash follows from its own bytes alone: true, and the result registers are set. Changes nothing in
 * the image; strs and bytes have to have their hash kept, and it has to be right, else false.
 */
export function ownHash(v: u32): bool {
  if (!hasOwnHash(v)) return false;
  if (!isSmall(v) && (kindOf(v) == KIND_STR || kindOf(v) == KIND_BYTES) && !load<u32>(v, 12)) return false;
  hashStatus = HASH_OK;
  hashResult64 = hashOf(v);
  hashResult = foldHash(hashResult64);
  return true;
}
/** Does the hash of a value follow from its own bytes alone? */
export function hasOwnHash(v: u32): bool {
  if (isSmall(v)) return true;
  if (!isBuiltinType(rawType(v))) return false;
  const kind = kindOf(v);
  return kind == KIND_STR || kind == KIND_BYTES || kind == KIND_BIGINT || (kind == KIND_FLOAT && load<f64>(v, 8) == load<f64>(v, 8));
}

/** The hash by the layout of a value, whatever its class defines; hashStatus tells how it went. */
export function hashByLayout64(v: u32): i64 {
  nested = 0;
  visited = 0;
  end = workEnd();
  hashStatus = HASH_OK;
  return hashByLayout(v);
}

/** The hash that the built-in type of v's layout defines. */
function hashByLayout(v: u32): i64 {
  switch (kindOf(v)) {
    case KIND_BIGINT: return hashOfInt(v);
    case KIND_FLOAT: {
      const x = load<f64>(v, 8);
      return x != x ? <i64>identity(v) : hashFloat(x);
    }
    case KIND_COMPLEX: return hashComplex(v);
    case KIND_STR: return <i64><i32>strHash(v);
    case KIND_BYTES: return <i64><i32>bytesHash(v);
    case KIND_TUPLE: return hashValues(v + 12, tupleLength(v));
    case KIND_SET: return isSubtype(rawType(v), T_FROZENSET) ? hashFrozenset(v) : unhashable(v);
    case KIND_RANGE: return hashRange(v);
    case KIND_SLICE: return hashSlice(v);
    case KIND_METHOD: return <i64>identity(load<u32>(v, METHOD_FUNCTION)) ^ (identityOf(load<u32>(v, METHOD_SELF)) << 20);
    case KIND_LIST:
    case KIND_DICT:
    case KIND_BYTEARRAY: return unhashable(v);
    case KIND_DICT_VIEW: return rawType(v) == T_DICT_VALUES ? <i64>identity(v) : unhashable(v);
    case KIND_MEMORYVIEW:
      hashStatus = HASH_PYTHON;
      return 0;
    case KIND_WEAKREF: return hashWeakref(v);
    case KIND_RECORD:
      if (rawType(v) == T_MAPPING_PROXY) return hashOf(load<u32>(v, 12));
  }
  if (v == NONE) return HASH_NONE;
  return <i64>identity(v);
}

/** The hash of its target, which it keeps: it is the same when that is dead. */
function hashWeakref(r: u32): i64 {
  const kept = load<u32>(r, WEAKREF_HASH);
  if (kept) return int64(kept);
  const target = load<u32>(r, WEAKREF_TARGET);
  if (!target) {
    hashStatus = HASH_PYTHON; // which raises
    return 0;
  }
  const hash = hashOf(target);
  if (hashStatus == HASH_OK) put(r + <u32>WEAKREF_HASH, intOf64(hash));
  return hash;
}

function identityOf(v: u32): i64 {
  return isSmall(v) ? <i64>smallValue(v) : <i64>identity(v);
}

function unhashable(v: u32): i64 {
  hashStatus = HASH_RAISED;
  raise(T_TYPE_ERROR, "unhashable type: '%'", v);
  return 0;
}

/** Counts one level of nesting; false after raising or when Python must go on. */
function enter(): bool {
  if (visited > MOST_VISITED) {
    hashStatus = HASH_PYTHON;
    return false;
  }
  if (nested < MOST_NESTED) {
    ++nested;
    return true;
  }
  hashStatus = HASH_RAISED;
  raise(T_RECURSION_ERROR, "maximum recursion depth exceeded");
  return false;
}

/** The hash of an int, charged; as an item of a container it is left to the prelude when they are too many that are huge. */
function hashOfInt(v: u32): i64 {
  const n: u32 = isSmall(v) ? 0 : digitCount(v);
  if (n > 1024) {
    if (nested && worksLong(end)) {
      hashStatus = HASH_PYTHON;
      return 0;
    }
    charge(n >> 2);
  }
  return hashInt(v);
}
/** Hash of an int of any size: its remainder modulo 2^61 - 1, with its sign. */
export function hashInt(v: u32): i64 {
  if (isSmall(v)) return v == small(-1) ? -2 : <i64>smallValue(v);
  const signed = load<i32>(v, 8);
  let h: u64 = 0;
  for (let i = abs(signed) - 1; i >= 0; --i) {
    h = ((h << 32) & MODULUS) | (h >> 29);
    h += <u64>load<u32>(v + (i << 2), 12);
    if (h >= MODULUS) h -= MODULUS;
  }
  const result = signed < 0 ? -<i64>h : <i64>h;
  return result == -1 ? -2 : result;
}

/** Hash of a float that is not NaN: that of the equal int or fraction. */
function hashFloat(x: f64): i64 {
  if (abs(x) == Infinity) return x > 0 ? HASH_INFINITY : -HASH_INFINITY;
  if (x == 0) return 0;
  let bits = reinterpret<u64>(abs(x));
  let exponent = <i32>(bits >> 52);
  let mantissa = bits & 0xfffffffffffff;
  if (exponent) mantissa |= 1 << 52;
  else exponent = 1;
  exponent -= 1075; // |x| = mantissa * 2^exponent
  // Multiplying by 2^k modulo 2^61 - 1 rotates the 61 bits by k.
  let k = exponent % 61;
  if (k < 0) k += 61;
  let h = ((mantissa << k) & MODULUS) | (mantissa >> (61 - k));
  if (h == MODULUS) h = 0;
  const result = x < 0 ? -<i64>h : <i64>h;
  return result == -1 ? -2 : result;
}

function hashComplex(v: u32): i64 {
  const real = load<f64>(v, 8);
  const imaginary = load<f64>(v, 16);
  const hr = real != real ? <i64>identity(v) : hashFloat(real);
  const hi = imaginary != imaginary ? <i64>identity(v) : hashFloat(imaginary);
  const h = hr + 1000003 * hi;
  return h == -1 ? -2 : h;
}

/** Hash of bytes, as strs are hashed; kept at 12. */
export function bytesHash(v: u32): u32 {
  const have = load<u32>(v, 12);
  if (have) return have;
  const h = textHash(v + 16, load<u32>(v, 8));
  store<u32>(v, h, 12);
  touch(v + 12);
  return h;
}

const PRIME_1: u64 = 11400714785074694791;
const PRIME_2: u64 = 14029467366897019727;
const PRIME_5: u64 = 2870177450012600261;

@inline function mix(sum: u64, lane: i64): u64 {
  return rotl<u64>(sum + <u64>lane * PRIME_2, 31) * PRIME_1;
}
function finish(sum: u64, n: u32): i64 {
  sum += <u64>n ^ (PRIME_5 ^ 3527539);
  return sum == 0xffffffffffffffff ? 1546275796 : <i64>sum;
}

/** Hash of the tuple of n values at this address. */
function hashValues(items: u32, n: u32): i64 {
  if (!enter()) return 0;
  let sum = PRIME_5;
  visited += n;
  for (let i: u32 = 0; i < n; ++i) {
    const h = hashOf(load<u32>(items + (i << 2)));
    if (hashStatus != HASH_OK) return 0;
    sum = mix(sum, h);
  }
  --nested;
  return finish(sum, n);
}

/** The tuple hash of n 64-bit hashes at this address; for the prelude, which asked the items one by one. */
export function hashOfHashes(hashes: u32, n: u32): i64 {
  let sum = PRIME_5;
  for (let i: u32 = 0; i < n; ++i) sum = mix(sum, load<i64>(hashes + (i << 3)));
  return finish(sum, n);
}

function hashSlice(v: u32): i64 {
  let sum = PRIME_5;
  sum = mix(sum, hashOf(load<u32>(v, SLICE_START)));
  if (hashStatus != HASH_OK) return 0;
  sum = mix(sum, hashOf(load<u32>(v, SLICE_STOP)));
  if (hashStatus != HASH_OK) return 0;
  sum = mix(sum, hashOf(load<u32>(v, SLICE_STEP)));
  if (hashStatus != HASH_OK) return 0;
  return <i64>sum == -1 ? 1546275796 : <i64>sum;
}

/** Equal ranges have equal length, start unless empty, and step unless they have one item. */
function hashRange(v: u32): i64 {
  const length = load<u32>(v, RANGE_LENGTH);
  let sum = mix(PRIME_5, hashInt(length));
  sum = mix(sum, length == small(0) ? HASH_NONE : hashInt(load<u32>(v, RANGE_START)));
  sum = mix(sum, length == small(0) || length == small(1) ? HASH_NONE : hashInt(load<u32>(v, RANGE_STEP)));
  return finish(sum, 3);
}

@inline function shuffle(h: u64): u64 {
  return ((h ^ 89869747) ^ (h << 16)) * 3644798167;
}

/** Is the hash of a value for certain what a set keeps beside it? A set keeps no bit 63, which that of a tuple may have. */
export function isKeptWhole(v: u32): bool {
  if (isSmall(v)) return true;
  const kind = kindOf(v);
  return kind == KIND_STR || kind == KIND_BIGINT || kind == KIND_FLOAT || kind == KIND_BYTES || kind == KIND_INSTANCE;
}
/** Independent of the order of the elements. */
function hashFrozenset(v: u32): i64 {
  if (!enter()) return 0;
  let h: u64 = 0;
  visited += setMask(v) + 1;
  for (let at = setPlaces(v), end = at + (setMask(v) + 1) * PLACE_SIZE; at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    let own = placeHash(at);
    if (!isKeptWhole(element)) {
      own = hashOf(element);
      if (hashStatus != HASH_OK) return 0;
    }
    h ^= shuffle(<u64>own);
  }
  --nested;
  return finishFrozenset(h, setUsed(v));
}
/** The same when Python has told the hashes of those elements that are not kept whole: a list, in their order. */
export function frozensetOfHashes(v: u32, hashes: u32): i64 {
  let h: u64 = 0;
  let next: u32 = 0;
  for (let at = setPlaces(v), end = at + (setMask(v) + 1) * PLACE_SIZE; at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    if (isKeptWhole(element)) h ^= shuffle(<u64>placeHash(at));
    else if (next < listLength(hashes)) h ^= shuffle(<u64>int64(listItem(hashes, next++)));
  }
  return finishFrozenset(h, setUsed(v));
}
function finishFrozenset(h: u64, used: u32): i64 {
  h ^= (<u64>used + 1) * 1927868237;
  h ^= (h >> 11) ^ (h >> 25);
  h = h * 69069 + 907133923;
  return h == 0xffffffffffffffff ? 590923713 : <i64>h;
}
