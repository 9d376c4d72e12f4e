// SPDX-License-Identifier: LGPL-2.1-or-later
// What a program does with itself by the module `concrete`, and what its host does for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Program, Tuple } from "../../runtime/index.ts";
import { machine, Output, runToEnd, start } from "./running.ts";

test("suspend waits for whoever answers", async () => {
  const output = new Output();
  const { program } = start("import concrete\nprint(concrete.suspend({'q': (1, 2)}))", { output: output.take });
  const stop = await program.runToEnd();
  assert.equal(stop.reason, "waiting");
  const [operation] = program.operations();
  assert.deepEqual([operation!.port, operation!.operation], ["concrete", "suspend"]);
  assert.deepEqual(operation!.args, Tuple.of({ q: Tuple.of(1, 2) }));
  const other = await Program.resume(machine, await program.save(), { output: output.take });
  other.answer(operation!.id, ["yes", 1]);
  await other.runToEnd();
  program.answer(operation!.id, null);
  await program.runToEnd();
  assert.equal(output.stdout, "['yes', 1]\nNone\n");
});

test("what is asked must be data", async () => {
  const { stdout } = await runToEnd(
    "import concrete\nfor f in (lambda: concrete.suspend(print), lambda: concrete.checkpoint(1), lambda: concrete.fork(0), lambda: concrete.fork(1001), lambda: concrete.fork('2')):\n try: f()\n except (TypeError, ValueError) as e: print(type(e).__name__, e)",
  );
  assert.equal(
    stdout,
    "TypeError arguments of suspend() must be data: None, bool, int, float, complex, str, bytes, and tuples, lists, dicts and sets of these\n" +
      "TypeError the name of a checkpoint is a str\n" +
      "ValueError fork() makes 1 to 1000 programs of one\n".repeat(2) +
      "TypeError 'str' object cannot be interpreted as an integer\n",
  );
});

test("a checkpoint is where a kept program goes on", async () => {
  const kept = new Map<string, Uint8Array>();
  const source = "import concrete\nn = 0\nfor name in 'ab':\n n += 1\n print(name, n, concrete.checkpoint(name))";
  const checkpoint = async (name: string, program: Program): Promise<void> => void kept.set(name, await program.save());
  assert.equal((await runToEnd(source, { checkpoint })).stdout, "a 1 False\nb 2 False\n");
  assert.deepEqual([...kept.keys()], ["a", "b"]);
  const output = new Output();
  await (await Program.resume(machine, kept.get("a")!, { output: output.take })).runToEnd();
  assert.equal(output.stdout, "a 1 True\nb 2 False\n");
  const failing = await runToEnd("import concrete\ntry: concrete.checkpoint()\nexcept RuntimeError as e: print(e)", {
    checkpoint() {
      throw new Error("no room");
    },
  });
  assert.equal(failing.stdout, "no room\n");
});

test("fork makes programs that differ in a number, and that the host runs where it wants", async () => {
  const output = new Output();
  const branches: Program[] = [];
  const source = "import concrete\nseen = []\nfor _ in range(2): seen.append(concrete.fork())\nprint(seen)\n";
  const { program } = start(source, { output: output.take, fork: (made) => void branches.push(...made) });
  await program.runToEnd();
  assert.equal(output.stdout, "[0, 0]\n");
  assert.equal(branches.length, 2);
  const elsewhere = await Program.resume(machine, await branches[1]!.save(), { output: output.take });
  await elsewhere.runToEnd();
  assert.equal(output.stdout, "[0, 0]\n[0, 1]\n");
  await branches[0]!.runToEnd();
  assert.equal(branches.length, 3); // a branch forks with the host it got
  await branches[2]!.runToEnd();
  assert.equal(output.stdout, "[0, 0]\n[0, 1]\n[1, 0]\n[1, 1]\n");
  const alone = await runToEnd(
    "import concrete\ntry: concrete.fork(2)\nexcept PermissionError as e: print(e)\nprint(concrete.call('concrete', 'x') if 0 else '')",
  );
  assert.equal(alone.stdout, "the host runs one program only: it does not grant concrete.fork()\n\n");
});

test("a generator that dies within a transaction does not put the program back", async () => {
  const source = `
import gc
from concrete import transaction
log = []
def inside():
    try:
        with transaction():
            log.append("in")
            yield
    finally: log.append("closed")
g = inside()
next(g)
log.append("more")
del g
gc.collect()
print(log)
`;
  assert.equal((await runToEnd(source)).stdout, "['in', 'more', 'closed']\n");
});

test("operations about the program with arguments that the module would not let pass are refused", async () => {
  let forks = 0;
  const { stdout } = await runToEnd(
    "import concrete\nfor f in (('fork', 10**9), ('fork', -1), ('fork',), ('checkpoint', 5), ('migrate',), ('rewind',), ('drop',)):\n try: print(concrete.call('concrete', *f))\n except Exception as e: print(type(e).__name__, e)",
    { fork: () => forks++, checkpoint: () => {}, migrate: async () => {} },
  );
  assert.equal(
    stdout,
    "ValueError fork() makes 1 to 1000 programs of one\n".repeat(3) +
      "TypeError checkpoint() takes a str\n" +
      "TypeError migrate() takes a str\n" +
      "RuntimeError the mark was dropped: there is nothing to go back to\n" +
      "None\n",
  );
  assert.equal(forks, 0);
});
