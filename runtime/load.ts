// SPDX-License-Identifier: LGPL-2.1-or-later
// Finding the machine's parts beside this package, by fetch: for browsers and whatever has fetch for its modules' URLs.
import { setUnicodeNames, unicodeNamesOf } from "../compiler/unicode-names.ts";
import { compiler } from "./compile-import.ts";
import { fetchMachine, fetchPart } from "./fetch-machine.ts";
import type { Machine } from "./machine.ts";

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
  if (directory !== undefined) return fetchMachine(directory, compiler);
  return (loaded ??= fetchMachine(new URL("../", import.meta.url), compiler));
}

/**
 * Fetches the names of Unicode characters, which programs that contain `\N{...}` need to be compiled; `directory` as for
 * `loadMachine`. (On Node they are read when needed.)
 */
export async function loadUnicodeNames(directory: string | URL = new URL("../", import.meta.url)): Promise<void> {
  const { body } = await fetchPart(directory, "unicode-names.zz");
  if (body === null) throw new Error("unicode-names.zz is empty");
  setUnicodeNames(unicodeNamesOf(await new Response(body.pipeThrough(new DecompressionStream("deflate"))).text()));
}
