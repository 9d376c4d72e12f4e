// SPDX-License-Identifier: LGPL-2.1-or-later
// Driving a program to its end: running it by slices, handing what it asks for to the host's drivers, and its answers back.
import { CallSignals } from "./call-signals.ts";
import type { ProgramState } from "./image.ts";
import {
  type Answer,
  type Call,
  LATER,
  Migrated,
  NotGranted,
  type Operation,
  OperationLost,
  type PortDriver,
  type Settled,
} from "./operation.ts";
import type { Stop } from "./stop.ts";
import type { Value } from "./values.ts";
import { hostTurn } from "./yield.ts";

/** The host gets a turn after so many milliseconds. */
const TURN = 25;

/** A thread of the program waits for an operation, while others go on: it may be answered now or later. */
export interface Asking {
  readonly reason: "asking";
  readonly operations: readonly Operation[];
}

/** A program, as its driver needs it. */
export interface Driven {
  readonly state: ProgramState;
  /** The operations that its threads wait for. */
  waitedFor(): Operation[];
  /** The drivers by port. */
  readonly ports: Readonly<Record<string, PortDriver>>;
  /** One call into the machine; null if the program can go on and has not reached `until`. */
  runSlice(until: bigint): Stop | Asking | null;
  /** Resolves when the host has taken all output so far; null if it has. */
  flush(): Promise<void> | null;
  answer(id: number, value: Value): void;
  fail(id: number, error: unknown): void;
  lose(id: number): void;
}

/** What became of the operations of a program since this host took it over, or put it back. */
class Asked {
  /** Operations whose drivers are at work, also beyond the end of the run that began them. */
  readonly working = new Map<number, Promise<void>>();
  /** Operations that their drivers left for later in this run. */
  readonly left = new Set<number>();
  /** How the program ended here, if it goes on at another host. */
  migrated: Stop | null = null;
  /** Resolves when the program was put back. */
  readonly over: Promise<void>;
  /** To be called then. */
  end: () => void = () => {};

  /** `resumed`: ids of the operations that were pending at the beginning. */
  constructor(readonly resumed: ReadonlySet<number>) {
    this.over = new Promise((resolve) => {
      this.end = resolve;
    });
  }
}

/** Drives one program, in one run after the other. */
export class Driver {
  private asked: Asked;

  /** `pending`: ids of the operations that are pending already. */
  constructor(
    private readonly program: Driven,
    pending: ReadonlySet<number>,
  ) {
    this.asked = new Asked(pending);
  }

  /** The program was put back to where these operations are pending: answers to what was asked before go nowhere. */
  putBack(pending: ReadonlySet<number>): void {
    this.asked.end();
    this.asked = new Asked(pending);
  }

  /** How the program ended here, if it goes on at another host. */
  get migrated(): Stop | null {
    return this.asked.migrated;
  }

  /** See `Program.runToEnd`. */
  async run(until: bigint, signal: AbortSignal = new AbortController().signal): Promise<Stop> {
    this.asked.left.clear();
    const calls = new CallSignals(signal);
    let turn = performance.now();
    // What threads asked for elsewhere, or in a run before.
    if (this.program.state === "running") this.beginAll(this.program.waitedFor(), calls);
    while (!signal.aborted && this.migrated === null) {
      const stop = this.program.runSlice(until);
      if (stop?.reason === "asking") this.beginAll(stop.operations, calls);
      else if (stop !== null && stop.reason !== "waiting") {
        await this.program.flush();
        return stop;
      } else if (stop !== null && !(await this.answer(stop.operations, calls, signal))) return stop;
      const flushed = this.program.flush();
      if (flushed !== null) await flushed;
      if (performance.now() - turn < TURN) continue;
      await hostTurn();
      turn = performance.now();
    }
    await this.program.flush();
    return this.migrated ?? { reason: "paused" };
  }

  /** Sees that something is answered, or the run is told to stop; false if everything pending is left for later. */
  private async answer(operations: readonly Operation[], calls: CallSignals, signal: AbortSignal): Promise<boolean> {
    const { asked } = this;
    if (this.beginAll(operations, calls)) return true;
    const begun = [...asked.working.values()];
    await this.program.flush();
    if (begun.length === 0) return asked !== this.asked;
    await untilAborted(Promise.race([...begun, asked.over]), signal);
    return true;
  }

  /** Hands operations to their drivers, as far as that was not done; true if one was answered, or the program put back. */
  private beginAll(operations: readonly Operation[], calls: CallSignals): boolean {
    const { asked } = this;
    const { working, left } = asked;
    let answered = false;
    for (const operation of operations) {
      const { id } = operation;
      if (!working.has(id) && !left.has(id)) answered = this.begin(operation, calls) || answered;
      if (asked !== this.asked) return true;
    }
    return answered;
  }

  /** Hands an operation to its driver; true if it was answered at once. */
  private begin(operation: Operation, calls: CallSignals): boolean {
    const { id } = operation;
    const { asked } = this;
    const own = calls.begin();
    let answer: Answer;
    try {
      answer = this.ask(operation, own);
    } catch (error) {
      own.end();
      this.fail(id, error, asked);
      return true;
    }
    if (!isPromise(answer)) {
      own.end();
      return this.settle(id, answer, asked);
    }
    const settled = answer.then(
      (value) => {
        asked.working.delete(id);
        own.end();
        this.settle(id, value, asked);
      },
      (error) => {
        asked.working.delete(id);
        own.end();
        // A driver that gave up because it was told to has not failed: the operation stays pending.
        // One that does not know what it has done says so in any case.
        if (!calls.aborted || error instanceof OperationLost) this.fail(id, error, asked);
      },
    );
    asked.working.set(id, settled);
    return false;
  }

  private ask(operation: Operation, own: { readonly signal: AbortSignal }): Answer {
    const { ports } = this.program;
    const driver = Object.hasOwn(ports, operation.port) ? ports[operation.port] : undefined;
    if (driver === undefined) throw new NotGranted(`the host does not grant the port '${operation.port}'`);
    const call: Call = {
      ...operation,
      resumed: this.asked.resumed.has(operation.id),
      get signal() {
        return own.signal;
      },
    };
    return driver(call);
  }

  private fail(id: number, error: unknown, asked: Asked): void {
    if (asked !== this.asked) return;
    if (error instanceof OperationLost) this.program.lose(id);
    else this.program.fail(id, error);
  }

  private settle(id: number, value: Settled, asked: Asked): boolean {
    if (asked !== this.asked) return true;
    if (value instanceof Migrated) {
      asked.migrated = { reason: "migrated", url: value.url };
      return true;
    }
    if (value === LATER) {
      asked.left.add(id);
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

function isPromise(answer: Answer): answer is Promise<Settled> {
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
