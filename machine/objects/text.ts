// SPDX-License-Identifier: LGPL-2.1-or-later
// Text of values: str, repr, ascii, format. Native where only built-in types take part; else the prelude is asked.

import { T_OBJECT, T_STR, T_TYPE_ERROR } from "../generated/types";
import { N_STR, N_REPR, N_FORMAT, P_STR, P_REPR, P_REPR_ITEMS, P_ASCII, P_FORMAT } from "../generated/names";
import { KIND_FLOAT, KIND_BIGINT, KIND_STR, KIND_COMPLEX, KIND_NATIVE, isSmall, isKind, kindOf, rawType, typeOf } from "./object";
import { strOfPoints, strData, strLength, strWidth } from "./str";
import { isBuiltinType, typeLookup, typeName } from "./type";
import { raise, tailPrelude } from "../interpreter/result";
import { name } from "../interpreter/names";
import { formatInt, formatFloat, formatComplex } from "../builtins/number-format";
import { intRepr, floatRepr } from "../builtins/number-text";
import { isAscii } from "../text/case";
import { startText, finishText } from "../text/builder";
import { addRepr, addByLayout, addDefault, resetRepr, REPR_OK, REPR_RAISED } from "../text/repr";
import { addAscii } from "../text/quote";
import { formatStr } from "../text/format-str";

/** Does a look-up in the type find this very method of object? */
function inheritsFromObject(type: u32, which: u32): bool {
  return typeLookup(type, name(which)) == typeLookup(T_OBJECT, name(which));
}

/** str(v), or 0 with something pending. */
export function strOfNative(v: u32): u32 {
  if (isSmall(v)) return intRepr(v);
  const type = rawType(v);
  if (type == T_STR) return v;
  if (kindOf(v) == KIND_FLOAT && isBuiltinType(type)) return floatRepr(v);
  const method = typeLookup(type, name(N_STR));
  if (method == typeLookup(T_OBJECT, name(N_STR)) && (isBuiltinType(type) || isKind(typeLookup(type, name(N_REPR)), KIND_NATIVE))) return reprNative(v);
  if (!isSmall(method) && kindOf(method) == KIND_NATIVE && kindOf(v) == KIND_STR) return strOfPoints(strData(v), strWidth(v), strLength(v));
  return tailPrelude(P_STR, v);
}

/** repr(v), or 0 with something pending. */
export function reprNative(v: u32): u32 {
  if (isSmall(v)) return intRepr(v);
  startText();
  resetRepr();
  const status = addRepr(v);
  if (status == REPR_OK) return finishText();
  if (status == REPR_RAISED) return 0;
  const method = typeLookup(rawType(v), name(N_REPR));
  return !isSmall(method) && kindOf(method) == KIND_NATIVE ? tailPrelude(P_REPR_ITEMS, v) : tailPrelude(P_REPR, v);
}
/** The repr that the built-in type of v's layout defines, or 0 with something pending. */
export function reprByLayout(v: u32): u32 {
  startText();
  resetRepr();
  const status = addByLayout(v);
  return status == REPR_OK ? finishText() : status == REPR_RAISED ? 0 : tailPrelude(P_REPR_ITEMS, v);
}
/** The repr that object defines. */
export function defaultRepr(v: u32): u32 {
  startText();
  addDefault(v);
  return finishText();
}

/** ascii(v), or 0 with something pending. */
export function asciiNative(v: u32): u32 {
  startText();
  resetRepr();
  const status = addRepr(v);
  if (status == REPR_OK) return asciiText(finishText());
  return status == REPR_RAISED ? 0 : tailPrelude(P_ASCII, v);
}
/** A str, code points beyond ASCII as escapes. */
export function asciiText(s: u32): u32 {
  if (!s || isAscii(s)) return s;
  startText();
  addAscii(s);
  return finishText();
}

/** format(v, spec), or 0 with something pending. */
export function formatNative(v: u32, spec: u32): u32 {
  const type = typeOf(v);
  const plain = strLength(spec) == 0;
  if (plain && (isBuiltinType(type) || inheritsFromObject(type, N_FORMAT))) return strOfNative(v);
  if (isBuiltinType(type)) return formatByLayout(v, spec);
  const method = typeLookup(type, name(N_FORMAT));
  if (isSmall(method) || kindOf(method) != KIND_NATIVE) return tailPrelude(P_FORMAT, v, spec);
  return plain ? strOfNative(v) : formatByLayout(v, spec);
}
/** The format that the built-in type of v's layout defines, or 0 after raising. */
export function formatByLayout(v: u32, spec: u32): u32 {
  if (strLength(spec) == 0) return strOfNative(v);
  const kind: u32 = isSmall(v) ? KIND_BIGINT : kindOf(v);
  if (kind == KIND_BIGINT) return formatInt(v, spec);
  if (kind == KIND_FLOAT) return formatFloat(v, spec);
  if (kind == KIND_STR) return formatStr(v, spec);
  if (kind == KIND_COMPLEX) return formatComplex(v, spec);
  return raise(T_TYPE_ERROR, "unsupported format string passed to %.__format__", typeName(v));
}

