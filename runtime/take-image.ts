// SPDX-License-Identifier: LGPL-2.1-or-later
// A foreign image into an instance.
import type { BlockTable } from "./block-table.ts";
import { ImageError } from "./image-error.ts";
import type { Instance } from "./instance.ts";
import { MachineError } from "./machine-error.ts";
import type { Value } from "./values.ts";

/** Puts a foreign image into memory and has it verified. Throws ImageError. */
export function takeImage(instance: Instance, image: Uint8Array, base: BlockTable): void {
  let fault: Value;
  try {
    instance.load(image, base);
    // Behind the image there may be what another program left.
    if (instance.imageLength !== image.length) fault = "it tells of another length than it has";
    else if (instance.call("verify") !== 0) fault = instance.ask("verifyMessage");
    else {
      instance.call("attach");
      return;
    }
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    fault = error.message;
  }
  throw new ImageError("unsound", `the image is not that of a program: ${fault}`);
}
