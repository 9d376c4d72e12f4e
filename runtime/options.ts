// SPDX-License-Identifier: LGPL-2.1-or-later
// What hosts tell a program: what it may use, what it starts with, how long it runs.
import type { ConstructOptions } from "./constructs.ts";
import type { ModuleSource } from "./modules.ts";
import type { HostFunction, PortDriver } from "./operation.ts";
import type { Limits } from "./stop.ts";

/** The streams of a program's output. */
export type OutputStream = "stdout" | "stderr";

/** What a host gives a program, whether it starts it or goes on with it. */
export interface HostOptions extends ConstructOptions {
  /** Takes the program's output as it comes. Dropped if not given. `runToEnd` awaits the promises it returns. */
  readonly output?: (stream: OutputStream, text: string) => void | Promise<void>;
  /** Drivers by the names of the ports the program may use; other ports raise PermissionError in the program. */
  readonly ports?: Readonly<Record<string, PortDriver>>;
  /** Functions the program may call, by name. */
  readonly functions?: Readonly<Record<string, HostFunction>>;
  /** How far the program may go. */
  readonly limits?: Limits;
}

/** What a program starts with. */
export interface StartOptions extends HostOptions {
  /** File name of the main module, for tracebacks and `__file__`; "main.py" if not given. It is the program's name. */
  readonly filename?: string;
  /** `sys.argv`, the program's own name first; the file name alone if not given. */
  readonly argv?: readonly string[];
  /** Modules the program can import, by dotted name; they are part of its image. */
  readonly modules?: Readonly<Record<string, ModuleSource>>;
  /** `os.environ`. */
  readonly environ?: Readonly<Record<string, string>>;
  /** Frames before RecursionError, as `sys.setrecursionlimit`; 1,000 if not given. */
  readonly recursionLimit?: number;
}

/** How long {@link Program.run} runs. */
export interface RunOptions {
  /** Stop after so many more instructions. */
  readonly instructions?: number | bigint;
  /** Stop at this instruction number. */
  readonly until?: number | bigint;
}

/** How {@link Program.save} saves. */
export interface SaveOptions {
  /** The image carries the machine and the base image: some 500 KB more, and any host can go on with it. */
  readonly selfContained?: boolean;
}
