// SPDX-License-Identifier: LGPL-2.1-or-later
// Why a program stands: the closed set of what `run` and `runToEnd` return.
import type { Operation } from "./operation.ts";
import type { Value } from "./values.ts";

/** An uncaught Python exception. */
export interface PythonFailure {
  /** Name of its class, such as "ValueError". */
  readonly type: string;
  /** `str()` of it. */
  readonly message: string;
  /** What Python prints: "Traceback (most recent call last): …", with a newline at the end. */
  readonly traceback: string;
}

/** The limits a program can run into; see {@link Limits}. */
export type LimitName = "instructions" | "memory" | "output";

/**
 * Why a program stopped.
 *
 * - `finished`: it ran to its end; `status` is its exit status (0, or what `sys.exit` was given);
 *   `value` is what its code returned, None for a module.
 * - `failed`: an exception nobody caught ended it.
 * - `waiting`: it waits for answers to `operations`.
 * - `paused`: it executed as many instructions as it was told to, or `runToEnd` was told to stop.
 * - `migrated`: it goes on at the host with this address, and never here again.
 * - `limit`: it reached the limit of this name; a larger one lets it go on.
 */
export type Stop =
  | { readonly reason: "finished"; readonly status: number; readonly value: Value }
  | { readonly reason: "failed"; readonly status: 1; readonly error: PythonFailure }
  | { readonly reason: "waiting"; readonly operations: readonly Operation[] }
  | { readonly reason: "paused" }
  | { readonly reason: "migrated"; readonly url: string }
  | { readonly reason: "limit"; readonly limit: LimitName };

/** How far a program may go on this host. Each is checked by the host alone and is no part of the image, recursion aside. */
export interface Limits {
  /** Instructions since the program's first one, wherever they were executed. No limit if not given. */
  readonly instructions?: number | bigint;
  /** Bytes of the image, the base image (some 2 MB) included. The machine's own limit, 3.5 GB, if not given. */
  readonly memory?: number;
  /** Bytes of output, in UTF-8, since this host took the program over. No limit if not given. */
  readonly output?: number;
}
