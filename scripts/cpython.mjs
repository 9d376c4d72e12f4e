// SPDX-License-Identifier: LGPL-2.1-or-later
// Runs Python files with CPython 3.14 (the pyodide package) and prints what they print: `node scripts/cpython.mjs FILE…`,
// or `-c CODE`. With --write, the output of each x.py goes to x.out beside it. stdout alone is kept; a traceback goes to
// stderr with the file's name as given.
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const args = process.argv.slice(2);
const write = args[0] === "--write";
if (write) args.shift();
const jobs = args[0] === "-c" ? [["<string>", args[1]]] : args.map((file) => [file, readFileSync(file, "utf8")]);

let output = [];
const python = await loadPyodide();
python.setStdout({ write: (bytes) => (output.push(Buffer.from(bytes)), bytes.length) });
python.setStderr({ write: (bytes) => (process.stderr.write(Buffer.from(bytes)), bytes.length) });
python.setStdin({ error: true });
python.runPython(`
import sys, traceback, types, linecache
def run_as_main(name, source):
    main = types.ModuleType("__main__")
    main.__file__ = name
    saved = sys.modules["__main__"]
    sys.modules["__main__"] = main
    sys.argv = [name]
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    try:
        exec(compile(source, name, "exec", dont_inherit=True), main.__dict__)
    except SystemExit as e:
        return e.code if isinstance(e.code, int) else 0 if e.code is None else 1
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        traceback.print_exception(e)
        return 1
    finally:
        sys.stdout.flush(); sys.stderr.flush()
        sys.modules["__main__"] = saved
        sys.setrecursionlimit(1000)
    return 0
`);
const runAsMain = python.globals.get("run_as_main");
for (const [name, source] of jobs) {
  output = [];
  process.exitCode = runAsMain(name, source);
  const bytes = Buffer.concat(output);
  if (write) writeFileSync(name.replace(/\.py$/, ".out"), bytes);
  else process.stdout.write(bytes);
}
