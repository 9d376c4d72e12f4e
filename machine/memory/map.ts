// SPDX-License-Identifier: LGPL-2.1-or-later
// Where everything is. The image starts at IMAGE; what lies below it is volatile: derived, never saved.
//
//   0        MACHINE_DATA      CARDS          CROSSING        CACHES        IMAGE            top
//   ┌────────┬─────────────────┬──────────────┬───────────────┬─────────────┬─────────────────────────┐
//   │ unused │ the machine's   │ a byte for   │ where the     │ inline and  │ header, base heap, old  │
//   │        │ constants       │ each card    │ first object  │ method      │ heap, nursery           │
//   │        │                 │ of the image │ of a card is  │ caches      │                         │
//   └────────┴─────────────────┴──────────────┴───────────────┴─────────────┴─────────────────────────┘
//
// The header is an array of 32-bit fields at IMAGE. Fields up to H_ROOTS_END that hold values are the roots.

/** Cards are 512 bytes: small enough to scan, large enough that their table stays small. */
// @ts-ignore: decorator
@inline export const CARD_SHIFT: u32 = 9;
// @ts-ignore: decorator
@inline export const CARDS: usize = 0x100000; //    1 MiB; 8 MiB long: one byte a card of 4 GiB
// @ts-ignore: decorator
@inline export const CROSSING: usize = 0x900000; // 9 MiB; 8 MiB long
// @ts-ignore: decorator
@inline export const CACHES: usize = 0x1100000; // 17 MiB; 1 MiB long
// @ts-ignore: decorator
@inline export const INLINE_CACHE: usize = CACHES; // 16,384 entries of 32 bytes
// @ts-ignore: decorator
@inline export const METHOD_CACHE: usize = CACHES + 0x80000; // 8,192 entries of 32 bytes
// @ts-ignore: decorator
@inline export const EXCHANGE: usize = CACHES + 0xc0000; // 256 KiB: argument buffers within one instruction
// @ts-ignore: decorator
@inline export const IMAGE: usize = 0x1200000; //   18 MiB

// Header fields (byte offsets from IMAGE).
// @ts-ignore: decorator
@inline export const H_MAGIC: usize = 0; //          "CIMG"
// @ts-ignore: decorator
@inline export const H_TOP: usize = 4; //            end of the nursery: the image is [IMAGE, top)
// @ts-ignore: decorator
@inline export const H_BASE_END: usize = 8; //       end of the base heap, start of the old heap
// @ts-ignore: decorator
@inline export const H_NURSERY: usize = 12; //       start of the nursery
// @ts-ignore: decorator
@inline export const H_COUNT: usize = 16; //         u64: instructions executed and charged
// @ts-ignore: decorator
@inline export const H_OLD_LIMIT: usize = 24; //     a full collection comes when the old heap grows past this address
// @ts-ignore: decorator
@inline export const H_NEXT_ID: usize = 28; //       next identity to give out
// @ts-ignore: decorator
@inline export const H_NEXT_VERSION: usize = 32; //  next type version
// @ts-ignore: decorator
@inline export const H_HASH_KEY: usize = 40; //      16 bytes: key of SipHash
// @ts-ignore: decorator
@inline export const H_FRAME: usize = 56; //         offset of the current frame in the current thread's stack; 0: none
// @ts-ignore: decorator
@inline export const H_STATE: usize = 60; //         STATE_*
// @ts-ignore: decorator
@inline export const H_RECURSION_LIMIT: usize = 64;
// @ts-ignore: decorator
@inline export const H_DEPTH: usize = 68; //         frames of the program on the current stack
// @ts-ignore: decorator
@inline export const H_HIDDEN_DEPTH: usize = 36; //  frames of the prelude on the current stack
// @ts-ignore: decorator
@inline export const H_NEXT_OPERATION: usize = 80; // next id of a port operation
// @ts-ignore: decorator
@inline export const H_MOST_DIGITS: usize = 84; //   decimal digits an int may have to be read or printed; 0: any number
// Roots: values.
// @ts-ignore: decorator
@inline export const H_ROOTS: usize = 128;
// @ts-ignore: decorator
@inline export const H_THREAD: usize = 128; //       current thread
// @ts-ignore: decorator
@inline export const H_HANDLED: usize = 132; //      exception being handled by the current thread, or None
// @ts-ignore: decorator
@inline export const H_INTERNED: usize = 136; //     table of interned strs
// @ts-ignore: decorator
@inline export const H_NAMES: usize = 140; //        array of the names the machine uses (names.ts)
// @ts-ignore: decorator
@inline export const H_PRELUDE: usize = 144; //      array of the prelude's functions the machine calls
// @ts-ignore: decorator
@inline export const H_BUILTINS: usize = 148; //     dict of builtins
// @ts-ignore: decorator
@inline export const H_MODULES: usize = 152; //      dict: sys.modules
// @ts-ignore: decorator
@inline export const H_IDENTITIES: usize = 156; //   dict-like table of identities of objects without room for one
// @ts-ignore: decorator
@inline export const H_SOURCES: usize = 160; //      dict: file name -> source text, for tracebacks
// @ts-ignore: decorator
@inline export const H_OPERATIONS: usize = 164; //   list of port operations not yet consumed
// @ts-ignore: decorator
@inline export const H_RESULT: usize = 168; //       result or uncaught exception of the main thread
// @ts-ignore: decorator
@inline export const H_SYSTEM: usize = 172; //       dict: argv, ports and what else the host told the program
// @ts-ignore: decorator
@inline export const H_FILES: usize = 176; //        dict: module name -> (file name, is package, code object or source)
// @ts-ignore: decorator
@inline export const H_OUTPUT: usize = 180; //      list: stream, text, … that the host has not taken yet; None if it has taken all
// @ts-ignore: decorator
@inline export const H_ROOTS_END: usize = 256;
// @ts-ignore: decorator
@inline export const HEADER_SIZE: u32 = 256;

/** States of a program. */
// @ts-ignore: decorator
@inline export const STATE_EMPTY: u32 = 0; //    nothing to run
// @ts-ignore: decorator
@inline export const STATE_RUNNING: u32 = 1; //  stands before an instruction
// @ts-ignore: decorator
@inline export const STATE_WAITING: u32 = 2; //  waits for a port operation
// @ts-ignore: decorator
@inline export const STATE_FINISHED: u32 = 3; // main thread returned
// @ts-ignore: decorator
@inline export const STATE_FAILED: u32 = 4; //   main thread ended with an exception

// Fixed objects of the base heap.
// @ts-ignore: decorator
@inline export const NONE: u32 = <u32>IMAGE + 256;
// @ts-ignore: decorator
@inline export const FALSE: u32 = <u32>IMAGE + 272;
// @ts-ignore: decorator
@inline export const TRUE: u32 = <u32>IMAGE + 288;
// @ts-ignore: decorator
@inline export const NOT_IMPLEMENTED: u32 = <u32>IMAGE + 304;
// @ts-ignore: decorator
@inline export const ELLIPSIS: u32 = <u32>IMAGE + 320;
// @ts-ignore: decorator
@inline export const EMPTY_TUPLE: u32 = <u32>IMAGE + 336;
// @ts-ignore: decorator
@inline export const EMPTY_STR: u32 = <u32>IMAGE + 352; // 24 bytes
// @ts-ignore: decorator
@inline export const EMPTY_BYTES: u32 = <u32>IMAGE + 376; // 24 bytes
/** The 256 one-character strs of Latin-1, 24 bytes each. */
// @ts-ignore: decorator
@inline export const CHARACTERS: u32 = <u32>IMAGE + 400;
/** The type objects the machine knows, TYPE_SIZE bytes each, in the order of types.ts. */
// @ts-ignore: decorator
@inline export const TYPES: u32 = CHARACTERS + 256 * 24;
// @ts-ignore: decorator
@inline export const TYPE_SIZE: u32 = 96;
// @ts-ignore: decorator
@inline export const MAX_TYPES: u32 = 192;
// @ts-ignore: decorator
@inline export const FIRST_FREE: u32 = TYPES + TYPE_SIZE * MAX_TYPES;
