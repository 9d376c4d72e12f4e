// SPDX-License-Identifier: LGPL-2.1-or-later
// Asks CPython (pyodide) what it says to the programs in expectations/*.txt and stores the answers beside them,
// with what it prints for each error.
// Run: node tests/parser/make-expectations.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const SCRIPT = `
import json, traceback, warnings
warnings.simplefilter("ignore")

def error(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        shown = "".join(traceback.format_exception_only(e))
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text, shown]
    except (MemoryError, RecursionError) as e:
        return [type(e).__name__, str(e)]

json.dumps([[s, error(s)] for s in json.loads(programs)])
`;

const folder = new URL("expectations/", import.meta.url);
const python = await loadPyodide();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  const programs = readFileSync(new URL(file, folder), "utf8").split(/^---\n/m);
  python.globals.set("programs", JSON.stringify(programs));
  const rows = JSON.parse(python.runPython(SCRIPT));
  writeFileSync(
    new URL(file.replace(".txt", ".json"), folder),
    `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`,
  );
}
