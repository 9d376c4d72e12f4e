// SPDX-License-Identifier: LGPL-2.1-or-later
// The error for what must not happen: the machine itself failed.

/**
 * The machine itself failed: a mistake in Concrete, or an image that passed verification and should not have. The program
 * cannot go on; its last saved image can. Please report `message` together with the image or the source.
 */
export class MachineError extends Error {
  override readonly name = "MachineError";
  /** Always "internal". */
  readonly code = "internal";

  /** An error in the machine out of what a call into it threw. */
  static from(error: unknown): Error {
    if (error instanceof MachineError) return error;
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError)
      return new MachineError(error.message, { cause: error });
    return error as Error;
  }
}
