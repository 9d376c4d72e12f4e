// SPDX-License-Identifier: LGPL-2.1-or-later
// The module `concrete` on the command line: questions, checkpoints, and branches that run side by side.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { concrete, directory, put } from "./command.ts";

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/constructs/${name}`, import.meta.url));

test("a question is answered in another process, and what was kept goes on, too", async () => {
  const asked = await concrete(["run", "--image", "pay.image", example("approve.py"), "120"]);
  assert.deepEqual([asked.status, asked.stdout], [75, "to pay: 120\n"]);
  assert.match(asked.stderr, /concrete\.suspend\(\{"question":"Pay 120\?".*\n.*resume pay\.image --answer JSON\n$/s);
  const answer = ["--answer", '{"approved": true, "by": "Ada"}'];
  const answered = await concrete(["resume", "pay.image", ...answer, "--checkpoints", "kept"]);
  assert.deepEqual([answered.status, answered.stdout], [0, "approved by Ada\npaid\n"], answered.stderr);
  const kept = await concrete(["resume", "kept/before-payment.image"]);
  assert.deepEqual(
    [kept.status, kept.stdout],
    [0, "going on from the checkpoint: the payment may have been made\npaid\n"],
  );
});

test("answers that do not fit are refused, and nothing is lost", async () => {
  put("ask.py", "import concrete\nprint(concrete.suspend())\n");
  assert.equal((await concrete(["run", "--image", "ask.image", "ask.py"])).status, 75);
  for (const [args, message] of [
    [["--answer", "{"], /--answer: this is no JSON/],
    [["--answer", "1", "--operation", "7"], /does not wait for 7, but for:\n {2}1: concrete\.suspend\(null\)/],
    [["--answer", "1", "--operation", "x"], /number of an operation/],
  ] as const) {
    const refused = await concrete(["resume", "ask.image", ...args]);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, message);
  }
  const answered = await concrete(["resume", "ask.image", "--answer", "[1, 2.5, null]"]);
  assert.deepEqual([answered.status, answered.stdout], [0, "[1, 2.5, None]\n"]);
  const again = await concrete(["resume", "ask.image", "--answer", "1"]);
  assert.match(again.stderr, /waits for nothing/);
});

test("checkpoints with names that are no names of files are refused", async () => {
  put(
    "keep.py",
    "import concrete\nfor name in ['../x', '', 'a/b', '.x', 'x' * 200]:\n try: concrete.checkpoint(name)\n except ValueError: print('no')",
  );
  const end = await concrete(["run", "--checkpoints", "names", "keep.py"]);
  assert.deepEqual([end.status, end.stdout, readdirSync(join(directory, "names"))], [0, "no\n".repeat(5), []]);
});

test("branches run side by side and are heard in their order", async () => {
  const primes = await concrete(["run", example("primes.py")]);
  assert.equal(
    primes.stdout,
    "168 primes from 0 to 1000\n135 primes from 1000 to 2000\n127 primes from 2000 to 3000\n120 primes from 3000 to 4000\n",
  );
  put(
    "tree.py",
    "import concrete, sys\nfrom beside import said\na = concrete.fork(3)\nb = concrete.fork() if a == 1 else 5\nprint(a, b, said)\nif a == 2: 1 / 0\nsys.exit(b if b < 2 else 0)",
  );
  put("beside.py", "said = 'so'");
  const tree = await concrete(["run", "tree.py"]);
  assert.equal(tree.stdout, "0 5 so\n1 0 so\n1 1 so\n2 5 so\n");
  assert.equal(tree.status, 1);
  assert.match(tree.stderr, /^Traceback.*ZeroDivisionError: division by zero\n$/s);
});

test("a signal stops and saves all branches", async () => {
  put(
    "long.py",
    "import concrete\nk = concrete.fork(3)\nprint('on', flush=True)\nfor i in range(10**8): pass\nprint(k)",
  );
  const stopped = await concrete(["run", "--image", "long.image", "long.py"], {
    meanwhile: (child) => child.stdout!.once("data", () => setTimeout(() => child.kill("SIGINT"), 300)),
  });
  assert.equal(stopped.status, 75, stopped.stderr);
  for (const name of ["long.image", "long.image.1", "long.image.2"]) {
    const inspected = await concrete(["inspect", "--json", name]);
    assert.equal(JSON.parse(inspected.stdout).state, "running", name);
  }
});
