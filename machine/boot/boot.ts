// SPDX-License-Identifier: LGPL-2.1-or-later
// Making the base image: an empty image with the fixed objects, the types, the names and all native functions; then,
// when the prelude has run, sealing it.

import {
  IMAGE, HEADER_SIZE, NONE, FALSE, TRUE, NOT_IMPLEMENTED, ELLIPSIS, EMPTY_TUPLE, EMPTY_STR, EMPTY_BYTES, CHARACTERS, TYPES, TYPE_SIZE,
  MAX_TYPES, FIRST_FREE, CARDS, CARD_SHIFT, H_MAGIC, H_TOP, H_BASE_END, H_NURSERY, H_OLD_LIMIT, H_NEXT_ID, H_NEXT_VERSION, H_HANDLED, H_INTERNED,
  H_NAMES, H_PRELUDE, H_BUILTINS, H_MODULES, H_SOURCES, H_OPERATIONS, H_OUTPUT, H_RESULT, H_SYSTEM, H_FILES, H_STATE, H_RECURSION_LIMIT,
  H_THREAD, H_THREADS, H_COUNT, H_NEXT_OPERATION, H_MOST_DIGITS, STATE_EMPTY,
} from "../memory/map";
import { OLD_GROWTH } from "../limits";
import { ensureMemory, loadAllocator, saveAllocator, top } from "../memory/allocate";
import { CARD_BASE, CARD_SNAPSHOT, CARD_YOUNG, put } from "../memory/barrier";
import { collect, forgetCollections, noteAllStarts } from "../memory/collect";
import {
  T_NONE_TYPE, T_BOOL, T_NOT_IMPLEMENTED_TYPE, T_ELLIPSIS_TYPE, T_TUPLE, T_STR, T_BYTES, T_TYPE, eachType, TYPE_COUNT,
  T_BASE_EXCEPTION,
} from "../generated/types";
import { NAME_COUNT, PRELUDE_COUNT, eachName, eachPrelude } from "../generated/names";
import { KIND_SINGLETON, KIND_BIGINT, KIND_TUPLE, KIND_STR, KIND_BYTES, newArray, small } from "../objects/object";
import { newDict, dictGetStr, dictSetStr } from "../objects/dict";
import { newInternTable, intern, strOf } from "../objects/str";
import { newList, newTuple, tupleOf1 } from "../objects/tuple";
import {
  initType, noteSubclass, isSubtype, TYPE_LAYOUT, TYPE_BASES, TYPE_DICT, TYPE_MRO, TYPE_BASE, TYPE_SUBCLASSABLE, TYPE_HAS_DICT,
  TYPE_FLAGS,
} from "../objects/type";
import { bordersSound } from "../memory/verify";
import { layoutOf } from "../objects/layout";
import { named } from "./define";
import { preludeGlobals } from "./primitive";
import { defineAll } from "./all";

/** Starts an empty image. */
export function boot(): void {
  ensureMemory(FIRST_FREE + 0x200000);
  memory.fill(IMAGE, 0, FIRST_FREE - <u32>IMAGE);
  memory.fill(CARDS, 0, 0x800000);
  store<u32>(IMAGE, 0x474d4943, H_MAGIC);
  store<u32>(IMAGE, FIRST_FREE, H_BASE_END);
  store<u32>(IMAGE, FIRST_FREE, H_NURSERY);
  store<u32>(IMAGE, FIRST_FREE, H_TOP);
  store<u32>(IMAGE, 0xf0000000, H_OLD_LIMIT);
  store<u32>(IMAGE, 1, H_NEXT_ID);
  store<u32>(IMAGE, 1, H_NEXT_VERSION);
  store<u32>(IMAGE, 1, H_NEXT_OPERATION);
  store<u32>(IMAGE, 4300, H_MOST_DIGITS);
  store<u32>(IMAGE, 1000, H_RECURSION_LIMIT);
  store<u32>(IMAGE, NONE, H_HANDLED);
  store<u32>(IMAGE, NONE, H_RESULT);
  store<u32>(IMAGE, STATE_EMPTY, H_STATE);
  loadAllocator();
  bootObjects();
  bootTypes();
  noteAllStarts(<u32>IMAGE + HEADER_SIZE, FIRST_FREE);
  memory.fill(CARDS + (IMAGE >> CARD_SHIFT), 7, (FIRST_FREE - <u32>IMAGE) >> CARD_SHIFT); // what was stored there needs no barriers
  store<u32>(IMAGE, newDict(), H_BUILTINS);
  store<u32>(IMAGE, newDict(), H_MODULES);
  store<u32>(IMAGE, newDict(), H_SOURCES);
  store<u32>(IMAGE, newDict(), H_FILES);
  store<u32>(IMAGE, newList(0), H_OPERATIONS);
  store<u32>(IMAGE, NONE, H_OUTPUT);
  const system = newDict();
  store<u32>(IMAGE, system, H_SYSTEM);
  const globals = newDict();
  dictSetStr(system, named("prelude"), globals);
  dictSetStr(globals, named("__name__"), named("builtins"));
  store<u32>(IMAGE, newArray(PRELUDE_COUNT), H_PRELUDE);
  defineAll();
  saveAllocator();
}

function fixed(p: u32, type: u32, kind: u32, size: u32): void {
  store<u32>(p, type);
  store<u32>(p, kind | (size << 13), 4);
}
function bootObjects(): void {
  fixed(NONE, T_NONE_TYPE, KIND_SINGLETON, 16);
  fixed(FALSE, T_BOOL, KIND_BIGINT, 16);
  fixed(TRUE, T_BOOL, KIND_BIGINT, 16);
  store<u32>(TRUE, 1, 8);
  store<u32>(TRUE, 1, 12);
  fixed(NOT_IMPLEMENTED, T_NOT_IMPLEMENTED_TYPE, KIND_SINGLETON, 16);
  fixed(ELLIPSIS, T_ELLIPSIS_TYPE, KIND_SINGLETON, 16);
  fixed(EMPTY_TUPLE, T_TUPLE, KIND_TUPLE, 16);
  fixed(EMPTY_STR, T_STR, KIND_STR, 24);
  fixed(EMPTY_BYTES, T_BYTES, KIND_BYTES, 24);
  for (let i: u32 = 0; i < 256; ++i) {
    const p = CHARACTERS + i * 24;
    fixed(p, T_STR, KIND_STR, 24);
    store<u32>(p, 1, 8);
    store<u8>(p, <u8>i, 16);
  }
  for (let i = TYPE_COUNT; i < MAX_TYPES; ++i) fixed(TYPES + i * TYPE_SIZE, 0, KIND_SINGLETON, TYPE_SIZE);
}
function bootTypes(): void {
  // Names need dicts for nothing, and types need names: the table of interned strs first.
  store<u32>(IMAGE, newInternTable(4096), H_INTERNED);
  intern(EMPTY_STR);
  for (let i: u32 = 0; i < 256; ++i) intern(CHARACTERS + i * 24);
  store<u32>(IMAGE, newArray(NAME_COUNT), H_NAMES);
  eachName((index: u32, name: string): void => {
    store<u32>(load<u32>(IMAGE, H_NAMES) + 12 + (index << 2), intern(strOf(name)));
  });
  eachType((type: u32, name: string, base: u32, subclassable: bool, module: string): void => {
    initType(type, T_TYPE, intern(strOf(name)), base, subclassable ? TYPE_SUBCLASSABLE : 0);
    store<u32>(type, small(layoutOf(type)), TYPE_LAYOUT);
  });
  eachType((type: u32, name: string, base: u32, subclassable: bool, module: string): void => {
    finishType(type, base, module);
  });
}
function finishType(type: u32, base: u32, module: string): void {
  const dict = newDict();
  store<u32>(type, dict, TYPE_DICT);
  if (module != "builtins") dictSetStr(dict, named("__module__"), named(module)); // else type.__module__ knows
  store<u32>(type, base ? tupleOf1(base) : EMPTY_TUPLE, TYPE_BASES);
  let depth: u32 = 1;
  for (let t = base; t != 0 && t != NONE; t = load<u32>(t, TYPE_BASE)) ++depth;
  const mro = newTuple(depth);
  let t = type;
  for (let i: u32 = 0; i < depth; ++i) {
    store<u32>(mro + 12 + (i << 2), t);
    t = load<u32>(t, TYPE_BASE);
  }
  store<u32>(type, mro, TYPE_MRO);
  if (base) noteSubclass(base, type);
  if (isSubtype(type, T_BASE_EXCEPTION)) store<u32>(type, load<u32>(type, TYPE_FLAGS) | TYPE_HAS_DICT, TYPE_FLAGS);
}

/** Enters the functions that the prelude has defined so far into the table by which native code finds them. */
export function fillPrelude(): void {
  missing = 0;
  eachPrelude((index: u32, name: string): void => {
    const f = dictGetStr(preludeGlobals(), named(name));
    if (!f && !missing) missing = index + 1;
    put(load<u32>(IMAGE, H_PRELUDE) + 12 + (index << 2), f);
  });
}

/**
 * The prelude has run: collects, and makes all there is the base heap. Returns the index of a function that the
 * prelude lacks, plus 1; 0 if all is well.
 */
export function sealBase(): i32 {
  loadAllocator();
  fillPrelude();
  store<u32>(IMAGE, 0, H_THREAD);
  store<u32>(IMAGE, 0, H_THREADS);
  store<u32>(IMAGE, NONE, H_RESULT);
  store<u32>(IMAGE, STATE_EMPTY, H_STATE);
  memory.fill(CARDS + (IMAGE >> CARD_SHIFT), 7, (top - <u32>IMAGE) >> CARD_SHIFT);
  collect(true);
  store<u32>(IMAGE, top, H_BASE_END);
  store<u32>(IMAGE, top, H_NURSERY);
  store<u32>(IMAGE, top + OLD_GROWTH, H_OLD_LIMIT);
  store<u64>(IMAGE, 0, H_COUNT);
  saveAllocator();
  return missing;
}
let missing: i32 = 0;

/** Rebuilds what is derived from an image that was just put into memory; false if it is none. */
export function attachImage(): bool {
  if (!bordersSound()) return false;
  memory.fill(0, 0, 0x10000); // a register without a value reads as an object here: nothing may ever be there
  forgetCollections();
  const end = load<u32>(IMAGE, H_TOP);
  const nursery = load<u32>(IMAGE, H_NURSERY);
  ensureMemory(end + 0x10000);
  memory.fill(CARDS, 0, memory.size() << (16 - CARD_SHIFT)); // all that an earlier image may have marked
  // Nothing of a mere base heap leads out of it.
  const marks = end == load<u32>(IMAGE, H_BASE_END) ? CARD_SNAPSHOT : CARD_YOUNG | CARD_SNAPSHOT | CARD_BASE;
  memory.fill(CARDS + (IMAGE >> CARD_SHIFT), <u8>marks, (end - <u32>IMAGE >> CARD_SHIFT) + 1);
  if (!noteAllStarts(<u32>IMAGE + HEADER_SIZE, nursery)) return false;
  loadAllocator();
  return true;
}
