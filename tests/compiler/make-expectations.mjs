// SPDX-License-Identifier: LGPL-2.1-or-later
// Asks CPython (pyodide) what it says to the programs in expectations/*.txt and stores the answers beside them:
// the error of every program in symbol-errors.txt, the text of every annotation in annotations.txt, what every expression
// in folding.txt is folded to (or null).
// Run: node tests/compiler/make-expectations.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const SCRIPT = `
import dis
import json
import struct
import warnings

def error(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        return [e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]

def annotation(text):
    names = {}
    exec("from __future__ import annotations\\nclass A:\\n x: " + text, names)
    return names["A"].__annotations__["x"]

def bits(value):
    return "nan" if value != value else struct.pack(">d", value).hex()

def shape(value):
    name = type(value).__name__
    if isinstance(value, complex):
        return [name, bits(value.real), bits(value.imag)]
    if isinstance(value, float):
        return [name, bits(value)]
    if isinstance(value, (bool, int)):
        return [name, str(int(value))]
    if isinstance(value, str):
        return [name, *map(ord, value)]
    if isinstance(value, bytes):
        return [name, *value]
    return [name, *map(shape, value)] if isinstance(value, tuple) else [name]

def folded(text):
    warnings.simplefilter("ignore")
    code = compile(text, "<test>", "eval")
    first, *rest = [i for i in dis.get_instructions(code) if i.opname != "RESUME"]
    return shape(first.argval) if len(rest) == 1 and first.opname.startswith("LOAD_") else None

json.dumps({"folding": [[e, folded(e)] for e in json.loads(expressions)],
            "errors": [[s, error(s)] for s in json.loads(programs)],
            "annotations": [[a, annotation(a)] for a in json.loads(texts)]})
`;

const folder = new URL("expectations/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8");
const python = await loadPyodide();
const programs = read("symbol-errors.txt").split(/^---\n/m);
const texts = read("annotations.txt").trimEnd().split("\n");
const expressions = read("folding.txt").trimEnd().split("\n");
python.globals.set("expressions", JSON.stringify(expressions));
python.globals.set("programs", JSON.stringify(programs));
python.globals.set("texts", JSON.stringify(texts));
const { errors, annotations, folding } = JSON.parse(python.runPython(SCRIPT));
const store = (name, rows) =>
  writeFileSync(new URL(name, folder), `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`);
store("symbol-errors.json", errors);
store("annotations.json", annotations);
store("folding.json", folding);
