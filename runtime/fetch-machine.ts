// SPDX-License-Identifier: LGPL-2.1-or-later
// The machine's parts, fetched.
import type { Compiler } from "./compiler.ts";
import type { Identity } from "./image.ts";
import { Machine } from "./machine.ts";

/** The machine whose parts are in a folder. */
export async function fetchMachine(directory: string | URL, compiler?: Compiler): Promise<Machine> {
  const [code, base, identity] = await Promise.all([
    fetchPart(directory, "machine.wasm").then((response) => response.arrayBuffer()),
    fetchPart(directory, "base.image").then((response) => response.arrayBuffer()),
    fetchPart(directory, "identity.json").then((response) => response.json() as Promise<Identity>),
  ]);
  const parts = { code: new Uint8Array(code), base: new Uint8Array(base), identity };
  return Machine.create(compiler === undefined ? parts : { ...parts, compiler });
}

/** One file of the folder. */
export async function fetchPart(directory: string | URL, name: string): Promise<Response> {
  const url = new URL(name, directory);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be loaded: ${response.status} ${response.statusText}`);
  return response;
}
