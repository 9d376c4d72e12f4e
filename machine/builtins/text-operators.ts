// SPDX-License-Identifier: LGPL-2.1-or-later
// The operators of str, bytes and bytearray as methods: `str.__add__` and the like.

import { NOT_IMPLEMENTED } from "../memory/map";
import { T_STR, T_BYTES, T_BYTEARRAY } from "../generated/types";
import { KIND_STR, kindOf, isSmall } from "../objects/object";
import { isInt } from "../objects/int";
import { bytesConcat } from "../objects/bytes";
import { sequenceBinary, sequenceInplace, concatenationError } from "../objects/sequence-operators";
import { B_ADD, B_MUL } from "../interpreter/operators";
import { percentFormat } from "../text/percent";
import { needsIndex, countArgument } from "../text/arguments";
import { method } from "../boot/define";

function text_add(args: u32, n: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  if (kindOf(x) != KIND_STR) return bytesConcat(x, y);
  const result = sequenceBinary(B_ADD, x, y);
  if (result != NOT_IMPLEMENTED) return result;
  concatenationError(B_ADD, x, y);
  return 0;
}
function text_iadd(args: u32, n: u32): u32 {
  const result = sequenceInplace(B_ADD, load<u32>(args), load<u32>(args, 4));
  return result == NOT_IMPLEMENTED ? bytesConcat(load<u32>(args), load<u32>(args, 4)) : result; // which raises
}
function repeated(args: u32, n: u32, name: string): u32 {
  if (needsIndex(args, n, name)) return 0;
  if (!isInt(load<u32>(args, 4)) && !countArgument(load<u32>(args, 4))) return 0;
  return sequenceBinary(B_MUL, load<u32>(args), load<u32>(args, 4));
}
function text_mul(args: u32, n: u32): u32 { return repeated(args, n, "__mul__"); }
function text_rmul(args: u32, n: u32): u32 { return repeated(args, n, "__rmul__"); }
function text_imul(args: u32, n: u32): u32 {
  if (needsIndex(args, n, "__imul__")) return 0;
  if (!isInt(load<u32>(args, 4)) && !countArgument(load<u32>(args, 4))) return 0;
  return sequenceInplace(B_MUL, load<u32>(args), load<u32>(args, 4));
}
function text_mod(args: u32, n: u32): u32 { return percentFormat(load<u32>(args), load<u32>(args, 4)); }
function text_rmod(args: u32, n: u32): u32 {
  const format = load<u32>(args, 4);
  const same = !isSmall(format) && kindOf(format) == kindOf(load<u32>(args));
  return same ? percentFormat(format, load<u32>(args)) : NOT_IMPLEMENTED;
}

export function defineTextOperators(): void {
  for (let i = 0; i < 3; ++i) {
    const type = i == 0 ? T_STR : i == 1 ? T_BYTES : T_BYTEARRAY;
    method(type, "__add__", text_add, 2, 2);
    method(type, "__mul__", text_mul, 2, 2);
    method(type, "__rmul__", text_rmul, 2, 2);
    method(type, "__mod__", text_mod, 2, 2);
    method(type, "__rmod__", text_rmod, 2, 2);
  }
  method(T_BYTEARRAY, "__iadd__", text_iadd, 2, 2);
  method(T_BYTEARRAY, "__imul__", text_imul, 2, 2);
}
