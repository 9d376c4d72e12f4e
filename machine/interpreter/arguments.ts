// SPDX-License-Identifier: LGPL-2.1-or-later
// Binding of arguments to parameters (Python reference, "Calls"). What does not fit is told by the prelude, which
// has the words for it.

import { EXCHANGE, EMPTY_TUPLE } from "../memory/map";
import { P_ARGUMENT_ERROR, P_NATIVE_ARGUMENT_ERROR } from "../generated/names";
import { newArray, smallValue } from "../objects/object";
import { strEqual } from "../objects/str";
import { tupleOf, tupleLength, tupleItem } from "../objects/tuple";
import { newDict, dictGetStr, dictSetStr } from "../objects/dict";
import {
  CODE_FLAGS, CODE_ARGCOUNT, CODE_POSONLY, CODE_KWONLY, CODE_VARNAMES, CO_VARARGS, CO_VARKEYWORDS, FUNCTION_DEFAULTS,
  FUNCTION_KWDEFAULTS, NATIVE_LEAST, NATIVE_MOST, NATIVE_NAMES,
} from "../objects/function";
import { tailPrelude } from "./result";

/** Fills the (cleared) registers of a function's parameters. False, with a call of the prelude pending, if they do not fit. */
export function bindArguments(f: u32, code: u32, registers: u32, args: u32, n: u32, names: u32): bool {
  const flags = load<u32>(code, CODE_FLAGS);
  const positional = <u32>smallValue(load<u32>(code, CODE_ARGCOUNT));
  const parameters = positional + <u32>smallValue(load<u32>(code, CODE_KWONLY));
  const named = names ? tupleLength(names) : 0;
  const given = n - named;
  const direct = min(given, positional);
  for (let i: u32 = 0; i < direct; ++i) store<u32>(registers + (i << 2), load<u32>(args + (i << 2)));
  let next = parameters;
  if (flags & CO_VARARGS) store<u32>(registers + (next++ << 2), tupleOf(args + (direct << 2), given - direct));
  else if (given > positional) return misfit(f, args, n, names);
  let keywords: u32 = 0;
  if (flags & CO_VARKEYWORDS) {
    keywords = newDict();
    store<u32>(registers + (next << 2), keywords);
  }
  for (let i: u32 = 0; i < named; ++i) {
    const value = load<u32>(args + ((given + i) << 2));
    const key = tupleItem(names, i);
    const k = parameterIndex(code, parameters, key);
    if (k >= 0) {
      if (load<u32>(registers + (k << 2))) return misfit(f, args, n, names);
      store<u32>(registers + (k << 2), value);
    } else if (keywords && !dictGetStr(keywords, key)) dictSetStr(keywords, key, value);
    else return misfit(f, args, n, names);
  }
  return fillDefaults(f, code, registers, positional, parameters) || misfit(f, args, n, names);
}

/** Index of the parameter that a keyword argument names, or -1. */
function parameterIndex(code: u32, parameters: u32, key: u32): i32 {
  const varnames = load<u32>(code, CODE_VARNAMES);
  const first = <u32>smallValue(load<u32>(code, CODE_POSONLY));
  for (let k = first; k < parameters; ++k) if (tupleItem(varnames, k) == key) return k;
  for (let k = first; k < parameters; ++k) if (strEqual(tupleItem(varnames, k), key)) return k;
  return -1;
}

function fillDefaults(f: u32, code: u32, registers: u32, positional: u32, parameters: u32): bool {
  const defaults = load<u32>(f, FUNCTION_DEFAULTS);
  const firstDefault = positional - (defaults ? tupleLength(defaults) : 0);
  for (let k: u32 = 0; k < positional; ++k) {
    if (load<u32>(registers + (k << 2))) continue;
    if (k < firstDefault) return false;
    store<u32>(registers + (k << 2), tupleItem(defaults, k - firstDefault));
  }
  for (let k = positional; k < parameters; ++k) {
    if (load<u32>(registers + (k << 2))) continue;
    const kwdefaults = load<u32>(f, FUNCTION_KWDEFAULTS);
    const value = kwdefaults ? dictGetStr(kwdefaults, tupleItem(load<u32>(code, CODE_VARNAMES), k)) : 0;
    if (!value) return false;
    store<u32>(registers + (k << 2), value);
  }
  return true;
}

/** Leaves a call of `_argument_error(function, args, names)` pending. */
function misfit(f: u32, args: u32, n: u32, names: u32): bool {
  tailPrelude(P_ARGUMENT_ERROR, f, tupleOf(args, n), names ? names : EMPTY_TUPLE);
  return false;
}

/** Arguments of a native function with named parameters, as bindNative laid them out. */
export let nativeArguments: u32 = 0;
export let nativeCount: u32 = 0;
/**
 * Names of the named arguments of a native function that takes any ("**"), or 0: their values lie behind the others.
 */
export let givenNames: u32 = 0;

/** Where the arguments of a native function lie while it runs, if they are no more than so many. */
const LAID_OUT: u32 = <u32>EXCHANGE + 0x3d800;
const MOST_LAID_OUT: u32 = 32;

/** Lays out the arguments of a native function in the order of its parameters, those not given as 0. */
export function bindNative(f: u32, args: u32, n: u32, names: u32): bool {
  const least = <u32>smallValue(load<u32>(f, NATIVE_LEAST));
  const most = <u32>smallValue(load<u32>(f, NATIVE_MOST));
  const parameters = load<u32>(f, NATIVE_NAMES);
  const named = names ? tupleLength(names) : 0;
  const given = n - named;
  if (parameters == EMPTY_TUPLE) {
    givenNames = names;
    nativeArguments = args;
    nativeCount = given;
    return given >= least || nativeMisfit(f, args, n, names);
  }
  if (!parameters || given > most) return nativeMisfit(f, args, n, names);
  const total = most;
  if (!named && given >= least && total <= MOST_LAID_OUT) {
    let to = LAID_OUT;
    const end = to + (given << 2);
    for (; to < end; to += 4, args += 4) store<u32>(to, load<u32>(args));
    for (; to < LAID_OUT + (total << 2); to += 4) store<u32>(to, 0);
    nativeArguments = LAID_OUT;
    nativeCount = total;
    return true;
  }
  const place = total <= MOST_LAID_OUT ? LAID_OUT : newArray(total) + 12; // just for its memory
  for (let i: u32 = 0; i < given; ++i) store<u32>(place + (i << 2), load<u32>(args + (i << 2)));
  for (let i = given; i < total; ++i) store<u32>(place + (i << 2), 0);
  const first = total - tupleLength(parameters);
  for (let i: u32 = 0; i < named; ++i) {
    let k: u32 = 0;
    while (k < total - first && !strEqual(tupleItem(parameters, k), tupleItem(names, i))) ++k;
    if (k == total - first || load<u32>(place + ((first + k) << 2))) return nativeMisfit(f, args, n, names);
    store<u32>(place + ((first + k) << 2), load<u32>(args + ((given + i) << 2)));
  }
  for (let k: u32 = 0; k < least; ++k) if (!load<u32>(place + (k << 2))) return nativeMisfit(f, args, n, names);
  nativeArguments = place;
  nativeCount = total;
  return true;
}

function nativeMisfit(f: u32, args: u32, n: u32, names: u32): bool {
  tailPrelude(P_NATIVE_ARGUMENT_ERROR, f, tupleOf(args, n), names ? names : EMPTY_TUPLE);
  return false;
}

/** A native function was called with n positional arguments, which is too few or too many. */
export function wrongCount(f: u32, args: u32, n: u32): u32 {
  nativeMisfit(f, args, n, 0);
  return 0;
}
