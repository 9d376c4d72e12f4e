// SPDX-License-Identifier: LGPL-2.1-or-later
// Drivers of the built-in ports that work on every platform: clock, random numbers, console input.
import { type Call, NotGranted, type PortDriver } from "./operation.ts";
import { Float, Tuple, type Value } from "./values.ts";

/**
 * The driver of the port "clock" by the host's clocks and time zone. `time.sleep` waits without blocking the host; a program
 * that was saved while it slept sleeps again, the whole time, since nobody knows how long its image lay. Monotonic clocks
 * count from 1970, so that they go on when a program does so elsewhere, as far as its hosts' clocks agree.
 */
export const clockPort: PortDriver = (call) => {
  switch (call.operation) {
    case "time":
    case "monotonic":
    case "perf_counter":
      return new Float(epochMilliseconds() / 1000);
    case "time_ns":
    case "monotonic_ns":
    case "perf_counter_ns":
      return nanoseconds(epochMilliseconds());
    case "process_time":
      return new Float(performance.now() / 1000);
    case "process_time_ns":
      return nanoseconds(performance.now());
    case "sleep":
      return sleep((call.args[0] as number) * 1000, call.signal);
    case "local_time":
      return localTime(call.args[0] as number | null);
  }
  throw unknownOperation(call);
};

/** The driver of the port "random" by the host's source of random numbers. */
export const randomPort: PortDriver = (call) => {
  if (call.operation !== "bytes") throw unknownOperation(call);
  const bytes = new Uint8Array(call.args[0] as number);
  const most = 65_536; // for one call, by the Web Cryptography API
  for (let at = 0; at < bytes.length; at += most) crypto.getRandomValues(bytes.subarray(at, at + most));
  return bytes;
};

/**
 * The driver of the port "console", for `input()` and `sys.stdin`: `readLine` gives the next line with its newline, ""
 * at the end. (Output is not asked for: it goes to {@link ProgramOptions.output}.)
 */
export function consolePort(readLine: (prompt: string, call: Call) => string | Promise<string>): PortDriver {
  return (call) => {
    if (call.operation !== "read_line") throw unknownOperation(call);
    return readLine(call.args[0] as string, call);
  };
}

/** The error for an operation that a port does not have. */
function unknownOperation(call: Call): Error {
  return new NotGranted(`the port '${call.port}' has no operation '${call.operation}'`);
}

function epochMilliseconds(): number {
  return performance.timeOrigin + performance.now();
}

function nanoseconds(milliseconds: number): bigint {
  return BigInt(Math.round(milliseconds * 1000)) * 1000n;
}

/** Timers cannot be set for more. */
const LONGEST_TIMER = 2 ** 31 - 1;

async function sleep(milliseconds: number, signal: AbortSignal): Promise<Value> {
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0 && !signal.aborted; left = end - performance.now()) {
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(left, LONGEST_TIMER));
      signal.addEventListener("abort", done);
    });
  }
  signal.throwIfAborted();
  return null;
}

/** The fields of `time.localtime()`, with the zone's name and its distance from UTC in seconds. */
function localTime(seconds: number | null): Value {
  const date = new Date(seconds === null ? Date.now() : Math.floor(seconds) * 1000);
  if (Number.isNaN(date.getTime())) throw new RangeError("timestamp out of range for platform time_t");
  const year = date.getFullYear();
  const day = Math.round((Date.UTC(2000, date.getMonth(), date.getDate()) - Date.UTC(2000, 0, 1)) / 86_400_000) + 1;
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const offset = 0 - date.getTimezoneOffset() * 60; // a negated zero would be a float
  const winter = Math.min(zoneOffset(year, 0), zoneOffset(year, 6));
  return Tuple.of<Value>(
    year,
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    (date.getDay() + 6) % 7,
    !leap && date.getMonth() > 1 ? day - 1 : day,
    offset === winter ? 0 : 1,
    zoneName(date),
    offset,
  );
}

/** Distance from UTC in seconds at the first of a month. */
function zoneOffset(year: number, month: number): number {
  return -new Date(year, month, 1).getTimezoneOffset() * 60;
}

function zoneName(date: Date): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZoneName: "short" }).formatToParts(date);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "UTC";
}
