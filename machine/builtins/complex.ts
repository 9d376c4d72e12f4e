// SPDX-License-Identifier: LGPL-2.1-or-later
// `complex`: construction, parts and methods.

import { T_ATTRIBUTE_ERROR, T_COMPLEX, T_TYPE_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import { N_COMPLEX, N_FLOAT, N_INDEX, P_COMPLEX_OF, P_COMPLEX_NUMBER } from "../generated/names";
import { KIND_COMPLEX, isSmall, rawType, typeOf } from "../objects/object";
import { misused } from "../interpreter/primitive-arguments";
import { isInt } from "../objects/int";
import { isComplex, isFloat, newComplex, newFloat } from "../objects/float";
import { isStr } from "../objects/str";
import { tupleOf2 } from "../objects/tuple";
import { isBuiltinType, isLike, newLike, typeLookup, typeName } from "../objects/type";
import { raise, tailPrelude } from "../interpreter/result";
import { name } from "../interpreter/names";
import { classMethod, constructor, getset, method, plainMethod } from "../boot/define";
import { primitive } from "../boot/primitive";
import { formatComplex } from "./number-format";
import { complexRepr } from "./number-text";
import { complexOfText, parsedImaginary, parsedReal } from "./number-parse";
import { numberValue, toNumber } from "./float";
import { isNativeMethod } from "./int";

/** A complex number of class cls. */
function complexLike(cls: u32, real: f64, imaginary: f64): u32 {
  if (cls == T_COMPLEX) return newComplex(real, imaginary);
  const p = newLike(cls, T_COMPLEX, KIND_COMPLEX, 24);
  store<f64>(p, real, 8);
  store<f64>(p, imaginary, 16);
  return p;
}

// Parts of the argument at hand.
let real: f64 = 0;
let imaginary: f64 = 0;
let tooLarge: bool = false;
/** Takes a number whose class does not convert itself in Python into real and imaginary. */
function take(v: u32): bool {
  if (isComplex(v)) {
    real = load<f64>(v, 8);
    imaginary = load<f64>(v, 16);
    return true;
  }
  if (!toNumber(v)) return false;
  real = numberValue;
  imaginary = 0;
  if (isInt(v) && abs(real) == Infinity) tooLarge = true;
  return true;
}
function convertsItself(v: u32): bool {
  const type = typeOf(v);
  if (isBuiltinType(type)) return false;
  if (isFloat(v) && !typeLookup(type, name(N_COMPLEX))) return false;
  if ((isInt(v) || isFloat(v)) && isNativeMethod(v, N_FLOAT) && !typeLookup(type, name(N_COMPLEX))) return false;
  return typeLookup(type, name(N_COMPLEX)) != 0 || typeLookup(type, name(N_FLOAT)) != 0 || typeLookup(type, name(N_INDEX)) != 0;
}

/** complex(real=0, imag=0). */
function complex_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const a = load<u32>(args, 4);
  const b = load<u32>(args, 8);
  if (!a && !b) return complexLike(cls, 0, 0);
  if (a && !b) {
    if (!isSmall(a) && rawType(a) == T_COMPLEX && cls == T_COMPLEX) return a;
    if (!isSmall(a) && isStr(a)) return complexOfText(a) ? complexLike(cls, parsedReal, parsedImaginary) : 0;
  }
  if ((a && convertsItself(a)) || (b && convertsItself(b)) || (b && ((a && isComplex(a)) || isComplex(b)))) {
    // Complex parts are deprecated, which is a warning to be given in Python.
    return tailPrelude(P_COMPLEX_OF, cls, a ? a : newFloat(0), b ? b : 0);
  }
  tooLarge = false;
  let x: f64 = 0;
  let y: f64 = 0;
  if (a) {
    if (!take(a)) {
      if (!b) return raise(T_TYPE_ERROR, "complex() argument must be a string or a number, not %", typeName(a));
      return raise(T_TYPE_ERROR, "complex() argument 'real' must be a real number, not %", typeName(a));
    }
    x = real;
    y = imaginary;
  }
  if (b) {
    if (!take(b)) return raise(T_TYPE_ERROR, "complex() argument 'imag' must be a real number, not %", typeName(b));
    y = real;
  }
  if (tooLarge) return raise(T_OVERFLOW_ERROR, "int too large to convert to float");
  return complexLike(cls, x, y);
}
/** _complex_make(cls, real, imag), for the prelude: the parts are floats. */
function complexMake(args: u32, n: u32): u32 {
  if (!isLike(load<u32>(args), T_COMPLEX)) return misused();
  return complexLike(load<u32>(args), load<f64>(load<u32>(args, 4), 8), load<f64>(load<u32>(args, 8), 8));
}

function complex_real(args: u32, n: u32): u32 { return newFloat(load<f64>(load<u32>(args), 8)); }
function complex_imag(args: u32, n: u32): u32 { return newFloat(load<f64>(load<u32>(args), 16)); }
function complex_setPart(args: u32, n: u32): u32 { return raise(T_ATTRIBUTE_ERROR, "readonly attribute"); }
function complex_conjugate(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  return newComplex(load<f64>(v, 8), -load<f64>(v, 16));
}
function complex_complex(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  return rawType(v) == T_COMPLEX ? v : newComplex(load<f64>(v, 8), load<f64>(v, 16));
}
function complex_repr(args: u32, n: u32): u32 { return complexRepr(load<u32>(args)); }
function complex_format(args: u32, n: u32): u32 {
  const spec = load<u32>(args, 4);
  if (isSmall(spec) || !isStr(spec)) return raise(T_TYPE_ERROR, "__format__() argument must be str, not %", typeName(spec));
  return formatComplex(load<u32>(args), spec);
}
function complex_getnewargs(args: u32, n: u32): u32 {
  return tupleOf2(complex_real(args, n), complex_imag(args, n));
}
function complex_fromNumber(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const v = load<u32>(args, 4);
  if (cls == T_COMPLEX && !isSmall(v) && rawType(v) == T_COMPLEX) return v;
  return tailPrelude(P_COMPLEX_NUMBER, cls, v);
}

export function defineComplex(): void {
  constructor(T_COMPLEX, complex_new, 1, 3, "real,imag");
  getset(T_COMPLEX, "real", complex_real, complex_setPart);
  getset(T_COMPLEX, "imag", complex_imag, complex_setPart);
  method(T_COMPLEX, "conjugate", complex_conjugate, 1, 1);
  plainMethod(T_COMPLEX, "__complex__", complex_complex, 1, 1);
  method(T_COMPLEX, "__repr__", complex_repr, 1, 1);
  plainMethod(T_COMPLEX, "__format__", complex_format, 2, 2);
  plainMethod(T_COMPLEX, "__getnewargs__", complex_getnewargs, 1, 1);
  classMethod(T_COMPLEX, "from_number", complex_fromNumber, 2, 2);
  primitive("_complex_make", complexMake, 3, 3);
}
