// SPDX-License-Identifier: LGPL-2.1-or-later
// Calls: binding of arguments to parameters, and what each kind of callable does. A call either gives a value at once
// (native functions), or pushes a frame (pending is PENDING_SWITCHED), or leaves something else pending.

import { noteFinalizable } from "../memory/points";
import { argumentsFit, misusedAs } from "./primitive-arguments";
import { NATIVE_KINDS } from "../objects/function";
import { EXCHANGE, NONE } from "../memory/map";
import { T_TYPE_ERROR, T_TYPE, T_GENERATOR, T_OBJECT, T_METHOD_DESCRIPTOR, T_WRAPPER_DESCRIPTOR, T_BUILTIN, T_CLASSMETHOD_DESCRIPTOR } from "../generated/types";
import { N_NEW, N_INIT, N_CALL, P_CALL_TYPE, P_CALL_BOUND, N_GET } from "../generated/names";
import {
  KIND_EXCEPTION, KIND_FUNCTION, KIND_INSTANCE, KIND_NATIVE, KIND_METHOD, KIND_TYPE, KIND_GENERATOR, KIND_STR, copyWords, newArray, kindOf, isSmall, small, smallValue, typeOf, isKind,
  newObject,
} from "../objects/object";
import { newTuple, tupleOf, tupleLength, tupleItem, tupleItems } from "../objects/tuple";
import { newDict, dictSetStr, dictLength } from "../objects/dict";
import {
  CODE_EXCEPTIONS, CODE_HIDDEN, CODE_FLAGS, CODE_ARGCOUNT, CODE_KWONLY, CODE_NREGS, CODE_SIMPLE, CO_GENERATOR, CO_VARARGS, CO_VARKEYWORDS, FUNCTION_CODE, FUNCTION_NAME, FUNCTION_QUALNAME,
  METHOD_FUNCTION, METHOD_SELF, NATIVE_INDEX, NATIVE_LEAST, NATIVE_MOST, NATIVE_NAMES, NATIVE_NAME, NATIVE_OWNER,
} from "../objects/function";
import {
  FRAME_SIZE, FRAME_CODE, FRAME_FUNCTION, FRAME_NAMESPACE, FRAME_AUX, FRAME_REGISTERS, MODE_VALUE, MODE_INIT, MODE_DISCARD,
} from "../objects/frame";
import {
  GENERATOR_STATE, GENERATOR_NAME, GENERATOR_QUALNAME, GENERATOR_HANDLED, GENERATOR_FRAME, GENERATOR_CREATED,
} from "../objects/generator";
import { isBuiltinType, typeLookup, typeFlags, typeName, isType, isSubtype, typeLayout, TYPE_HEAP, TYPE_NAME } from "../objects/type";
import { raise, raiseWith, formatText, pending, tail, tailArgument, preludeFunction, setPending, PENDING_SWITCHED } from "./result";
import { frame, pushFrame, popFrame, clearRegisters } from "./frames";
import { isPlainMethod } from "./attributes";
import { bindArguments } from "./arguments";
import { bindNative, nativeArguments, nativeCount } from "./arguments";
import { name } from "./names";
import { exceptionInit, exceptionNew, exceptionOf } from "../builtins/exception";
import { objectNew, objectInit, isTypeCall, nativelyMade, newPlain, solidBase } from "../builtins/object";
import { wrongCount } from "./arguments";
import { dictNext, dictEntry } from "../objects/dict";
import { intern, strConcat } from "../objects/str";

/** Arguments with self put in front are gathered here; each level of one call takes its own part. */
const GATHER: u32 = <u32>EXCHANGE + 0x10000;
const GATHER_MOST: u32 = 0x8000; // words

/** Where the result of the call under way goes: for natives that leave it to a frame (generators). */
export let callDst: u32 = 0;
export let callMode: u32 = 0;
@inline export function setCallTarget(dst: u32, mode: u32): void {
  callDst = dst;
  callMode = mode;
}

/**
 * Calls a callable with n arguments at args, the last ones named by the tuple names (or 0). Its result goes to dst of
 * the current frame in the given mode.
 */
export function call(callable: u32, args: u32, n: u32, names: u32, dst: u32, mode: u32): u32 {
  while (true) {
    if (isSmall(callable)) break;
    const kind = kindOf(callable);
    if (kind == KIND_FUNCTION) return callFunction(callable, args, n, names, dst, mode, 0);
    if (kind == KIND_NATIVE) {
      callDst = dst;
      callMode = mode;
      return callNative(callable, args, n, names);
    }
    if (kind == KIND_METHOD) {
      args = withSelf(load<u32>(callable, METHOD_SELF), args, n++);
      callable = load<u32>(callable, METHOD_FUNCTION);
      continue;
    }
    if (kind == KIND_TYPE && typeOf(callable) == T_TYPE) return callType(callable, args, n, names, dst, mode);
    const method = typeLookup(typeOf(callable), name(N_CALL));
    if (!method) break;
    if (kind == KIND_TYPE && isTypeCall(method)) return callType(callable, args, n, names, dst, mode);
    if (isPlainMethod(method)) {
      args = withSelf(callable, args, n++);
      callable = method;
    } else if (isSmall(method) || (!isBuiltinType(typeOf(method)) && !typeLookup(typeOf(method), name(N_GET)))) callable = method;
    else return callInPrelude(P_CALL_BOUND, callable, args, n, names);
  }
  return notCallable(callable);
}

function notCallable(v: u32): u32 {
  return raise(T_TYPE_ERROR, "'%' object is not callable", typeName(v));
}

/** Copies self and n arguments to one place. */
function withSelf(self: u32, args: u32, n: u32): u32 {
  const place = n < GATHER_MOST - 1 ? GATHER : newTuple(n + 1) + 12; // a tuple just for its memory
  memory.copy(place + 4, args, n << 2);
  store<u32>(place, self);
  return place;
}

/** Pushes the frame of a Python function. namespace: for bodies that run in one, else 0. */
export function callFunction(f: u32, args: u32, n: u32, names: u32, dst: u32, mode: u32, namespace: u32): u32 {
  const code = load<u32>(f, FUNCTION_CODE);
  const flags = load<u32>(code, CODE_FLAGS);
  if (flags & CO_GENERATOR && fitsPlainly(code, flags, n, names)) return newGenerator(f, code, args, n);
  if (!pushFrame(f, dst, mode)) return 0;
  const registers = frame + FRAME_SIZE;
  if (flags & CODE_SIMPLE && !names && n == <u32>smallValue(load<u32>(code, CODE_ARGCOUNT))) {
    for (let i: u32 = 0; i < n; ++i) store<u32>(registers + (i << 2), load<u32>(args + (i << 2)));
    clearRegisters(n);
  } else {
    clearRegisters(0);
    if (!bindArguments(f, code, registers, args, n, names)) {
      popFrame(false);
      return 0;
    }
    if (flags & CO_GENERATOR) {
      popFrame(false);
      return newGenerator(f, code, registers, <u32>smallValue(load<u32>(code, CODE_NREGS))); // the popped frame is still there
    }
  }
  if (namespace) store<u32>(frame, namespace, FRAME_NAMESPACE);
  return setPending(PENDING_SWITCHED);
}

/** Are n arguments without names just what the parameters of a function are? */
function fitsPlainly(code: u32, flags: u32, n: u32, names: u32): bool {
  return !names && !(flags & (CO_VARARGS | CO_VARKEYWORDS)) && load<u32>(code, CODE_KWONLY) == small(0) && n == <u32>smallValue(load<u32>(code, CODE_ARGCOUNT));
}

/** A generator of a function that has not started, with n values for its first registers. */
function newGenerator(f: u32, code: u32, values: u32, n: u32): u32 {
  const registers = <u32>smallValue(load<u32>(code, CODE_NREGS));
  const g = newObject(T_GENERATOR, KIND_GENERATOR, GENERATOR_FRAME + FRAME_SIZE + (registers << 2));
  store<u32>(g, GENERATOR_CREATED, GENERATOR_STATE);
  store<u32>(g, load<u32>(f, FUNCTION_NAME), GENERATOR_NAME);
  store<u32>(g, load<u32>(f, FUNCTION_QUALNAME), GENERATOR_QUALNAME);
  store<u32>(g, NONE, GENERATOR_HANDLED);
  const saved = g + GENERATOR_FRAME;
  store<u32>(saved, code, FRAME_CODE);
  store<u32>(saved, f, FRAME_FUNCTION);
  store<u32>(saved, registers, FRAME_REGISTERS);
  copyWords(saved + FRAME_SIZE, values, n);
  if (load<u32>(load<u32>(code, CODE_EXCEPTIONS), 8) && !(load<u32>(code, CODE_FLAGS) & CODE_HIDDEN)) noteFinalizable(g);
  return g;
}

/** "Most arguments" of a native function that takes any number of them and does not look at named ones. */
@inline export const IGNORES_NAMED: i32 = -2;

/** Runs a native function. */
export function callNative(f: u32, args: u32, n: u32, names: u32): u32 {
  const least = <u32>smallValue(load<u32>(f, NATIVE_LEAST));
  const most = <u32>smallValue(load<u32>(f, NATIVE_MOST));
  const owner = load<u32>(f, NATIVE_OWNER);
  if (owner && n && (typeOf(load<u32>(args)) != owner || typeOf(f) == T_BUILTIN) && !fitsOwner(f, owner, load<u32>(args))) return 0;
  if (names && <i32>most == IGNORES_NAMED) return call_indirect<u32>(load<u32>(f, NATIVE_INDEX), args, n - tupleLength(names));
  if (names || load<u32>(f, NATIVE_NAMES)) {
    if (!bindNative(f, args, n, names)) return 0;
    args = nativeArguments;
    n = nativeCount;
  } else if (n < least || n > most) return wrongCount(f, args, n);
  if (load<u32>(f, NATIVE_KINDS) && !argumentsFit(load<u32>(f, NATIVE_KINDS), args, n)) return misusedAs(load<u32>(f, NATIVE_NAME));
  return call_indirect<u32>(load<u32>(f, NATIVE_INDEX), args, n);
}

/**
 * Calls a native function or a built-in type from within native code: a value, or 0 with something pending whose outcome
 * is that of the instruction.
 */
export function callAtOnce(callable: u32, args: u32, n: u32): u32 {
  callMode = MODE_DISCARD; // generators must not be resumed into a register of this instruction's
  return kindOf(callable) == KIND_NATIVE ? callNative(callable, args, n, 0) : callType(callable, args, n, 0, 0, MODE_DISCARD);
}

/** Is the first argument what a native method, or a __new__, is for? False after raising. */
function fitsOwner(f: u32, owner: u32, v: u32): bool {
  const its = typeOf(f);
  const ownerName = load<u32>(owner, TYPE_NAME);
  if (its == T_METHOD_DESCRIPTOR || its == T_WRAPPER_DESCRIPTOR) {
    if (owner == T_OBJECT || (isSubtype(typeOf(v), owner) && typeLayout(typeOf(v)) == typeLayout(owner))) return true;
    if (its == T_METHOD_DESCRIPTOR)
      raise(T_TYPE_ERROR, "descriptor '%' for '%' objects doesn't apply to a '%' object", load<u32>(f, NATIVE_NAME), ownerName, typeName(v));
    else raise(T_TYPE_ERROR, "descriptor '%' requires a '%' object but received a '%'", load<u32>(f, NATIVE_NAME), ownerName, typeName(v));
    return false;
  }
  if (its == T_CLASSMETHOD_DESCRIPTOR) {
    if (isType(v) && isSubtype(v, owner)) return true;
    raise(T_TYPE_ERROR, isType(v) ? "descriptor '%' requires a subtype of '%' but received '%'" : "descriptor '%' for type '%' needs a type, not a '%' as arg 2",
      load<u32>(f, NATIVE_NAME), ownerName, isType(v) ? load<u32>(v, TYPE_NAME) : typeName(v));
    return false;
  }
  if (its != T_BUILTIN || load<u32>(f, NATIVE_NAME) != name(N_NEW)) return true;
  if (!isType(v)) raise(T_TYPE_ERROR, "%.__new__(X): X is not a type object (%)", ownerName, typeName(v));
  else if (!isSubtype(v, owner)) {
    const its = load<u32>(v, TYPE_NAME);
    raiseWith(T_TYPE_ERROR, strConcat(formatText("%.__new__(%): ", ownerName, its), formatText("% is not a subtype of %", its, ownerName)));
  } else if (typeLayout(v) != typeLayout(owner)) {
    if (typeLookup(solidBase(v), name(N_NEW)) == f) raise(T_TYPE_ERROR, "cannot create '%' instances", load<u32>(solidBase(v), TYPE_NAME));
    else raise(T_TYPE_ERROR, "%.__new__(%) is not safe, use %.__new__()", ownerName, load<u32>(v, TYPE_NAME), load<u32>(nativelyMade(v), TYPE_NAME));
  } else return true;
  return false;
}

/** cls(…) where the metaclass has no call of its own. */
function callType(type: u32, args: u32, n: u32, names: u32, dst: u32, mode: u32): u32 {
  if (type == T_TYPE && n == 1 && !names) return typeOf(load<u32>(args));
  const make = typeLookup(type, name(N_NEW));
  if (isKind(make, KIND_NATIVE)) {
    if (!(typeFlags(type) & TYPE_HEAP) && !(names && smallValue(load<u32>(make, NATIVE_MOST)) == IGNORES_NAMED)) {
      return callNative(make, withSelf(type, args, n), n + 1, names);
    }
    const isException = load<u32>(make, NATIVE_INDEX) == exceptionNew();
    if (typeLayout(type) == (isException ? KIND_EXCEPTION : KIND_INSTANCE) && (isException || load<u32>(make, NATIVE_INDEX) == objectNew())) {
      const init = typeLookup(type, name(N_INIT));
      if (isKind(init, KIND_FUNCTION) && mode == MODE_VALUE) {
        const instance = isException ? exceptionOf(type, args, names ? n - tupleLength(names) : n) : newPlain(type);
        if (!instance) return 0;
        const result = callFunction(init, withSelf(instance, args, n), n + 1, names, dst, MODE_INIT, 0);
        if (pending == PENDING_SWITCHED) store<u32>(frame, instance, FRAME_AUX);
        return result ? raise(T_TYPE_ERROR, "__init__() should return None, not 'generator'") : 0;
      }
      if (isException && !names && isKind(init, KIND_NATIVE) && load<u32>(init, NATIVE_INDEX) == exceptionInit()) return exceptionOf(type, args, n);
      if (n == 0 && !isException && isKind(init, KIND_NATIVE) && load<u32>(init, NATIVE_INDEX) == objectInit()) return newPlain(type);
    }
  }
  return callInPrelude(P_CALL_TYPE, type, args, n, names);
}

/** The general way: `_call_type(cls, args, kwargs)` of the prelude, or another that takes the same. */
function callInPrelude(index: u32, callable: u32, args: u32, n: u32, names: u32): u32 {
  const named = names ? tupleLength(names) : 0;
  const positional = tupleOf(args, n - named);
  const keywords = newDict();
  for (let i: u32 = 0; i < named; ++i) dictSetStr(keywords, tupleItem(names, i), load<u32>(args + ((n - named + i) << 2)));
  tail(preludeFunction(index));
  tailArgument(callable);
  tailArgument(positional);
  tailArgument(keywords);
  return 0;
}

/** Unpacked arguments of CALL_EX, gathered behind one another; set by spread. */
export let spreadArguments: u32 = 0;
export let spreadCount: u32 = 0;
export let spreadNames: u32 = 0;
/** Lays out the items of a tuple and the pairs of a dict (or 0) as arguments. False after raising. */
export function spread(positional: u32, keywords: u32): bool {
  const n = tupleLength(positional);
  const named = keywords ? dictLength(keywords) : 0;
  spreadNames = 0;
  if (!named) {
    spreadArguments = tupleItems(positional);
    spreadCount = n;
    return true;
  }
  for (let i = dictNext(keywords, 0); i >= 0; i = dictNext(keywords, i + 1))
    if (!isKind(load<u32>(dictEntry(keywords, i), 4), KIND_STR)) {
      raise(T_TYPE_ERROR, "keywords must be strings");
      return false;
    }
  const all = newArray(n + named); // plain memory for them: the array itself is garbage
  memory.copy(all + 12, positional + 12, n << 2);
  spreadNames = newTuple(named);
  let k: u32 = 0;
  for (let i = dictNext(keywords, 0); i >= 0; i = dictNext(keywords, i + 1)) {
    const entry = dictEntry(keywords, i);
    const key = load<u32>(entry, 4);
    store<u32>(spreadNames + 12 + (k << 2), intern(key));
    store<u32>(all + 12 + ((n + k) << 2), load<u32>(entry, 8));
    ++k;
  }
  spreadArguments = all + 12;
  spreadCount = n + named;
  return true;
}
