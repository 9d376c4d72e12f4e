// SPDX-License-Identifier: LGPL-2.1-or-later
// Finding the machine's parts beside this package, in the file system.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compiler } from "../compile-import.ts";
import type { Identity } from "../image.ts";
import { Machine } from "../machine.ts";
import { findUnicodeNames } from "./unicode-names.ts";
import "./webcrypto.ts";
import { zlibCodec } from "./zlib.ts";

let loaded: Promise<Machine> | undefined;

/**
 * The machine that belongs to this package: read and compiled at the first call, the same one at later calls.
 * `directory` is the folder with machine.wasm, base.image and identity.json, if it is not the package's own; such a
 * machine is not kept.
 *
 * ```ts
 * const machine = await loadMachine();
 * ```
 */
export function loadMachine(directory?: string | URL): Promise<Machine> {
  if (typeof directory === "string") return load(pathToFileURL(`${resolve(directory)}/`));
  if (directory !== undefined) return load(directory);
  return (loaded ??= load(new URL("../../", import.meta.url)));
}

function load(directory: URL): Promise<Machine> {
  findUnicodeNames(directory);
  const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, directory)));
  const identity = JSON.parse(readFileSync(new URL("identity.json", directory), "utf8")) as Identity;
  return Machine.create({ code: read("machine.wasm"), base: read("base.image"), identity, codec: zlibCodec, compiler });
}
