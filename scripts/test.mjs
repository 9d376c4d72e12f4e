// SPDX-License-Identifier: LGPL-2.1-or-later
// Runs every test with Node's own runner on the compiled output.
import { spawnSync } from "node:child_process";
const r = spawnSync(process.execPath, ["--test", "dist/tests/"], { stdio: "inherit" });
process.exit(r.status ?? 1);
