// SPDX-License-Identifier: LGPL-2.1-or-later
// Port operations as hosts see them, and who answers them.
import type { Value } from "./values.ts";

/** Something a program asked of its host and waits for. It is part of the image: its id stays the same wherever it goes. */
export interface Operation {
  /** Unique within the program. */
  readonly id: number;
  /** The port: "clock", "console", "host" for host functions, … */
  readonly port: string;
  /** The operation of that port; for "host", the function's name. */
  readonly operation: string;
  /** Positional arguments. */
  readonly args: readonly Value[];
  /** Keyword arguments. */
  readonly kwargs: { readonly [name: string]: Value };
}

/** An operation whose driver is at work. */
export interface Call extends Operation {
  /**
   * True if the operation was pending already when this host took the program over: another host may have begun or even
   * done what it asks for, so what must not happen twice has to be looked up by the program's name and the operation's id.
   */
  readonly resumed: boolean;
  /** Aborted when `runToEnd` is told to stop: whatever takes long should give up then. The operation stays pending. */
  readonly signal: AbortSignal;
}

/** What a driver returns to leave the operation pending: the program waits until somebody, some day, answers it. */
export const LATER: unique symbol = Symbol("later");

/** What a driver returns when the program goes on at another host: here it ends, as `{ reason: "migrated", url }`. */
export class Migrated {
  /** The address of that host. */
  constructor(readonly url: string) {}
}

/** A driver's answer: a value or a promise of one; LATER; Migrated; or an exception, which becomes one in the program. */
export type Answer = Settled | Promise<Settled>;

/** What becomes of an operation that did not fail. */
export type Settled = Value | typeof LATER | Migrated;

/** Carries out the operations of one port. */
export type PortDriver = (call: Call) => Answer;

/**
 * A function that the program calls like a Python function: positional arguments as they are, keyword arguments, if there
 * are any, as one plain object behind them; `this` is the {@link Call}. What it throws becomes a Python exception, as
 * told at `PythonError`.
 *
 * ```ts
 * const functions = { weather: async (city: string) => ({ city, degrees: 21.5 }) };
 * ```
 */
// biome-ignore lint/suspicious/noExplicitAny: the program decides what it passes; functions name the types they expect
export type HostFunction = (this: Call, ...args: any[]) => unknown;

/** The driver of the port "host": calls these functions. */
export function hostFunctions(functions: Readonly<Record<string, HostFunction>>): PortDriver {
  return (call) => {
    const f = Object.hasOwn(functions, call.operation) ? functions[call.operation] : undefined;
    if (f === undefined) throw new NotGranted(`the host has no function '${call.operation}'`);
    const args = Object.keys(call.kwargs).length === 0 ? call.args : [...call.args, call.kwargs];
    return f.apply(call, [...args]) as Answer;
  };
}

/**
 * Thrown by a driver that cannot know whether what was asked for was done, so that it must not be asked again:
 * `concrete.PortLost` in the program.
 */
export class OperationLost extends Error {
  override readonly name = "OperationLost";
}

/** The program asked for something that its host did not grant: PermissionError in the program. */
export class NotGranted extends Error {
  override readonly name = "NotGranted";
}
