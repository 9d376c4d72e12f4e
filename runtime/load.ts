// SPDX-License-Identifier: LGPL-2.1-or-later
// Finding the machine's parts beside this package, by fetch: for browsers and whatever has fetch for its modules' URLs.
import { setUnicodeNames, unicodeNamesOf } from "../compiler/unicode-names.ts";
import type { Identity } from "./image.ts";
import { Machine } from "./machine.ts";

let loaded: Promise<Machine> | undefined;

/**
 * The machine that belongs to this package: fetched and compiled at the first call, the same one at later calls.
 * `directory` is the URL of the folder with machine.wasm, base.image and identity.json, if it is not the package's own;
 * such a machine is not kept.
 *
 * ```ts
 * const machine = await loadMachine();
 * ```
 */
export function loadMachine(directory?: string | URL): Promise<Machine> {
  if (directory !== undefined) return load(directory);
  return (loaded ??= load(new URL("../", import.meta.url)));
}

async function load(directory: string | URL): Promise<Machine> {
  const [code, base, identity] = await Promise.all([
    get(directory, "machine.wasm").then((response) => response.arrayBuffer()),
    get(directory, "base.image").then((response) => response.arrayBuffer()),
    get(directory, "identity.json").then((response) => response.json() as Promise<Identity>),
  ]);
  return Machine.create({ code: new Uint8Array(code), base: new Uint8Array(base), identity });
}

/**
 * Fetches the names of Unicode characters, which programs that contain `\N{...}` need to be compiled; `directory` as for
 * `loadMachine`. (On Node they are read when needed.)
 */
export async function loadUnicodeNames(directory: string | URL = new URL("../", import.meta.url)): Promise<void> {
  const { body } = await get(directory, "unicode-names.zz");
  if (body === null) throw new Error("unicode-names.zz is empty");
  setUnicodeNames(unicodeNamesOf(await new Response(body.pipeThrough(new DecompressionStream("deflate"))).text()));
}

async function get(directory: string | URL, name: string): Promise<Response> {
  const url = new URL(name, directory);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be loaded: ${response.status} ${response.statusText}`);
  return response;
}
