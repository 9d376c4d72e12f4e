// SPDX-License-Identifier: LGPL-2.1-or-later
// Lines of a stream, for `input()`: read when the program asks, so that a host whose program reads nothing reads nothing.
import type { Readable } from "node:stream";
import type { PortDriver } from "../operation.ts";
import { consolePort } from "../ports.ts";

/**
 * The driver of the port "console" that reads lines from a stream, such as `process.stdin`. Text is UTF-8; "\r\n" and "\r"
 * become "\n" as in Python's text files. What was read beyond the line stays here: a program that goes on elsewhere goes on
 * with that host's input.
 */
export function streamInput(stream: Readable): PortDriver {
  const decoder = new TextDecoder();
  let text = "";
  let ended = false;

  const takeLine = (): string | null => {
    const newline = /\r\n|\r(?!$)|\n/.exec(text);
    if (newline === null && !ended) return null;
    const line = newline === null ? text.replace(/\r$/, "\n") : `${text.slice(0, newline.index)}\n`;
    text = newline === null ? "" : text.slice(newline.index + newline[0].length);
    return line;
  };

  const more = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const onData = (chunk: Uint8Array | string) => {
        text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
        finish(resolve);
      };
      const onEnd = () => {
        text += decoder.decode();
        ended = true;
        finish(resolve);
      };
      const onError = (error: Error) => finish(() => reject(error));
      const onAbort = () => finish(() => reject(signal.reason));
      const finish = (then: () => void) => {
        stream.off("data", onData).off("end", onEnd).off("error", onError);
        signal.removeEventListener("abort", onAbort);
        stream.pause(); // a stream that flows keeps the process alive
        then();
      };
      if (signal.aborted) return reject(signal.reason);
      if (stream.readableEnded) return onEnd();
      stream.on("data", onData).on("end", onEnd).on("error", onError);
      signal.addEventListener("abort", onAbort);
      stream.resume();
    });

  return consolePort(async (_prompt, call) => {
    for (;;) {
      const line = takeLine();
      if (line !== null) return line;
      await more(call.signal);
    }
  });
}
