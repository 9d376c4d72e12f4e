// SPDX-License-Identifier: LGPL-2.1-or-later
// Where exceptions land: short pieces of code behind all other, that put the exceptions where a handler expects them, or
// give back what was being handled before as an exception leaves the frame. Each is made once.
import type { Assembler, Label } from "../codegen/assembler.ts";
import { Op } from "../codegen/opcodes.ts";
import type { Variant } from "./variants.ts";

type Emit = (op: number, a?: number, b?: number, c?: number) => void;

/** The landings of one code object. The functions that ask for one return its handler. */
export class Landings {
  private readonly handlers = new Map<string, number>();
  private readonly pending: (() => void)[] = [];

  constructor(
    private readonly assembler: Assembler,
    private readonly emit: Emit,
    /** A register for exceptions that pass a handler on their way to another. */
    private readonly spare: number,
  ) {}

  /** For exceptions that leave the frame out of a handler; `restore` has what was handled before. */
  leaving(restore: number): number {
    return this.make(`${restore}`, this.spare, () => {
      this.emit(Op.POP_EXC!, restore);
      this.emit(Op.RERAISE!, this.spare);
    });
  }

  /**
   * For exceptions that are caught: from `home` on stand the one handled before and, three above, the new one. `restore`
   * has what was handled before a handler that they pass, -1 if there is none.
   */
  caught(variant: Variant, restore: number, home: number): number {
    return this.make(`${variant.id} ${restore}`, restore < 0 ? home + 3 : this.spare, () => {
      if (restore >= 0) {
        this.emit(Op.POP_EXC!, restore);
        this.emit(Op.MOVE!, home + 3, this.spare);
      }
      this.emit(Op.PUSH_EXC!, home, home + 3);
      this.emit(Op.JUMP!, 0, variant.label);
    });
  }

  private make(key: string, register: number, emitCode: () => void): number {
    let handler = this.handlers.get(key);
    if (handler === undefined) {
      const label: Label = this.assembler.label();
      handler = this.assembler.newHandler(label, register);
      this.handlers.set(key, handler);
      this.pending.push(() => {
        this.assembler.place(label);
        emitCode();
      });
    }
    return handler;
  }

  /** Emits them all; they need no others. */
  emitAll(): void {
    for (const emitLanding of this.pending) emitLanding();
  }
}
