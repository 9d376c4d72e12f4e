// SPDX-License-Identifier: LGPL-2.1-or-later
// The driver of the port "import" with the package's own compiler.
import { compiler } from "./compile-import.ts";
import { type ModuleFinder, moduleDriver } from "./modules.ts";
import type { PortDriver } from "./operation.ts";

/** The driver of the port "import": modules that `find` finds, compiled. */
export function importPort(find: ModuleFinder): PortDriver {
  return moduleDriver(find, compiler);
}
