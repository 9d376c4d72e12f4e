// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs as the bytecode that CPython 3.1 makes of them: they do what they do when compiled from source, in all modes, in
// about as many instructions.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { loadPyc } from "../../compiler/index.ts";
import { parse } from "../../compiler/parser/index.ts";
import { decodeSource } from "../../compiler/source-encoding.ts";
import { verify } from "../../compiler/verify.ts";
import { type Built, Execution, readBuilt } from "../modes/execution.ts";
import { check, firstDifference, MODES, usualEffort } from "../modes/modes.ts";
import { type Program, programFiles, ROOT, readProgram } from "../modes/programs.ts";
import { seeded, testSeed } from "../modes/random.ts";
import { zipEntries } from "../parser/zip-archive.ts";
import { desugar } from "./python31/desugar.ts";
import { NotPython31, pyc31 } from "./python31/index.ts";
import { randomProgram } from "./random-programs.ts";

let built: Built;
before(() => {
  built = readBuilt();
});

/** The same program as bytecode. Throws NotPython31. */
function asBytecode(program: Program): Program {
  const { name: filename, source } = program;
  const bytecode = pyc31(desugar(parse(source, { filename, mode: "exec" })), filename);
  verify(loadPyc(bytecode));
  return { ...program, source: "", bytecode };
}

function run(program: Program) {
  const execution = new Execution(built, program);
  execution.run();
  return execution.ending();
}

/** Programs that a benchmark runs, and what makes them small enough for the three modes, and old enough for 3.1. */
const PROGRAMS = join(ROOT, "../shared/programs");
const SMALLER: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  fannkuch: [["fannkuch(9)", "fannkuch(5)"]],
  fib: [["fib(33)", "fib(15)"]],
  jsonparse: [["range(1600)", "range(3)"]],
  loops: [["run(2100)", "run(30)"]],
  mandelbrot: [["(420, 300, 150)", "(20, 15, 30)"]],
  nbody: [["100000", "40"]],
  nqueens_gen: [
    [
      "yield from queens(n, row + 1, cols, d1, d2, placed)",
      "for p in queens(n, row + 1, cols, d1, d2, placed): yield p",
    ],
    ["queens(11", "queens(5"],
    ["range(11)", "range(5)"],
  ],
  oo_sched: [["800000", "300"]],
  sortkey: [["200000", "300"]],
  strings: [
    ["f'{i:05d}:{i * 3 % 17:x}'", "'%05d:%x' % (i, i * 3 % 17)"],
    ["300000", "120"],
  ],
};

describe("the programs of the benchmark", () => {
  for (const [name, replacements] of Object.entries(SMALLER))
    test(name, () => {
      let source = readFileSync(join(PROGRAMS, `${name}.py`), "utf8");
      for (const [long, short] of replacements) {
        assert.ok(source.includes(long), long);
        source = source.replace(long, short);
      }
      const compiled = run(program(name, source));
      const seed = testSeed();
      const expecting = { ...asBytecode(program(name, source)), output: compiled.output };
      const usual = usualEffort();
      const effort = {
        ...usual,
        cutEverywhere: 0,
        moveEverywhere: 0,
        cuts: usual.cuts / 4,
        windows: usual.windows / 2,
      };
      assert.deepEqual(check(built, expecting, MODES, seed, effort), {}, `seed ${seed}`);
      const ratio = Number(run(expecting).instructions) / Number(compiled.instructions);
      assert.ok(ratio < 1.1, `${ratio.toFixed(3)} times the instructions`);
    });
});

/** A program whose source is given. */
const program = (name: string, source: string): Program => ({
  ...{ name, source, bytecode: null, output: null, errors: null, status: 0, folder: ROOT },
});

const RANDOM_PROGRAMS = 60 * Number(process.env.CONCRETE_EFFORT ?? 1);

test("random programs do as bytecode what they do as source", () => {
  const first = testSeed() * 1_000_000;
  for (let seed = first; seed < first + RANDOM_PROGRAMS; seed++) {
    const compiled = program(`random${seed}`, randomProgram(seeded(seed)));
    const [expected, actual] = [run(compiled), run(asBytecode(compiled))];
    assert.equal(firstDifference("stdout", actual.output, expected.output), null, `seed ${seed}`);
    assert.equal(actual.status, expected.status, `seed ${seed}`);
  }
});

/** Programs for what others leave out, and such as once met a mistake in the loader. */
const SINGLE: Readonly<Record<string, string>> = {
  "the same number of values with reasons at different heights": `
def f(n):
    try:
        if n: return "outer"
    finally:
        try:
            if n > 1: return "inner"
        finally: print("last", n)
print(f(0), f(1), f(2))`,
  "a loop whose test is long": `
def f(a, b, c):
    n = 0
    while a + b * c - a * b + c < 10 + a * (b + c) - n and (a or b) and not (a == b == c):
        a += b - c
        n += 1
        if n > 20: break
    else: n = -n
    return n, a
print(f(1, 2, 3), f(3, 2, 1), f(5, 1, 0), f(0, 0, 0))`,
  "super() where it must be looked up": `
class A:
    def f(self): return "A.f"
class B(A):
    def f(self):
        s = super()
        return s.f(), super().__class__, (super() if self else 0).f()
    def g(self):
        f = lambda: self
        r = super().f()
        del f
        return r
    def h(self):
        r = super(B, self).f()
        del self
        try: super().f()
        except (RuntimeError, NameError) as e: return r, "lost"
print(B().f(), B().g(), B().h())`,
  "many arguments and names": `
def f(${Array.from({ length: 250 }, (_, index) => `a${index}`).join(", ")}): return a0 + a249
print(f(*range(250)), f(${Array.from({ length: 250 }, (_, index) => `a${index}=${index}`).join(", ")}))
def g(${Array.from({ length: 120 }, (_, index) => `p${index}=${index}`).join(", ")}, *r, ${Array.from({ length: 120 }, (_, index) => `k${index}: ${index} = ${index}`).join(", ")}, **kw): return p119, r, k119, kw
print(g(), g(1, p5=2, k7=3, z=4), sorted(g.__annotations__.items())[:2])`,
  "code of more than 65535 bytes": `
def f(n):
    total = 0
    for i in range(n):
        try:
            if i == 1: continue
${Array.from({ length: 5000 }, (_, index) => `            total += i * ${index}`).join("\n")}
            if i == 3: break
        finally: total += 1
    else: total = -total
    return total
print(f(0), f(2), f(5))`,
};

for (const [name, source] of Object.entries(SINGLE))
  test(name, () => {
    const compiled = program(name, source);
    assert.equal(run(asBytecode(compiled)).output, run(compiled).output);
  });

/** One module in so many is looked at in each run; the seed tells which. */
const MODULES_EVERY = 10;

test("modules of the standard library are loaded as bytecode", () => {
  const archive = readFileSync(join(ROOT, "node_modules/pyodide/python_stdlib.zip"));
  const modules = [...zipEntries(archive)].filter(([name]) => name.endsWith(".py"));
  let count = 0;
  modules.forEach(([name, contents], index) => {
    if (index % MODULES_EVERY !== testSeed() % MODULES_EVERY) return;
    try {
      asBytecode(program(name, decodeSource(contents, name)));
      count++;
    } catch (error) {
      if (!(error instanceof NotPython31)) throw error;
    }
  });
  assert.ok(count > modules.length / MODULES_EVERY / 2, `only ${count}`);
});

const AREAS = ["language", "functions", "generators", "exceptions", "classes", "containers", "imports", "iterators"];
/** Programs whose bytecode does something else than their source, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  "language/global_nonlocal": "a function that is global, though made in another, has the other's name before its own",
  "language/with_errors": "with looks for its methods in the instance",
  "functions/defaults": "defaults of keyword-only parameters are computed first",
  "classes/basics": "a class's __qualname__ is its name",
  "classes/class_body_scopes": "class bodies have no __qualname__",
  "classes/repr_and_format": "a class's __qualname__ is its name",
  "classes/super_forms": "a list comprehension is a function, whose first argument super() takes",
  "iterators/generators_finalized": "yield from is a loop, which does not close the inner generator first",
  "iterators/functools_dispatch": "annotations are computed at once, so that functions have no __annotate__",
};

for (const area of AREAS)
  test(`conformance programs: ${area}`, () => {
    let count = 0;
    for (const file of programFiles(join(ROOT, "tests/conformance", area))) {
      const program = readProgram(file);
      let bytecode: Program;
      try {
        bytecode = asBytecode(program);
      } catch (error) {
        // Newer than 3.1.
        if (error instanceof NotPython31) continue;
        throw error;
      }
      count++;
      const { output, errors } = run(bytecode);
      const difference =
        firstDifference("stdout", output, program.output!) ?? firstDifference("stderr", errors, program.errors ?? "");
      const reason = DIFFERENT[`${area}/${file.split("/").at(-1)!.slice(0, -3)}`];
      if (reason === undefined) assert.equal(difference, null, `${file}: ${difference}`);
      else assert.notEqual(difference, null, `${file} does what its source does`);
    }
    assert.ok(count > 0, "3.1 can express none");
  });
