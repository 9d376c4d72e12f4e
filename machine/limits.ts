// SPDX-License-Identifier: LGPL-2.1-or-later
// The hard limits of the machine, all of them: what no setting of a host or program changes. tests/limits has a test
// for those that a program can reach. Limits that only choose between two ways of doing the same thing are where they
// are used.

// Memory.
/** Nursery size: a minor collection comes when so much was allocated. */
export const NURSERY_SIZE: u32 = 1 << 22;
/** Memory an instruction may take when the memory limit is reached: it stops the program between instructions, once a nursery is full. */
export const RESERVE: u32 = 4 << 20;
/** The old heap may grow by this much, or double, before a full collection. */
export const OLD_GROWTH: u32 = 32 << 20;

/** Instructions from one point (memory/points.ts) to the next that comes by itself, at least. */
export const LEAST_BETWEEN_POINTS: u64 = 2_000_000;

// Numbers.
/** The most products of two 32-bit digits that one multiplication or division of ints may take, some seconds' work: an instruction cannot be stopped in the middle. */
export const MOST_PRODUCTS: u64 = 1 << 32;

// Work.
/** What takes more products of digits than this, in many multiplications and divisions, is left to the prelude, where it can be stopped between them. */
export const MOST_PRODUCTS_NATIVE: u64 = 1 << 29;
/** The most work, in the units of `charge`, that one native operation over many items does; the prelude does the rest, item by item. */
export const MOST_WORK: u64 = 1 << 25;
/** Containers whose repr is longer are shown by the prelude, item by item. */
export const MOST_TEXT: u32 = 1 << 25;

// Calls.
/** The most memory the frames of a thread may take. */
export const MOST_STACK: u32 = 256 << 20;
/** Frames of the prelude for each one that the recursion limit allows the program. */
export const HIDDEN_FRAMES: u32 = 8;
/** The most registers of a frame: what an operand can name. */
export const MOST_REGISTERS: u32 = 0x10000;
/** The most variables a function may close over: a closure that is missing reads as nothing up to here (verify-code.ts). */
export const MOST_FREE: u32 = 8192;

// Threads.
/** The most threads at a time. */
export const MOST_THREADS: u32 = 4096;
/** Instructions that a thread may execute until it is another one's turn. */
export const TURN: u64 = 1000;
/** A turn that would end within the prelude is so many longer, again and again. */
export const MORE_OF_TURN: u64 = 50;

// Transactions.
/** The most transactions within one another. */
export const MOST_HOLDING: i32 = 1000;

// Classes.
/** An instance with more attributes than this keeps them in a dict. */
export const MOST_SHAPED: u32 = 64;
/** The most slots a class may have. */
export const MOST_SLOTS: i32 = 0xffff;
/** Classes that a change of one goes through one by one, and how deep; beyond that, all caches are forgotten instead. */
export const MOST_REACHED: u32 = 1 << 16;
export const MOST_DERIVED: u32 = 2000;

// Values from and to the outside.
/** Probes in sets that the verification of an image makes, less than a second's work. Elements with the same hash are found by one search. */
export const MOST_PROBES: i64 = 1 << 28;
/** How deep encoded values may be nested when they are read, and when they are written. */
export const MOST_DEPTH_READ: u32 = 200;
export const MOST_DEPTH_WRITTEN: u32 = 100;
