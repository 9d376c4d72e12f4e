// SPDX-License-Identifier: LGPL-2.1-or-later
// Exceptions that cross from the host into a program.
import { NotGranted } from "./operation.ts";

/**
 * Thrown by a host function or a driver, it becomes this Python exception in the program.
 *
 * Other errors become: `TypeError` TypeError · `RangeError` ValueError · errors of Node's file and network functions the
 * subclass of OSError that their `code` calls for · `TimeoutError` and `AbortError` TimeoutError and InterruptedError ·
 * all else RuntimeError, with the error's name before its message unless it is just `Error`.
 *
 * ```ts
 * throw new PythonError("KeyError", "no such customer");
 * ```
 */
export class PythonError extends Error {
  override readonly name = "PythonError";

  /** `type` is the name of a built-in exception class; others become RuntimeError. */
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

/** By the code of a system error. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "FileNotFoundError",
  EEXIST: "FileExistsError",
  EISDIR: "IsADirectoryError",
  ENOTDIR: "NotADirectoryError",
  EACCES: "PermissionError",
  EPERM: "PermissionError",
  ETIMEDOUT: "TimeoutError",
  EPIPE: "BrokenPipeError",
  ECONNREFUSED: "ConnectionRefusedError",
  ECONNRESET: "ConnectionResetError",
  ECONNABORTED: "ConnectionAbortedError",
  EINTR: "InterruptedError",
};
/** By the name of the error's class. */
const NAMED: Readonly<Record<string, string>> = {
  TypeError: "TypeError",
  RangeError: "ValueError",
  TimeoutError: "TimeoutError",
  AbortError: "InterruptedError",
};

/** The Python exception, type name and message, for what a driver threw. */
export function pythonException(thrown: unknown): { type: string; message: string } {
  if (thrown instanceof PythonError) return { type: thrown.type, message: thrown.message };
  if (thrown instanceof NotGranted) return { type: "PermissionError", message: thrown.message };
  if (!(thrown instanceof Error)) return { type: "RuntimeError", message: String(thrown) };
  const { code } = thrown as { code?: unknown };
  if (typeof code === "string" && Object.hasOwn(SYSTEM, code)) return { type: SYSTEM[code], message: thrown.message };
  if (Object.hasOwn(NAMED, thrown.name)) return { type: NAMED[thrown.name], message: thrown.message };
  const message = thrown.name === "Error" ? thrown.message : `${thrown.name}: ${thrown.message}`;
  return { type: "RuntimeError", message };
}
