// SPDX-License-Identifier: LGPL-2.1-or-later
// The machine of the command line.
import { compiler } from "../runtime/compile-import.ts";
import { readImageHeader } from "../runtime/image.ts";
import { Machine } from "../runtime/machine.ts";
import { loadMachine } from "../runtime/node/load.ts";
import { zlibCodec } from "../runtime/node/zlib.ts";

/** The machine in the folder above this one: the command is bundled, so that the runtime's own idea of it does not fit. */
export function packageMachine(): Promise<Machine> {
  return loadMachine(new URL("../", import.meta.url));
}

/** The machine for an image: this package's if it is the one needed, else the one that the image carries, if it does. */
export async function machineFor(image: Uint8Array): Promise<Machine> {
  const header = readImageHeader(image);
  const machine = await packageMachine();
  if (!header.selfContained || (header.machine === machine.machine && header.base === machine.base)) return machine;
  return Machine.carriedBy(image, { codec: zlibCodec, compiler });
}
