// SPDX-License-Identifier: LGPL-2.1-or-later
// The programs that a benchmark is given.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The Python files that these paths, of files and folders, mean; those of ../shared/programs if there are none. */
export function programs(paths) {
  const given = paths.length > 0 ? paths : [fileURLToPath(new URL("../../shared/programs", import.meta.url))];
  return given.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith(".py"))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
}
