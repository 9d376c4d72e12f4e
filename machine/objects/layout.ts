// SPDX-License-Identifier: LGPL-2.1-or-later
// Which layout (kind) the instances of the machine's own types have. Type objects keep it, and classes derived from them
// inherit it; this is where it comes from.

import { TYPES, TYPE_SIZE } from "../memory/map";
import {
  T_INT, T_OBJECT, T_TYPE, T_BOOL, T_FLOAT, T_COMPLEX, T_STR, T_BYTES, T_BYTEARRAY, T_MEMORYVIEW, T_TUPLE, T_LIST, T_DICT,
  T_SET, T_FROZENSET, T_RANGE, T_SLICE, T_NONE_TYPE, T_NOT_IMPLEMENTED_TYPE, T_ELLIPSIS_TYPE, T_FUNCTION, T_METHOD,
  T_GENERATOR, T_MODULE, T_CODE, T_CELL, T_TRACEBACK, T_THREAD, T_DICT_KEYS, T_DICT_VALUES, T_DICT_ITEMS, T_LIST_ITERATOR, T_REVERSED,
  T_BASE_EXCEPTION, T_WEAKREF, T_WEAK_PROXY,
} from "../generated/types";
import {
  KIND_BIGINT, KIND_BYTEARRAY, KIND_BYTES, KIND_CELL, KIND_CODE, KIND_COMPLEX, KIND_DICT, KIND_DICT_VIEW, KIND_EXCEPTION,
  KIND_FLOAT, KIND_FUNCTION, KIND_GENERATOR, KIND_INSTANCE, KIND_ITERATOR, KIND_LIST, KIND_MEMORYVIEW, KIND_METHOD,
  KIND_MODULE, KIND_RANGE, KIND_RECORD, KIND_SET, KIND_SINGLETON, KIND_SLICE, KIND_STR, KIND_THREAD, KIND_TRACEBACK, KIND_TUPLE, KIND_TYPE, KIND_WEAKREF,
} from "./object";

/** The kind of the instances of a type that the machine knows. */
export function layoutOf(type: u32): u32 {
  if (type >= T_BASE_EXCEPTION) return KIND_EXCEPTION;
  if (type >= T_LIST_ITERATOR && type <= T_REVERSED) return KIND_ITERATOR;
  switch ((type - TYPES) / TYPE_SIZE) {
    case (T_INT - TYPES) / TYPE_SIZE:
    case (T_BOOL - TYPES) / TYPE_SIZE: return KIND_BIGINT;
    case (T_OBJECT - TYPES) / TYPE_SIZE: return KIND_INSTANCE;
    case (T_TYPE - TYPES) / TYPE_SIZE: return KIND_TYPE;
    case (T_FLOAT - TYPES) / TYPE_SIZE: return KIND_FLOAT;
    case (T_COMPLEX - TYPES) / TYPE_SIZE: return KIND_COMPLEX;
    case (T_STR - TYPES) / TYPE_SIZE: return KIND_STR;
    case (T_BYTES - TYPES) / TYPE_SIZE: return KIND_BYTES;
    case (T_BYTEARRAY - TYPES) / TYPE_SIZE: return KIND_BYTEARRAY;
    case (T_MEMORYVIEW - TYPES) / TYPE_SIZE: return KIND_MEMORYVIEW;
    case (T_TUPLE - TYPES) / TYPE_SIZE: return KIND_TUPLE;
    case (T_LIST - TYPES) / TYPE_SIZE: return KIND_LIST;
    case (T_DICT - TYPES) / TYPE_SIZE: return KIND_DICT;
    case (T_SET - TYPES) / TYPE_SIZE:
    case (T_FROZENSET - TYPES) / TYPE_SIZE: return KIND_SET;
    case (T_RANGE - TYPES) / TYPE_SIZE: return KIND_RANGE;
    case (T_SLICE - TYPES) / TYPE_SIZE: return KIND_SLICE;
    case (T_NONE_TYPE - TYPES) / TYPE_SIZE:
    case (T_NOT_IMPLEMENTED_TYPE - TYPES) / TYPE_SIZE:
    case (T_ELLIPSIS_TYPE - TYPES) / TYPE_SIZE: return KIND_SINGLETON;
    case (T_FUNCTION - TYPES) / TYPE_SIZE: return KIND_FUNCTION;
    case (T_METHOD - TYPES) / TYPE_SIZE: return KIND_METHOD;
    case (T_GENERATOR - TYPES) / TYPE_SIZE: return KIND_GENERATOR;
    case (T_MODULE - TYPES) / TYPE_SIZE: return KIND_MODULE;
    case (T_CODE - TYPES) / TYPE_SIZE: return KIND_CODE;
    case (T_CELL - TYPES) / TYPE_SIZE: return KIND_CELL;
    case (T_TRACEBACK - TYPES) / TYPE_SIZE: return KIND_TRACEBACK;
    case (T_THREAD - TYPES) / TYPE_SIZE: return KIND_THREAD;
    case (T_WEAKREF - TYPES) / TYPE_SIZE:
    case (T_WEAK_PROXY - TYPES) / TYPE_SIZE: return KIND_WEAKREF;
    case (T_DICT_KEYS - TYPES) / TYPE_SIZE:
    case (T_DICT_VALUES - TYPES) / TYPE_SIZE:
    case (T_DICT_ITEMS - TYPES) / TYPE_SIZE: return KIND_DICT_VIEW;
  }
  return KIND_RECORD;
}
