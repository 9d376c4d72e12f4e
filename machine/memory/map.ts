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
@inline export const CARD_SHIFT: u32 = 9;
@inline export const CARDS: usize = 0x100000; //    1 MiB; 8 MiB long: one byte a card of 4 GiB
@inline export const CROSSING: usize = 0x900000; // 9 MiB; 8 MiB long
@inline export const CACHES: usize = 0x1100000; // 17 MiB; 1 MiB long
@inline export const INLINE_CACHE: usize = CACHES; // 16,384 entries of 32 bytes
@inline export const METHOD_CACHE: usize = CACHES + 0x80000; // 8,192 entries of 32 bytes
@inline export const EXCHANGE: usize = CACHES + 0xc0000; // 256 KiB: argument buffers within one instruction
@inline export const IMAGE: usize = 0x1200000; //   18 MiB

// Header fields (byte offsets from IMAGE).
@inline export const H_MAGIC: usize = 0; //          "CIMG"
@inline export const H_TOP: usize = 4; //            end of the nursery: the image is [IMAGE, top)
@inline export const H_BASE_END: usize = 8; //       end of the base heap, start of the old heap
@inline export const H_NURSERY: usize = 12; //       start of the nursery
@inline export const H_COUNT: usize = 16; //         u64: instructions executed and charged
@inline export const H_OLD_LIMIT: usize = 24; //     a full collection comes when the old heap grows past this address
@inline export const H_NEXT_ID: usize = 28; //       next identity to give out
@inline export const H_NEXT_VERSION: usize = 32; //  next type version
@inline export const H_HASH_KEY: usize = 40; //      16 bytes: key of SipHash
@inline export const H_FRAME: usize = 56; //         offset of the current frame in the current thread's stack; 0: none
@inline export const H_STATE: usize = 60; //         STATE_*
@inline export const H_RECURSION_LIMIT: usize = 64;
@inline export const H_DEPTH: usize = 68; //         frames of the program on the current stack
@inline export const H_HIDDEN_DEPTH: usize = 36; //  frames of the prelude on the current stack
@inline export const H_NEXT_OPERATION: usize = 80; // next id of a port operation
@inline export const H_MOST_DIGITS: usize = 84; //   decimal digits an int may have to be read or printed; 0: any number
@inline export const H_HOLDING: usize = 88; //       transactions under way: while there are any, output is not for the host
@inline export const H_NEXT_THREAD: usize = 92; //   number of the next thread
@inline export const H_TURN: usize = 96; //          u64: instruction at which the current thread's turn ends; 0: it begins, or there is one thread only
@inline export const H_POINT_DUE: usize = 104; //    u64: instructions at which the next point comes (memory/points.ts); 0: none will
@inline export const H_WEAKREF_COUNT: usize = 112; // weak references in H_WEAKREFS
@inline export const H_FINALIZABLE_COUNT: usize = 116; // objects in H_FINALIZABLES
@inline export const H_POINT_FLAGS: usize = 120; //  POINT_*
@inline export const H_DIED: usize = 124; //         objects that the last point found dead
// Roots: values.
@inline export const H_ROOTS: usize = 128;
@inline export const H_THREAD: usize = 128; //       current thread
@inline export const H_HANDLED: usize = 132; //      exception being handled by the current thread, or None
@inline export const H_INTERNED: usize = 136; //     table of interned strs
@inline export const H_NAMES: usize = 140; //        array of the names the machine uses (names.ts)
@inline export const H_PRELUDE: usize = 144; //      array of the prelude's functions the machine calls
@inline export const H_BUILTINS: usize = 148; //     dict of builtins
@inline export const H_MODULES: usize = 152; //      dict: sys.modules
@inline export const H_IDENTITIES: usize = 156; //   dict-like table of identities of objects without room for one
@inline export const H_SOURCES: usize = 160; //      dict: file name -> source text, for tracebacks
@inline export const H_OPERATIONS: usize = 164; //   list of port operations not yet consumed
@inline export const H_RESULT: usize = 168; //       result or uncaught exception of the main thread
@inline export const H_SYSTEM: usize = 172; //       dict: argv, ports and what else the host told the program
@inline export const H_FILES: usize = 176; //        dict: module name -> (file name, is package, code object or source)
@inline export const H_OUTPUT: usize = 180; //      list: stream, text, … that the host has not taken yet; None if it has taken all
@inline export const H_THREADS: usize = 184; //      first thread of the list of those that have not ended: the main thread
@inline export const H_WEAKREFS: usize = 192; //     0, or array: the weak references to something
@inline export const H_FINALIZABLES: usize = 196; // 0, or array: objects that are to be finalized when they die
@inline export const H_DEAD: usize = 200; //         0, or array: small int, the next place; weak references to call back for and objects to finalize
@inline export const H_ROOTS_END: usize = 256;
@inline export const HEADER_SIZE: u32 = 256;

/** States of a program. */
@inline export const STATE_EMPTY: u32 = 0; //    nothing to run
@inline export const STATE_RUNNING: u32 = 1; //  stands before an instruction
@inline export const STATE_WAITING: u32 = 2; //  waits for a port operation
@inline export const STATE_FINISHED: u32 = 3; // main thread returned
@inline export const STATE_FAILED: u32 = 4; //   main thread ended with an exception

// Fixed objects of the base heap.
@inline export const NONE: u32 = <u32>IMAGE + 256;
@inline export const FALSE: u32 = <u32>IMAGE + 272;
@inline export const TRUE: u32 = <u32>IMAGE + 288;
@inline export const NOT_IMPLEMENTED: u32 = <u32>IMAGE + 304;
@inline export const ELLIPSIS: u32 = <u32>IMAGE + 320;
@inline export const EMPTY_TUPLE: u32 = <u32>IMAGE + 336;
@inline export const EMPTY_STR: u32 = <u32>IMAGE + 352; // 24 bytes
@inline export const EMPTY_BYTES: u32 = <u32>IMAGE + 376; // 24 bytes
/** The 256 one-character strs of Latin-1, 24 bytes each. */
@inline export const CHARACTERS: u32 = <u32>IMAGE + 400;
/** The type objects the machine knows, TYPE_SIZE bytes each, in the order of types.ts. */
@inline export const TYPES: u32 = CHARACTERS + 256 * 24;
@inline export const TYPE_SIZE: u32 = 96;
@inline export const MAX_TYPES: u32 = 192;
@inline export const FIRST_FREE: u32 = TYPES + TYPE_SIZE * MAX_TYPES;
