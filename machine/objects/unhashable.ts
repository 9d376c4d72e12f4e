// SPDX-License-Identifier: LGPL-2.1-or-later
// The message of a TypeError from hashing, as dicts and sets word it.

import { T_TYPE_ERROR } from "../generated/types";
import { isStr } from "./str";
import { rawType, isSmall } from "./object";
import { tupleItem } from "./tuple";
import { EXCEPTION_ARGS } from "./exception";
import { typeName } from "./type";
import { raise, pendingException } from "../interpreter/result";

/** Replaces the pending exception, if it is exactly a TypeError, by one that names the value and what it said. */
export function wrapUnhashable(text: string, v: u32): void {
  if (rawType(pendingException) != T_TYPE_ERROR) return;
  const said = tupleItem(load<u32>(pendingException, EXCEPTION_ARGS), 0);
  if (!isSmall(said) && isStr(said)) raise(T_TYPE_ERROR, text, typeName(v), said);
}
