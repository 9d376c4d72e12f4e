// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs that go from `concrete run` to `concrete serve`, and from there to another.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { concrete, directory, put } from "./command.ts";
import { serving } from "./serving.ts";

const example = fileURLToPath(new URL("../../../examples/constructs/migrate.py", import.meta.url));
const KEY = put("secret.key", new Uint8Array(32).fill(5));
const OTHER_KEY = put("other.key", new Uint8Array(32).fill(6));
const GO = put(
  "go.py",
  "import concrete, sys\nprint('here')\ntry:\n concrete.migrate(sys.argv[1])\n print('there')\nexcept Exception as e: print(type(e).__name__, e)\nfinally: print('end')\nsys.exit(3)",
);

test("a program is handed around by two servers", async () => {
  const second = await serving("--once", "--key-file", KEY);
  const first = await serving("--once", "--key-file", KEY, "--allow-migrate", second.url);
  const left = await concrete([
    ...["run", "--key-file", KEY, "--allow-migrate", first.url, "--image", "left.image"],
    ...[example, first.url, second.url],
  ]);
  assert.deepEqual([left.status, left.stdout, left.stderr], [0, "", `concrete: the program goes on at ${first.url}\n`]);
  assert.equal(existsSync(join(directory, "left.image")), false);
  const at = async ({ ended }: typeof first): Promise<string> => {
    const { status, stdout, stderr } = await ended;
    assert.equal(status, 0, stderr);
    return stdout.replaceAll(/^[0-9a-f]{8}\|/gm, "");
  };
  assert.equal(await at(first), " arrived, having seen home\n");
  assert.equal(await at(second), ` arrived, having seen home, ${first.url}\n visited 3 hosts\n`);
});

test("the program's status is that of a server that takes one", async () => {
  const server = await serving("--once", "--json");
  await concrete(["run", "--allow-migrate", server.url, GO, server.url]);
  const { status, stdout } = await server.ended;
  assert.equal(status, 3);
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const { id } = lines[1];
  const { instructions, ...stands } = lines.at(-1);
  assert.deepEqual(lines.slice(0, 2), [
    { event: "listening", url: server.url },
    { id, event: "accepted" },
  ]);
  assert.deepEqual(stands, { id, event: "stands", state: "finished", status: 3 });
  assert.ok(instructions > 0);
  assert.equal(
    lines
      .slice(2, -1)
      .map(({ text }) => text)
      .join(""),
    "there\nend\n",
  );
});

test("a saved program that leaves is not left behind", async () => {
  put("ask.py", "import concrete\nconcrete.migrate(concrete.suspend())\nprint('there')");
  const server = await serving("--once");
  assert.equal((await concrete(["run", "--image", "ask.image", "ask.py"])).status, 75);
  const answer = ["--answer", JSON.stringify(server.url)];
  const left = await concrete(["resume", "ask.image", ...answer, "--allow-migrate", server.url]);
  assert.deepEqual([left.status, existsSync(join(directory, "ask.image"))], [0, false], left.stderr);
  assert.match((await server.ended).stdout, /^[0-9a-f]{8}\| there\n$/);
});

test("branches leave, too", async () => {
  put("branches.py", "import concrete, sys\nk = concrete.fork(3)\nif k: concrete.migrate(sys.argv[1])\nprint(k)");
  const server = await serving();
  const left = await concrete(["run", "--allow-migrate", server.url, "branches.py", server.url]);
  assert.deepEqual([left.status, left.stdout], [0, "0\n"], left.stderr);
  const { status, stdout } = await server.stop();
  assert.equal(status, 0);
  assert.deepEqual(
    stdout
      .replaceAll(/^[0-9a-f]{8}\| /gm, "")
      .split("\n")
      .sort(),
    ["", "1", "2"],
  );
});

test("where a program may not go it does not go", async () => {
  const server = await serving("--key-file", KEY, "--max-image", "20000");
  const refused = async (message: RegExp, ...options: string[]): Promise<void> => {
    const { status, stdout } = await concrete(["run", ...options, GO, server.url]);
    assert.equal(status, 3);
    assert.match(stdout, message);
  };
  const allowed = ["--allow-migrate", server.url];
  await refused(/^here\nPermissionError the host does not let programs go to other hosts\nend\n$/);
  await refused(/^here\nPermissionError .* speak to http.*\nend\n$/, "--allow-migrate", "http://127.0.0.1:1");
  await refused(/^here\nPermissionError .* 403 this host takes images only that are sealed.*\nend\n$/, ...allowed);
  await refused(
    /^here\nPermissionError .* 403 the image cannot be opened.*\nend\n$/,
    ...allowed,
    "--key-file",
    OTHER_KEY,
  );
  const large = put(
    "large.py",
    `import concrete\nlarge = [i * i for i in range(30_000)]\ntry: concrete.migrate('${server.url}')\nexcept OSError as e: print(e)`,
  );
  const { stdout } = await concrete(["run", ...allowed, "--key-file", KEY, large]);
  assert.match(stdout, /did not take the program: 413 images of more than 20000 bytes are not taken\n$/);
  const { status, stdout: printed } = await server.stop();
  assert.deepEqual([status, printed], [0, ""]);
  const gone = await concrete(["run", ...allowed, GO, server.url]);
  assert.match(gone.stdout, /^here\nConnectionRefusedError cannot reach .*\nend\n$/);
  const wrong = await concrete(["run", "--allow-migrate", "nonsense", GO, server.url]);
  assert.deepEqual(
    [wrong.status, wrong.stderr.includes("--allow-migrate: 'nonsense' is no address of HTTP")],
    [2, true],
  );
});
