// SPDX-License-Identifier: LGPL-2.1-or-later
// The command's exit statuses, those of the program aside.

/** An uncaught exception of the program, a syntax error among them. */
export const UNCAUGHT = 1;
/** The command was used wrongly, or a file it names cannot be used. */
export const USAGE = 2;
/** Something went wrong inside Concrete (EX_SOFTWARE). */
export const INTERNAL = 70;
/** The image could not be written (EX_IOERR). */
export const NOT_SAVED = 74;
/** The program was stopped and saved, and can be resumed (EX_TEMPFAIL). */
export const STOPPED = 75;

/** What is wrong with how the command was used; ends it with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
