// SPDX-License-Identifier: LGPL-2.1-or-later
// The command `concrete`: what it prints, what it leaves behind, and its exit statuses.
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadMachine, Program } from "../../runtime/node/index.ts";
import { concrete, directory, put } from "./command.ts";

const LOOP = `
import sys
total = 0
for i in range(3000):
    total += i
    if i % 1000 == 0: print(i, total)
sys.exit(total % 100)
`;
const LOOP_OUT = "0 0\n1000 500500\n2000 2001000\n";

test("runs a program with its arguments", async () => {
  put("args.py", "import sys\nprint(sys.argv)");
  const end = await concrete(["run", "args.py", "a", "-b", "--", "--stats"]);
  assert.deepEqual(end, { status: 0, stdout: "['args.py', 'a', '-b', '--stats']\n", stderr: "" });
});

test("exit statuses of programs", async () => {
  const cases: readonly [string, number, RegExp][] = [
    ["raise SystemExit(5)", 5, /^$/],
    [
      "1/0",
      1,
      /^Traceback \(most recent call last\):\n {2}File ".*\/x\.py", line 1, in <module>\n.*\nZeroDivisionError: division by zero\n$/s,
    ],
    ["x = (", 1, /^ {2}File ".*\/x\.py", line 1\n {4}x = \(\n {8}\^\nSyntaxError: '\(' was never closed\n$/],
  ];
  for (const [source, status, stderr] of cases) {
    put("x.py", source);
    const end = await concrete(["run", "x.py"]);
    assert.equal(end.status, status, end.stderr);
    assert.match(end.stderr, stderr);
  }
});

test("wrong usage is status 2", async () => {
  put("x.py", "print(1)");
  put("there.image", "something");
  put("ended.image", await Program.start(await loadMachine(), "pass").save());
  const cases: readonly [readonly string[], RegExp][] = [
    [["run"], /missing required argument 'file'/],
    [["run", "absent.py"], /^concrete: can't open file 'absent\.py': /],
    [["run", "--nonsense", "x.py"], /unknown option '--nonsense'/],
    [["run", "x.py", "--stop-after", "soon"], /must be a number/],
    [["run", "x.py", "--stop-after", "5"], /--stop-after needs --image/],
    [["run", "x.py", "--image", "there.image"], /exists already: go on with it by 'concrete resume there\.image'/],
    [["resume", "absent.image"], /can't open file/],
    [["resume", "there.image"], /not an image of a Concrete program/],
    [["inspect", "x.py"], /not an image of a Concrete program/],
    [["run", "."], /^concrete: can't open file '\.': it is a directory\n$/],
    [["inspect", "absent.image"], /^concrete: can't open file 'absent\.image': there is no such file or directory\n$/],
    [["run", "x.py", "--image", "."], /^concrete: --image: '\.' is a directory/],
    [
      ["run", "x.py", "--image", "no/folder/x.image"],
      /nothing can be written to the directory 'no\/folder': there is no/,
    ],
    [
      ["run", "x.py", "--checkpoints", "there.image"],
      /^concrete: --checkpoints: nothing .* 'there\.image': a part of its/,
    ],
    [
      ["run", "x.py", "--checkpoints", "/proc/none/x"],
      /^concrete: --checkpoints: the directory '\/proc\/none\/x' cannot be made/,
    ],
    [
      ["serve", "--accept", "--directory", "there.image/x"],
      /^concrete: --directory: the directory 'there\.image\/x' cannot be made: a part/,
    ],
    [
      ["run", "ended.image"],
      /'ended\.image' is an image of a program: go on with it by 'concrete resume ended\.image'/,
    ],
    [["dis", "ended.image"], /'ended\.image' is an image of a program/],
    [["resume", "ended.image", "--operation", "1"], /--operation needs --answer/],
    [["compile", "x.py", "-o", "no/folder/x"], /^concrete: can't write file 'no\/folder\/x': there is no such/],
    [["frobnicate"], /unknown command 'frobnicate'/],
  ];
  for (const [args, stderr] of cases) {
    const end = await concrete(args);
    assert.equal(end.status, 2, `${args}: ${end.stderr}`);
    assert.match(end.stderr, stderr);
    assert.equal(end.stdout, "");
  }
});

test("help and version", async () => {
  for (const args of [["--help"], ["run", "--help"], ["help", "resume"]]) {
    const { status, stdout } = await concrete(args);
    assert.equal(status, 0);
    assert.match(stdout, /^Usage: concrete/);
  }
  assert.match((await concrete(["--version"])).stdout, /^\d+\.\d+\.\d+\n$/);
});

test("stopped after n instructions, inspected, resumed, finished", async () => {
  put("loop.py", LOOP);
  const first = await concrete(["run", "loop.py", "--image", "loop.image", "--stop-after", "5_000"]);
  assert.equal(first.status, 75, first.stderr);
  assert.match(
    first.stderr,
    /^concrete: stopped at instruction 5000\nconcrete: saved; go on with: concrete resume loop\.image\n$/,
  );
  let stdout = first.stdout;

  const shown = await concrete(["inspect", "loop.image"]);
  assert.match(shown.stdout, /state {5}running, at instruction 5000\n/);
  assert.match(shown.stdout, /File ".*\/loop\.py", line [4-6], in <module>/);
  const json = JSON.parse((await concrete(["inspect", "loop.image", "--json"])).stdout);
  assert.deepEqual([json.state, json.instruction, json.waiting], ["running", 5000, []]);

  const second = await concrete(["resume", "loop.image", "--stop-after", "5000", "--stats"]);
  assert.equal(second.status, 75);
  stdout += second.stdout;
  const stats = JSON.parse(second.stderr.trimEnd().split("\n").at(-1)!);
  assert.equal(stats.instructions, 10_000);
  assert.equal(stats.imageBytes, readFileSync(join(directory, "loop.image")).length);
  assert.deepEqual(Object.keys(stats), ["instructions", "milliseconds", "collections", "peakMemory", "imageBytes"]);

  const last = await concrete(["resume", "loop.image"]);
  assert.deepEqual([last.status, last.stderr], [4498500 % 100, ""]);
  assert.equal(stdout + last.stdout, LOOP_OUT);

  const again = await concrete(["resume", "loop.image"]);
  assert.deepEqual([again.status, again.stdout], [0, ""]);
  assert.match(again.stderr, /has finished already, at instruction \d+, with status 0/);
  assert.match((await concrete(["inspect", "loop.image"])).stdout, /state {5}finished/);
});

test("a finished image keeps the program's status", async () => {
  put("seven.py", "x = 1\nraise SystemExit(7)");
  await concrete(["run", "seven.py", "--image", "seven.image", "--stop-after", "3"]);
  assert.equal((await concrete(["resume", "seven.image"])).status, 7);
  assert.equal((await concrete(["resume", "seven.image"])).status, 7);
});

for (const signal of ["SIGINT", "SIGTERM"] as const)
  test(`${signal} stops and saves, in the middle of a computation and of a sleep`, async () => {
    const image = `${signal}.image`;
    put(
      "forever.py",
      "import time\nprint('begun', flush=True)\nwhile go: pass\ntime.sleep(600)".replace(
        "go",
        signal === "SIGINT" ? "True" : "False",
      ),
    );
    const end = await concrete(["run", "forever.py", "--image", image], {
      meanwhile: (child) => child.stdout!.once("data", () => setTimeout(() => child.kill(signal), 50)),
    });
    assert.equal(end.status, 75, end.stderr);
    assert.match(end.stderr, /saved; go on with: concrete resume/);
    const { state, waiting } = JSON.parse((await concrete(["inspect", image, "--json"])).stdout);
    assert.equal(state, signal === "SIGINT" ? "running" : "waiting");
    assert.deepEqual(
      waiting.map((operation: { operation: string }) => operation.operation),
      signal === "SIGINT" ? [] : ["sleep"],
    );
    assert.deepEqual(
      readdirSync(directory).filter((name) => name.endsWith(".tmp")),
      [],
    );
  });

test("without an image, a signal ends the process", async () => {
  put("forever.py", "print('begun')\nwhile True: pass");
  const end = await concrete(["run", "forever.py"], {
    meanwhile: (child) => child.stdout!.once("data", () => child.kill("SIGTERM")),
  });
  assert.equal(end.status, null);
});

test("an image that cannot be written is status 74", async () => {
  put("loop.py", LOOP);
  const name = "x".repeat(250); // so long that there is no room for that of a temporary file
  const end = await concrete(["run", "loop.py", "--image", name, "--stop-after", "10"]);
  assert.equal(end.status, 74);
  assert.match(end.stderr, /the image 'x+' cannot be written: /);
});

test("a program that waits, and is not to be saved, tells how it could be", async () => {
  put("wait.py", "import concrete\nconcrete.suspend()");
  const end = await concrete(["run", "wait.py"]);
  assert.equal(end.status, 1);
  assert.match(end.stderr, /^concrete: waiting for concrete\.suspend.*\nconcrete: it is not saved; .*--image FILE\n$/);
});

test("a resumed program whose image cannot be replaced leaves the old one", async () => {
  const folder = join(directory, "folder");
  mkdirSync(folder);
  put("loop.py", LOOP);
  const image = join(folder, "x.image");
  await concrete(["run", "loop.py", "--image", image, "--stop-after", "100"]);
  const before = readFileSync(image);
  const end = await concrete(["resume", image, "--stop-after", "100"], {
    // The temporary file cannot be made where a directory has its name.
    meanwhile: (child) => mkdirSync(join(folder, `.x.image.${child.pid}.tmp`)),
  });
  assert.equal(end.status, 74, end.stderr);
  assert.deepEqual(readFileSync(image), before);
});

test("input comes from stdin", async () => {
  put("input.py", "print('<' + input('? ') + '>')\nprint('<' + input() + '>')");
  const end = await concrete(["run", "input.py"], { input: "one\ntwo" });
  assert.deepEqual(end, { status: 0, stdout: "? <one>\n<two>\n", stderr: "" });
});

test("a program stopped while it waits for input goes on with the next input", async () => {
  put("input.py", "print('<' + input('? ') + '>')");
  const first = await concrete(["run", "input.py", "--image", "input.image"], {
    meanwhile: (child) => child.stdout!.once("data", () => child.kill("SIGINT")),
  });
  assert.deepEqual([first.status, first.stdout], [75, "? "]);
  const second = await concrete(["resume", "input.image"], { input: "late\n" });
  assert.deepEqual([second.status, second.stdout], [0, "<late>\n"]);
});

test("modules beside the program, also after it was resumed", async () => {
  mkdirSync(join(directory, "pack"));
  put("near.py", "x = 1");
  put("pack/__init__.py", "y = 2");
  put("pack/late.py", "z = 3");
  put(
    "imports.py",
    "import near, pack\nfor i in range(1000): pass\nimport pack.late\nprint(near.x, pack.y, pack.late.z)",
  );
  await concrete(["run", "imports.py", "--image", "imports.image", "--stop-after", "700"]);
  const { stdout, stderr } = await concrete(["resume", "imports.image"]);
  assert.equal(stdout, "1 2 3\n", stderr);
});

test("an image that is damaged is refused", async () => {
  put("loop.py", LOOP);
  rmSync(join(directory, "d.image"), { force: true });
  await concrete(["run", "loop.py", "--image", "d.image", "--stop-after", "100"]);
  const image = readFileSync(join(directory, "d.image"));
  image[200] ^= 1;
  put("d.image", image);
  const end = await concrete(["resume", "d.image"]);
  assert.deepEqual(
    [end.status, end.stderr],
    [2, "concrete: the image is damaged: the checksum does not fit the contents\n"],
  );
});

test("dis shows instructions and source lines; compiled files run", async () => {
  put("short.py", "def f(x):\n    return x + 1\nprint(f(2))");
  assert.match((await concrete(["dis", "short.py"])).stdout, /# return x \+ 1\n +2 +0 +ADD_I r1, x, #1\n/);
  assert.equal((await concrete(["compile", "short.py"])).status, 0);
  assert.ok(existsSync(join(directory, "short.cpyc")));
  assert.equal((await concrete(["run", "short.cpyc"])).stdout, "3\n");
  assert.match((await concrete(["dis", "short.cpyc"])).stdout, /ADD_I/);
  put("broken.cpyc", "CPYC and then nothing");
  assert.equal((await concrete(["run", "broken.cpyc"])).status, 2);
});

test("a reader that goes away stops the program", async () => {
  put("much.py", "for i in range(1_000_000): print('line', i)");
  const meanwhile = (child: ChildProcess) => child.stdout!.once("data", () => child.stdout!.destroy());
  const end = await concrete(["run", "much.py"], { meanwhile });
  assert.deepEqual([end.status, end.stderr.split("\n").length], [1, 2], end.stderr);
  assert.match(end.stderr, /^concrete: nobody reads the output any more: stopped at instruction \d+\n$/);
  assert.equal((await concrete(["run", "much.py", "--image", "much.image"], { meanwhile })).status, 75);
});

test("an internal error is status 70, with what to report", async () => {
  put("x.py", "print(1)");
  const broken = "WebAssembly.compile = async () => { throw new Error('no such luck') }";
  const end = await concrete(["run", "x.py"], { nodeArgs: ["--import", `data:text/javascript,${broken}`] });
  assert.equal(end.status, 70);
  assert.match(end.stderr, /^concrete: internal error: no such luck\n.*Please report it/s);
});
