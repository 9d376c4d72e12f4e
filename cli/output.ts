// SPDX-License-Identifier: LGPL-2.1-or-later
// The program's output on the process's streams: as fast as their readers take it, and stopping when they are gone.
import type { OutputStream } from "../runtime/options.ts";

/** Writes to stdout and stderr; `onGone` is called when nobody reads them any more. */
export class ProcessOutput {
  /** Whether a reader went away. */
  gone = false;
  /** Continuations of whoever waits until the streams take more. */
  private waiting: (() => void)[] = [];
  private listening = false;

  constructor(private readonly onGone: () => void) {}

  /** To be given as a program's `output`. */
  readonly take = (stream: OutputStream, text: string | Uint8Array): void | Promise<void> => {
    this.listen();
    if (this.gone || process[stream].write(text)) return;
    return new Promise((resolve) => this.waiting.push(resolve));
  };

  // Opening the streams takes time that programs without output save.
  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    for (const stream of [process.stdout, process.stderr])
      stream
        .on("drain", () => this.goOn())
        .on("error", (error: NodeJS.ErrnoException) => {
          if (error.code !== "EPIPE") throw error;
          this.gone = true;
          this.goOn();
          this.onGone();
        });
  }

  private goOn(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
