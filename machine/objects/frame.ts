// SPDX-License-Identifier: LGPL-2.1-or-later
// A frame: one activation of a code object. Frames of a thread lie one behind the other in its stack; a suspended
// generator holds a copy of its frame.
//
//   0      4          8           12        16          20    24   28     32         36           40
//   ┌──────┬──────────┬───────────┬─────────┬───────────┬─────┬────┬──────┬──────────┬────────────┬───────────┬───
//   │ code │ function │ namespace │ scratch │ generator │ aux │ pc │ link │ dst mode │ registers  │ register 0│ …
//   └──────┴──────────┴───────────┴─────────┴───────────┴─────┴────┴──────┴──────────┴────────────┴───────────┴───
//
// values up to 24, then raw words. namespace: mapping of local names, or 0 where locals are registers. scratch: an
// operand that a call of Python prepared for the instruction the frame stands at (second stage), or 0. aux: what the
// return mode needs. pc: index of the instruction the frame stands at, true while the frame is not the current one.
// link: distance to the caller's frame, 0 for the first. dst, mode: what becomes of the result, see MODE_*.

@inline export const FRAME_CODE: usize = 0;
@inline export const FRAME_FUNCTION: usize = 4;
@inline export const FRAME_NAMESPACE: usize = 8;
@inline export const FRAME_SCRATCH: usize = 12;
@inline export const FRAME_GENERATOR: usize = 16;
@inline export const FRAME_AUX: usize = 20;
@inline export const FRAME_VALUES: u32 = 24;
@inline export const FRAME_PC: usize = 24;
@inline export const FRAME_LINK: usize = 28;
@inline export const FRAME_DST: usize = 32;
@inline export const FRAME_MODE: usize = 34;
@inline export const FRAME_REGISTERS: usize = 36;
@inline export const FRAME_SIZE: u32 = 40;

/** Added to the mode of a frame of the prelude: such frames count apart from the program's. */
@inline export const MODE_HIDDEN: u32 = 0x100;
/** The mode of a frame. */
@inline export function frameMode(frame: u32): u32 { return <u32>load<u8>(frame, FRAME_MODE); }

/** Into register dst of the caller, which goes on behind its instruction. */
@inline export const MODE_VALUE: u32 = 0;
/** Must be None; the object in aux is the result. */
@inline export const MODE_INIT: u32 = 1;
/** Into the caller's scratch; the caller's instruction runs again. */
@inline export const MODE_SCRATCH: u32 = 2;
/** The first frame of a thread. */
@inline export const MODE_THREAD: u32 = 3;
/** Thrown away. */
@inline export const MODE_DISCARD: u32 = 4;
/** As MODE_VALUE; StopIteration means that the caller's FOR_ITER is at its end. */
@inline export const MODE_NEXT: u32 = 5;
/** Frame of a generator resumed by FOR_ITER: at its end the caller's jump is taken. */
@inline export const MODE_GENERATOR_FOR: u32 = 6;
/** Resumed by next(), send() or throw(): at its end StopIteration in the caller; or aux as default, if not 0. */
@inline export const MODE_GENERATOR_CALL: u32 = 7;
/** Resumed by YIELD_FROM of the caller. */
@inline export const MODE_GENERATOR_FROM: u32 = 8;
/** The binary operator of the caller: NotImplemented means that the other operand is asked. */
@inline export const MODE_OPERATOR: u32 = 9;
/** Thrown away; the caller stands before its instruction, which runs now. */
@inline export const MODE_BETWEEN: u32 = 10;
