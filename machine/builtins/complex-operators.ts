// SPDX-License-Identifier: LGPL-2.1-or-later
// Operators of complex numbers.

import { NOT_IMPLEMENTED } from "../memory/map";

/** x op y, at least one of them complex: a value, NotImplemented, or 0 after raising. */
export function complexBinary(op: u32, x: u32, y: u32): u32 { return NOT_IMPLEMENTED; }
