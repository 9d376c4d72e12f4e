// SPDX-License-Identifier: LGPL-2.1-or-later
// Runs Python files with CPython 3.14 (the pyodide package) and prints what they print: `node scripts/cpython.mjs FILE…`,
// or `-c CODE`. With --write, stdout of each x.py goes to x.out beside it; stderr, if there is any, to x.err; and the exit
// status to x.status where it is not the usual one (0, or 1 with something on stderr). Modules in the folder of a file
// can be imported; tracebacks name files relative to the current folder. --write leaves alone a file that says that its
// expected output is not from the oracle.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

// Recursion a thousand Python frames deep needs more of the host's stack than Node gives.
if (!process.execArgv.some((option) => option.startsWith("--stack-size"))) {
  const command =
    'ulimit -s 1000000 2>/dev/null && exec "$0" --stack-size=900000 "$@" || exec "$0" --stack-size=900 "$@"';
  const again = [process.execPath, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(spawnSync("sh", ["-c", command, ...again], { stdio: "inherit" }).status ?? 1);
}

const args = process.argv.slice(2);
const write = args[0] === "--write";
if (write) args.shift();
const jobs = args[0] === "-c" ? [["<string>", args[1]]] : args.map((file) => [file, readFileSync(file, "utf8")]);

let output = [];
let errors = [];
const python = await loadPyodide();
const collector = (list) => ({
  write(bytes) {
    list().push(Buffer.from(bytes));
    return bytes.length;
  },
});
python.setStdout(collector(() => output));
python.setStderr(collector(() => errors));
python.setStdin({ stdin: () => undefined });
python.mountNodeFS("/host", "/");
python.runPython(`
import importlib, linecache, os, sys, traceback, types, warnings
sys.dont_write_bytecode = True
warnings.simplefilter("ignore")
def run_as_main(name, source, folder, here):
    os.chdir(here)
    main = types.ModuleType("__main__")
    main.__file__ = name
    saved, modules, path = sys.modules["__main__"], set(sys.modules), sys.path[:]
    sys.modules["__main__"] = main
    sys.argv = [name]
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    try:
        exec(compile(source, name, "exec", dont_inherit=True), main.__dict__)
    except SystemExit as e:
        if e.code is None or isinstance(e.code, int):
            return e.code or 0
        print(e.code, file=sys.stderr)
        return 1
    except BaseException as e:
        if e.__traceback__:
            e.__traceback__ = e.__traceback__.tb_next
        traceback.print_exception(e)
        return 1
    finally:
        sys.stdout.flush(); sys.stderr.flush()
        sys.modules["__main__"] = saved
        for added in set(sys.modules) - modules:
            del sys.modules[added]
        sys.path[:] = path
        sys.setrecursionlimit(1000)
    return 0
`);
const runAsMain = python.globals.get("run_as_main");
const here = `/host${process.cwd()}`;
for (const [name, source] of jobs) {
  if (write && source.includes("not from the oracle")) continue;
  output = [];
  errors = [];
  const status = runAsMain(name, source, `/host${resolve(name, "..")}`, here);
  process.exitCode = status;
  const text = (list) => Buffer.concat(list).toString().replaceAll(`${here}/`, "");
  if (write) {
    const put = (ending, content) => {
      const file = name.replace(/\.py$/, ending);
      if (content === "" && ending !== ".out") rmSync(file, { force: true });
      else writeFileSync(file, content);
    };
    put(".out", text(output));
    put(".err", text(errors));
    put(".status", status === (errors.length ? 1 : 0) ? "" : `${status}\n`);
    process.exitCode = 0;
  } else {
    process.stdout.write(text(output));
    process.stderr.write(text(errors));
  }
}
