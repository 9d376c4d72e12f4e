// SPDX-License-Identifier: LGPL-2.1-or-later
// Port operations: records in the image by which a program asks its host for something. A record stays in the list
// of the header until its host, or a later one, has answered it.
//
//   0        8       12   16     20     24     28       32      36
//   ┌────────┬───────┬────┬──────┬──────┬──────┬────────┬───────┬────────┐     state: small int OPERATION_…
//   │ header │ whole │ id │ port │ name │ args │ kwargs │ state │ result │     result: value, or (type name, message)
//   └────────┴───────┴────┴──────┴──────┴──────┴────────┴───────┴────────┘
//
// whole: 1 if it is about the whole program, which stands while it is pending, with all its threads; else 0.

@inline export const OPERATION_WHOLE: usize = 8;
@inline export const OPERATION_ID: usize = 12;
@inline export const OPERATION_PORT: usize = 16;
@inline export const OPERATION_NAME: usize = 20;
@inline export const OPERATION_ARGS: usize = 24;
@inline export const OPERATION_KWARGS: usize = 28;
@inline export const OPERATION_STATE: usize = 32;
@inline export const OPERATION_RESULT: usize = 36;

export const OPERATION_PENDING: i32 = 0;
export const OPERATION_DONE: i32 = 1;
export const OPERATION_FAILED: i32 = 2;
export const OPERATION_LOST: i32 = 3;
