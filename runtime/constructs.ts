// SPDX-License-Identifier: LGPL-2.1-or-later
// The port "concrete": what a program asks about itself by the module of this name. Hosts need not grant it, and may put a
// driver of their own in its place.
import { deliver } from "./migration.ts";
import { type Answer, type Call, LATER, Migrated, NotGranted, type PortDriver } from "./operation.ts";
import type { Program } from "./program.ts";
import type { Value } from "./values.ts";

/** The most programs that a program makes of itself at once. */
const MOST_BRANCHES = 1000;

/** What a host does for programs that use themselves as values. */
export interface ConstructOptions {
  /**
   * Keeps a save point: `concrete.checkpoint(name)`. The program waits meanwhile, for a promise too: `program.save()` gives an
   * image that goes on behind the checkpoint, where the call returns True. Without it nothing is kept, and the call returns False.
   */
  readonly checkpoint?: (name: string, program: Program) => void | Promise<void>;
  /**
   * Takes the programs that `concrete.fork(n)` made besides the one that called: n - 1 of them, in the order of their numbers, each with the
   * same host. They stand still until the host runs them. Without it the program gets PermissionError.
   */
  readonly fork?: (branches: readonly Program[], program: Program) => void;
  /**
   * Takes a program to another host: `concrete.migrate(url)`, and `tap.fork(url)`, which goes on here, too. It gets a copy that stands behind the call, saves it, and
   * resolves when the other host goes on with it: a program that migrates ends here then. What it throws is raised in the program; OperationLost
   * if the other host may have taken it. The copy is closed after that. `httpMigration()` makes such a function. Without it the
   * program gets PermissionError.
   */
  readonly migrate?: (url: string, program: Program, signal: AbortSignal) => Promise<void>;
}

/** The driver for this program. */
export function constructsPort(program: Program, host: ConstructOptions): PortDriver {
  return (call) => {
    requireArgument(call);
    switch (call.operation) {
      case "suspend":
        return LATER;
      case "checkpoint":
        return checkpoint(program, host, call);
      case "fork":
        return fork(program, host, call);
      case "migrate":
        return deliver(program, host, call, null).then(() => new Migrated(call.args[0] as string));
      case "fork_to":
        return deliver(program, host, call, false).then(() => true);
    }
    throw new NotGranted(`the host does not know 'concrete.${call.operation}'`);
  };
}

/** By `concrete.call()`, and in a forged image, an operation may have any arguments. */
function requireArgument({ operation, args: [argument] }: Call): void {
  if (operation === "fork") {
    if (!Number.isInteger(argument) || (argument as number) < 1 || (argument as number) > MOST_BRANCHES)
      throw new RangeError(`fork() makes 1 to ${MOST_BRANCHES} programs of one`);
  } else if (/^(?:checkpoint|migrate|fork_to)$/.test(operation) && typeof argument !== "string")
    throw new TypeError(`${operation}() takes a str`);
}

/** Where the program was resumed while it waited here, it goes on from what was kept. */
function checkpoint(program: Program, host: ConstructOptions, { args, resumed }: Call): Answer {
  if (resumed) return true;
  const kept = host.checkpoint?.(args[0] as string, program);
  return kept === undefined ? false : kept.then((): Value => false);
}

function fork(program: Program, host: ConstructOptions, { id, args }: Call): Answer {
  if (host.fork === undefined)
    throw new NotGranted("the host runs one program only: it does not grant concrete.fork()");
  const branches = Array.from({ length: (args[0] as number) - 1 }, (_, index) => {
    const branch = program.fork();
    branch.answer(id, index + 1);
    return branch;
  });
  host.fork(branches, program);
  return 0;
}
