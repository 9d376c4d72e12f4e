// SPDX-License-Identifier: LGPL-2.1-or-later
// Operators of sequences, sets and dicts: + * | & - ^ % and their forms in place.

import { NOT_IMPLEMENTED } from "../memory/map";

/** x op y: a value, NotImplemented, or 0 with something pending. */
export function sequenceBinary(op: u32, x: u32, y: u32): u32 { return NOT_IMPLEMENTED; }
/** x op= y where x is changed: x, NotImplemented, or 0 with something pending. */
export function sequenceInplace(op: u32, x: u32, y: u32): u32 { return NOT_IMPLEMENTED; }
/** Raises the TypeError with which sequences refuse an operand, if they have words of their own for it. */
export function concatenationError(op: u32, x: u32, y: u32): bool { return false; }
