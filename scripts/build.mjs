// SPDX-License-Identifier: LGPL-2.1-or-later
// Builds dist/: the TypeScript parts, the machine and the base image.
import { execFileSync } from "node:child_process";
const run = (cmd, args) => execFileSync(cmd, args, { stdio: "inherit" });
run("node_modules/.bin/tsc", ["-p", "tsconfig.json"]);
run(process.execPath, ["scripts/make-opcodes.mjs"]);
