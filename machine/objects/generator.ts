// SPDX-License-Identifier: LGPL-2.1-or-later
// A generator owns its frame: a copy lies in the object while it is suspended, and is put on the stack of whoever
// resumes it.
//
//   0        8       12     16         20        24       28       32
//   ┌────────┬───────┬──────┬──────────┬─────────┬────────┬────────┬─────────┐
//   │ header │ state │ name │ qualname │ handled │ anchor │ unused │ frame … │   anchor: see identity.ts
//   └────────┴───────┴──────┴──────────┴─────────┴────────┴────────┴─────────┘
//
// handled: the exception it was handling when it yielded, or None.

@inline export const GENERATOR_STATE: usize = 8;
@inline export const GENERATOR_NAME: usize = 12;
@inline export const GENERATOR_QUALNAME: usize = 16;
@inline export const GENERATOR_HANDLED: usize = 20;
@inline export const GENERATOR_ANCHOR: usize = 24;
@inline export const GENERATOR_FRAME: u32 = 32;

@inline export const GENERATOR_CREATED: u32 = 0;
@inline export const GENERATOR_SUSPENDED: u32 = 1;
@inline export const GENERATOR_RUNNING: u32 = 2;
@inline export const GENERATOR_FINISHED: u32 = 3;
