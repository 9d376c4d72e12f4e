// SPDX-License-Identifier: LGPL-2.1-or-later
// Driving a program to its end: running it by slices, handing what it asks for to the host's drivers, and its answers back.
import { type Answer, type Call, LATER, NotGranted, type Operation, type PortDriver } from "./operation.ts";
import type { Stop } from "./stop.ts";
import type { Value } from "./values.ts";
import { hostTurn } from "./yield.ts";

/** The host gets a turn after so many milliseconds. */
const TURN = 25;

/** A program, as its driver needs it. */
export interface Driven {
  /** The drivers by port. */
  readonly ports: Readonly<Record<string, PortDriver>>;
  /** Ids of the operations that were pending when this host took the program over. */
  readonly resumed: ReadonlySet<number>;
  /** One call into the machine; null if the program can go on and has not reached `until`. */
  runSlice(until: bigint): Stop | null;
  /** Resolves when the host has taken all output so far; null if it has. */
  flush(): Promise<void> | null;
  answer(id: number, value: Value): void;
  fail(id: number, error: unknown): void;
}

/** Drives one program, in one run after the other. */
export class Driver {
  /** Operations whose drivers are at work, also beyond the end of the run that began them. */
  private readonly working = new Map<number, Promise<void>>();

  constructor(private readonly program: Driven) {}

  /** See `Program.runToEnd`. */
  async run(until: bigint, signal: AbortSignal = new AbortController().signal): Promise<Stop> {
    const left = new Set<number>();
    let turn = performance.now();
    while (!signal.aborted) {
      const stop = this.program.runSlice(until);
      if (stop !== null && stop.reason !== "waiting") {
        await this.program.flush();
        return stop;
      }
      if (stop !== null && !(await this.answer(stop.operations, left, signal))) return stop;
      const flushed = this.program.flush();
      if (flushed !== null) await flushed;
      if (performance.now() - turn < TURN) continue;
      await hostTurn();
      turn = performance.now();
    }
    await this.program.flush();
    return { reason: "paused" };
  }

  /** Sees that something is answered, or the run is told to stop; false if everything pending is left for later. */
  private async answer(operations: readonly Operation[], left: Set<number>, signal: AbortSignal): Promise<boolean> {
    let answered = false;
    for (const operation of operations) {
      const { id } = operation;
      if (!this.working.has(id) && !left.has(id)) answered = this.begin(operation, left, signal) || answered;
    }
    if (answered) return true;
    const working = [...this.working.values()];
    await this.program.flush();
    if (working.length === 0) return false;
    await untilAborted(Promise.race(working), signal);
    return true;
  }

  /** Hands an operation to its driver; true if it was answered at once. */
  private begin(operation: Operation, left: Set<number>, signal: AbortSignal): boolean {
    const { id } = operation;
    let answer: Answer;
    try {
      answer = this.ask(operation, signal);
    } catch (error) {
      this.program.fail(id, error);
      return true;
    }
    if (!isPromise(answer)) return this.settle(id, answer, left);
    const settled = answer.then(
      (value) => {
        this.working.delete(id);
        this.settle(id, value, left);
      },
      (error) => {
        this.working.delete(id);
        // A driver that gave up because it was told to has not failed: the operation stays pending.
        if (!signal.aborted) this.program.fail(id, error);
      },
    );
    this.working.set(id, settled);
    return false;
  }

  private ask(operation: Operation, signal: AbortSignal): Answer {
    const { ports, resumed } = this.program;
    const driver = Object.hasOwn(ports, operation.port) ? ports[operation.port] : undefined;
    if (driver === undefined) throw new NotGranted(`the host does not grant the port '${operation.port}'`);
    const call: Call = { ...operation, resumed: resumed.has(operation.id), signal };
    return driver(call);
  }

  private settle(id: number, value: Value | typeof LATER, left: Set<number>): boolean {
    if (value === LATER) {
      left.add(id);
      return false;
    }
    try {
      this.program.answer(id, value);
    } catch (error) {
      this.program.fail(id, error);
    }
    return true;
  }
}

function isPromise(answer: Answer): answer is Promise<Value | typeof LATER> {
  return typeof (answer as PromiseLike<unknown> | null | undefined)?.then === "function";
}

/** Resolves with the promise, or when the signal is aborted. */
async function untilAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let stop = () => {};
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener("abort", stop);
  await Promise.race([promise, aborted]);
  signal.removeEventListener("abort", stop);
}
