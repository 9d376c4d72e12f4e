// SPDX-License-Identifier: LGPL-2.1-or-later
// Writes tests/parser/stdlib-hashes.json: for every module of the standard library that the `pyodide` package carries, the
// SHA-256 of its syntax tree in canonical form, made by CPython itself.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const root = new URL("../", import.meta.url);
const pyodide = await loadPyodide();
pyodide.FS.writeFile("/tmp/stdlib.zip", readFileSync(new URL("node_modules/pyodide/python_stdlib.zip", root)));
pyodide.FS.writeFile("/tmp/canonical_ast.py", readFileSync(new URL("scripts/canonical-ast.py", root)));
const json = pyodide.runPython(`
import sys; sys.path.insert(0, "/tmp"); sys.setrecursionlimit(20000)
import ast, hashlib, io, json, tokenize, zipfile
import canonical_ast
hashes = {}
with zipfile.ZipFile("/tmp/stdlib.zip") as archive:
    for name in sorted(archive.namelist()):
        if name.endswith(".py"):
            tree = ast.parse(archive.read(name), name)
            hashes[name] = hashlib.sha256(canonical_ast.dump(tree).encode()).hexdigest()
json.dumps(hashes, indent=1)
`);
writeFileSync(fileURLToPath(new URL("tests/parser/stdlib-hashes.json", root)), `${json}\n`);
