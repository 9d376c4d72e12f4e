// SPDX-License-Identifier: LGPL-2.1-or-later
// Native functions name themselves by their index in the machine's function table, and native getters do so too. A wrong
// index or number of arguments would call any function of the machine with anything, so none of it is believed: all of
// them are in the base heap, never change, and their digest is a constant of the machine, put into machine.wasm when
// the base image was made (scripts/make-base-image.mjs looks for the two marks).

import { KIND_TUPLE } from "../objects/object";
import { IMAGE, H_BASE_END } from "./map";
import { T_GETSET } from "../generated/types";
import {
  KIND_NATIVE, KIND_RECORD, KIND_STR, KIND_TYPE, kindOf, rawType, sizeOf, smallValue,
} from "../objects/object";
import { NATIVE_LEAST, NATIVE_NAME, NATIVE_NAMES, NATIVE_IDENTITY } from "../objects/function";
import { DESCRIPTOR_NAME, DESCRIPTOR_OWNER, GETSET_GET, GETSET_SET } from "../interpreter/attributes";
import { instanceDictGetter, instanceDictSetter } from "../builtins/object";
import { fault, isTupleOfStrs, kindAt, FIRST_OBJECT } from "./verify-report";

/** Two marks, then the digest. */
const TRUSTED = memory.data<u64>([0x4553414220454854, 0x5354534547494420, 0x3030303030303030]);
const PRIME: u64 = 0x9e3779b97f4a7c15;

function mix(digest: u64, from: u32, to: u32): u64 {
  for (let at = from; at < to; at += 4) digest = (rotl<u64>(digest, 5) ^ <u64>load<u32>(at)) * PRIME;
  return digest;
}
/** The digest of all native functions and getters in the base heap, whose objects must be walkable. */
export function nativesDigest(): u64 {
  let digest: u64 = 0;
  for (let p = FIRST_OBJECT, end = load<u32>(IMAGE, H_BASE_END); p < end; p += sizeOf(p)) {
    const kind = kindOf(p);
    if (kind == KIND_NATIVE) {
      digest = mix(digest ^ p, p, p + <u32>NATIVE_IDENTITY);
      const names = load<u32>(p, NATIVE_NAMES);
      if (kindAt(names) == KIND_TUPLE) digest = mix(digest, names, names + 12);
    } else if (kind == KIND_RECORD && rawType(p) == T_GETSET) digest = mix(digest ^ p, p, p + 28);
  }
  return digest;
}
/** Are the native functions and getters those of this machine's base image? */
export function nativesSound(): bool {
  return nativesDigest() == load<u64>(TRUSTED, 16) || fault(0, "the native functions are not those of this machine");
}

/** The object's words are covered by the digest; its names need to be what they are called. */
export function nativeSound(p: u32): bool {
  if (p >= load<u32>(IMAGE, H_BASE_END)) return fault(p, "native function: not in the base heap");
  const names = load<u32>(p, NATIVE_NAMES);
  return (kindAt(load<u32>(p, NATIVE_NAME)) == KIND_STR && (names == 0 || isTupleOfStrs(names)) && (load<u32>(p, NATIVE_LEAST) & 1) != 0) ||
    fault(p, "native function: wrong contents");
}

/** A getter outside the base heap can only be that of `__dict__`, of a class with instances that have one. */
export function isGetsetSound(p: u32): bool {
  const owner = load<u32>(p, DESCRIPTOR_OWNER);
  if (kindAt(load<u32>(p, DESCRIPTOR_NAME)) != KIND_STR || kindAt(owner) != KIND_TYPE) return fault(p, "getset: wrong contents");
  if (p < load<u32>(IMAGE, H_BASE_END)) return true;
  return (<u32>smallValue(load<u32>(p, GETSET_GET)) == instanceDictGetter() && <u32>smallValue(load<u32>(p, GETSET_SET)) == instanceDictSetter()) ||
    fault(p, "getset: no getter");
}
