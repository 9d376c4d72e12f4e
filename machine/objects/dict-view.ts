// SPDX-License-Identifier: LGPL-2.1-or-later
// Views of a dict: keys(), values(), items(). Which of them, the type tells; the dict is at 12.

import { T_DICT_KEYS, T_DICT_ITEMS } from "../generated/types";
import { KIND_DICT_VIEW, KIND_SET, KIND_TUPLE, isKind, newFixed, rawType } from "./object";
import { dictFindHashed, dictFind, DICT_RAISED } from "./dict";
import { setFind, SET_RAISED } from "./set";
import { tupleOf2, tupleLength, tupleItem } from "./tuple";
import { sameOrEqual } from "./equal";

@inline export const VIEW_DICT: usize = 12;
@inline export function viewDict(v: u32): u32 { return load<u32>(v, VIEW_DICT); }
@inline export function viewIsItems(v: u32): bool { return rawType(v) == T_DICT_ITEMS; }

/** A view, of type T_DICT_KEYS, T_DICT_VALUES or T_DICT_ITEMS. */
export function newView(type: u32, dict: u32): u32 {
  const v = newFixed(type, KIND_DICT_VIEW, 16);
  store<u32>(v, 0, 8);
  store<u32>(v, dict, VIEW_DICT);
  return v;
}

/** The element that a view of keys or items has for an entry of its dict. */
export function viewElement(view: u32, entry: u32): u32 {
  return viewIsItems(view) ? tupleOf2(load<u32>(entry, 4), load<u32>(entry, 8)) : load<u32>(entry, 4);
}

/** Is the element of `view` for this entry in a set or another view? 1, 0, -1 for Python, -2 after raising. */
export function viewHolds(view: u32, entry: u32, other: u32): i32 {
  if (isKind(other, KIND_SET)) return found(setFind(other, viewElement(view, entry)), SET_RAISED);
  if (rawType(other) == T_DICT_KEYS && !viewIsItems(view)) return found(dictFindHashed(viewDict(other), load<u32>(entry, 4), load<u32>(entry)), DICT_RAISED);
  return viewContains(other, viewElement(view, entry));
}

/** Is a value in a view of keys or items? 1, 0, -1 for Python, -2 after raising. */
export function viewContains(view: u32, v: u32): i32 {
  const dict = viewDict(view);
  if (!viewIsItems(view)) return found(dictFind(dict, v), DICT_RAISED);
  if (!isKind(v, KIND_TUPLE) || tupleLength(v) != 2) return 0;
  const entry = dictFind(dict, tupleItem(v, 0));
  if (entry <= DICT_RAISED) return found(entry, DICT_RAISED);
  return sameOrEqual(load<u32>(entry, 8), tupleItem(v, 1));
}

@inline function found(answer: u32, failures: u32): i32 {
  return answer > failures ? 1 : -<i32>answer;
}
