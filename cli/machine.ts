// SPDX-License-Identifier: LGPL-2.1-or-later
// The machine of the command line.
import type { Machine } from "../runtime/machine.ts";
import { loadMachine } from "../runtime/node/load.ts";

/** The machine in the folder above this one: the command is bundled, so that the runtime's own idea of it does not fit. */
export function packageMachine(): Promise<Machine> {
  return loadMachine(new URL("../", import.meta.url));
}
