// SPDX-License-Identifier: LGPL-2.1-or-later
// The files of the source tree, as the tests of its order see them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../modes/programs.ts";

/** Folders with sources. */
const FOLDERS = ["machine", "prelude", "compiler", "runtime", "cli", "scripts", "tests", "examples", "bench"];
const KINDS = /\.(?:ts|mjs|py)$/;

/** A source file: its name in the repository and its text. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** All source files that people write, sorted by name. */
export function sources(): Source[] {
  return FOLDERS.flatMap((folder) => filesBelow(folder))
    .filter((name) => KINDS.test(name) && !name.startsWith("machine/generated/"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(ROOT, name), "utf8") }));
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
