// SPDX-License-Identifier: LGPL-2.1-or-later
// x ** y.

import { NOT_IMPLEMENTED } from "../memory/map";
import { newFloat } from "../objects/float";

/** x ** y for ints. */
export function intPower(x: u32, y: u32): u32 { return NOT_IMPLEMENTED; }
/** x ** y for floats. */
export function floatPower(x: f64, y: f64): u32 { return newFloat(Math.pow(x, y)); }
