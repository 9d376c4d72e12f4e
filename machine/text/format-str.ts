// SPDX-License-Identifier: LGPL-2.1-or-later
// Formatting of strs by the format mini-language.

import { T_VALUE_ERROR } from "../generated/types";
import { strData, strLength, strWidth, roomForPoints, newStr, copyPoints, setPoint, widthFor, substring, strOfPoint, strOf } from "../objects/str";
import { raise } from "../interpreter/result";
import {
  readSpec, unknownCode, specFill, specAlign, specSign, specPositiveZero, specAlternate, specWidth, specPrecision, specGrouping, specType,
} from "../builtins/format-spec";

/** format(s, spec); 0 after raising. */
export function formatStr(s: u32, spec: u32): u32 {
  if (!readSpec(spec, s, 60)) return 0;
  if (specType != 0 && specType != 115) return unknownCode(s);
  if (specGrouping) return raise(T_VALUE_ERROR, "Cannot specify '%' with '%'.", strOfPoint(specGrouping), strOf("s"));
  if (specSign == 32) return raise(T_VALUE_ERROR, "Space not allowed in string format specifier");
  if (specSign) return raise(T_VALUE_ERROR, "Sign not allowed in string format specifier");
  if (specPositiveZero) return raise(T_VALUE_ERROR, "Negative zero coercion (z) not allowed in string format specifier");
  if (specAlternate) return raise(T_VALUE_ERROR, "Alternate form (#) not allowed in string format specifier");
  if (specAlign == 61) return raise(T_VALUE_ERROR, "'=' alignment not allowed in string format specifier");
  return padded(s, specPrecision, specWidth, specFill, specAlign);
}

/** A str cut to the precision and filled up to the width (-1: not given); align is '<', '>' or '^'. 0 after raising. */
function padded(s: u32, precision: i64, width: i64, fill: u32, align: u32): u32 {
  let n = strLength(s);
  if (precision >= 0 && precision < <i64>n) {
    n = <u32>precision;
    s = substring(s, 0, n); // what is left may need less width
  }
  if (width <= <i64>n) return substring(s, 0, n);
  const need = max(strWidth(s), widthFor(fill));
  if (!roomForPoints(width, need)) return 0;
  const all = <u32>width;
  const result = newStr(all, need);
  const space = all - n;
  const left = align == 62 ? space : align == 94 ? space >> 1 : 0;
  for (let i: u32 = 0; i < left; ++i) setPoint(result + 16, need, i, fill);
  copyPoints(result + 16 + (left << need), need, strData(s), strWidth(s), n);
  for (let i = left + n; i < all; ++i) setPoint(result + 16, need, i, fill);
  return result;
}
