// SPDX-License-Identifier: LGPL-2.1-or-later
// Bundles the command (dist/cli/) into a few files, since finding and opening sixty modules takes longer than all else
// that `concrete run` of a small program does. The unbundled files work as well.
import { chmodSync, readdirSync, rmSync } from "node:fs";
import { buildSync } from "esbuild";

// Parts of earlier bundles: their names end with a hash.
for (const name of readdirSync("dist/cli")) if (/-[0-9A-Z]{8}\.js$/.test(name)) rmSync(`dist/cli/${name}`);
buildSync({
  entryPoints: ["dist/cli/main.js", "dist/cli/branch.js"],
  outdir: "dist/cli",
  allowOverwrite: true,
  bundle: true,
  splitting: true, // what a command loads only when needed stays a file of its own
  format: "esm",
  platform: "node",
  target: "node18",
  legalComments: "inline",
  minifyWhitespace: true, // less to parse at each start
  minifySyntax: true,
  // commander is a CommonJS package that requires modules of Node.
  banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
  logLevel: "warning",
});
chmodSync("dist/cli/main.js", 0o755);
