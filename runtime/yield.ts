// SPDX-License-Identifier: LGPL-2.1-or-later
// Letting the host do something else in the middle of a long computation: its timers, signals and events.

declare const setImmediate: ((callback: () => void) => void) | undefined;

/** Resolves after the host had a turn for whatever else is waiting. */
export function hostTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") {
      setImmediate(resolve);
      return;
    }
    // A message, not a timer: browsers delay timers that are set from timers by four milliseconds.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
