// SPDX-License-Identifier: LGPL-2.1-or-later
// What is exported is imported somewhere, and what is imported is used.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { type Source, sources } from "./sources.ts";

/** Modules whose exports are for others: the package's, and the machine's own. That which makes trees is whole anyway. */
const ENTRANCES = new Set([
  "compiler/index.ts",
  "runtime/index.ts",
  "runtime/node/index.ts",
  "machine/index.ts",
  "compiler/ast-factory.ts",
  "cli/main.ts",
]);

/** Types are exported for the signatures they stand in; constants of the machine in capitals, layouts and codes, as whole tables. */
const EXPORTED = /^(?:@inline )?export (?:abstract )?(?:async )?(?:function\*?|const|let|class|enum) (\w+)/gm;
const TABLE_CONSTANT = /^[A-Z][A-Z0-9_]+$/;
const IMPORTS = /(?:import|export) (?:type )?(\*(?: as (\w+))?|\{[^}]*\}|(\w+)) from "([^"]+)"/g;
const DYNAMIC = /import\("([^"]+)"\)/g;

const all = sources().filter(({ name }) => !name.endsWith(".py"));

/** The file that an import means; undefined for packages. */
function resolve(from: string, path: string): string | undefined {
  if (!path.startsWith(".")) return undefined;
  const joined = join(dirname(from), path).replace(/^dist\//, "");
  const name = joined.replace(/\.js$/, ".ts");
  return [name, `${name}.ts`].find((candidate) => all.some((source) => source.name === candidate));
}

interface Import {
  readonly file: string;
  /** Name in the module it comes from, and the name here. */
  readonly names: readonly (readonly [string, string])[];
  /** The name by which all of the module is known here; "" for a re-export of all. */
  readonly everything?: string;
}

function importsOf({ name, text }: Source): Import[] {
  const found: Import[] = [];
  for (const [, clause, star, single, path] of text.matchAll(IMPORTS)) {
    const file = resolve(name, path!);
    if (file === undefined) continue;
    if (clause!.startsWith("*")) found.push({ file, names: [], everything: star ?? "" });
    else if (single !== undefined) found.push({ file, names: [["default", single]] });
    else found.push({ file, names: namesOf(clause!) });
  }
  for (const [, path] of text.matchAll(DYNAMIC)) {
    const file = resolve(name, path!);
    if (file !== undefined) found.push({ file, names: [], everything: "" });
  }
  return found;
}

function namesOf(clause: string): [string, string][] {
  return clause
    .slice(1, -1)
    .replace(/\/\/.*$/gm, "")
    .split(",")
    .map((part) => part.trim().replace(/^type /, ""))
    .filter((part) => part !== "")
    .map((part) => {
      const [from, to] = part.split(/\s+as\s+/);
      return [from!, to ?? from!];
    });
}

test("every export is imported somewhere", () => {
  const used = new Set<string>();
  for (const source of all)
    for (const { file, names, everything } of importsOf(source)) {
      for (const [name] of names) used.add(`${file} ${name}`);
      if (everything === "") used.add(`${file} *`);
      else if (everything !== undefined)
        for (const [, name] of source.text.matchAll(new RegExp(`\\b${everything}\\.(\\w+)`, "g")))
          used.add(`${file} ${name}`);
    }
  const unused: string[] = [];
  for (const { name, text } of all) {
    if (ENTRANCES.has(name) || name.startsWith("examples/") || used.has(`${name} *`) || name.endsWith(".test.ts"))
      continue;
    for (const [, exported] of text.matchAll(EXPORTED))
      if (!(name.startsWith("machine/") && TABLE_CONSTANT.test(exported!)) && !used.has(`${name} ${exported}`))
        unused.push(`${name}: ${exported}`);
  }
  assert.equal(unused.length, 0, `exported for nobody:\n  ${unused.join("\n  ")}`);
});

test("every import of the machine is used", () => {
  const unused: string[] = [];
  for (const source of all.filter(({ name }) => name.startsWith("machine/"))) {
    const body = source.text.replace(IMPORTS, "").replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
    const reexported = source.text.matchAll(/export \{[^}]*\} from "[^"]+"/g);
    const passedOn = [...reexported].map(([clause]) => clause).join(" ");
    for (const { names } of importsOf(source))
      for (const [, name] of names)
        if (!new RegExp(`\\b${name}\\b`).test(body) && !new RegExp(`\\b${name}\\b`).test(passedOn))
          unused.push(`${source.name}: ${name}`);
  }
  assert.equal(unused.length, 0, `imported for nothing:\n  ${unused.join("\n  ")}`);
});
