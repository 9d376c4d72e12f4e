// SPDX-License-Identifier: LGPL-2.1-or-later
// Asks CPython (pyodide) what it says to the programs in expectations/*.txt and stores the answers beside them:
// the error of every program in symbol-errors.txt, the text of every annotation in annotations.txt.
// Run: node tests/compiler/make-expectations.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const SCRIPT = `
import json

def error(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        return [e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]

def annotation(text):
    names = {}
    exec("from __future__ import annotations\\nclass A:\\n x: " + text, names)
    return names["A"].__annotations__["x"]

json.dumps({"errors": [[s, error(s)] for s in json.loads(programs)],
            "annotations": [[a, annotation(a)] for a in json.loads(texts)]})
`;

const folder = new URL("expectations/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8");
const python = await loadPyodide();
const programs = read("symbol-errors.txt").split(/^---\n/m);
const texts = read("annotations.txt").trimEnd().split("\n");
python.globals.set("programs", JSON.stringify(programs));
python.globals.set("texts", JSON.stringify(texts));
const { errors, annotations } = JSON.parse(python.runPython(SCRIPT));
const store = (name, rows) =>
  writeFileSync(new URL(name, folder), `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`);
store("symbol-errors.json", errors);
store("annotations.json", annotations);
