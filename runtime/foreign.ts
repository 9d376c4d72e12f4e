// SPDX-License-Identifier: LGPL-2.1-or-later
// A machine that came with an image: looked at before it is instantiated. What it may import is what every machine
// imports, and what it must export is what the runtime calls; inside, it may be anything.
import { ImageError } from "./image-error.ts";
import { MACHINE_FUNCTIONS, MACHINE_IMPORTS } from "./instance.ts";

/** Compiles it. Throws ImageError if it is no machine. */
export async function compileForeign(code: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  let module: WebAssembly.Module;
  try {
    module = await WebAssembly.compile(code);
  } catch (error) {
    throw refused(`it is not WebAssembly that this host can run (${(error as Error).message})`);
  }
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module))
    if (from !== "env" || kind !== "function" || !MACHINE_IMPORTS.includes(name))
      throw refused(`it imports the ${kind} ${from}.${name}, which no machine does`);
  const exported = new Map(WebAssembly.Module.exports(module).map(({ name, kind }) => [name, kind]));
  if (exported.get("memory") !== "memory") throw refused("it exports no memory");
  for (const name of MACHINE_FUNCTIONS)
    if (exported.get(name) !== "function")
      throw refused(`it lacks the function ${name}, which this version of Concrete calls`);
  return module;
}

function refused(why: string): ImageError {
  return new ImageError("unsupported", `the machine that the image carries cannot be used here: ${why}`);
}
