// SPDX-License-Identifier: LGPL-2.1-or-later
// Module tap on the command line: a program that works at two servers and here, and --allow-fetch.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { concrete, put } from "./command.ts";
import { serving } from "./serving.ts";

const example = fileURLToPath(new URL("../../../examples/constructs/tap_fork.py", import.meta.url));

test("a program works in three places", async () => {
  const servers = [await serving("--once"), await serving("--once")];
  const urls = servers.map(({ url }) => url);
  const here = await concrete(["run", ...urls.flatMap((url) => ["--allow-migrate", url]), example, ...urls]);
  const ends = await Promise.all(servers.map(({ ended }) => ended));
  const printed = [...ends, here].map(({ status, stdout, stderr }) => {
    assert.equal(status, 0, stderr);
    return stdout.replace(/^[0-9a-f]{8}\| /, "");
  });
  assert.deepEqual(printed, [
    "part 0 of 3, there: 1 primes, the last is 3\n",
    "part 1 of 3, there: 611 primes, the last is 9973\n",
    "part 2 of 3, here: 617 primes, the last is 9941\n",
  ]);
});

test("programs fetch what the command line allows", async () => {
  const server = createServer((request, response) => response.end(request.url));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  put(
    "fetch.py",
    "import concrete, sys, tap\nk = concrete.fork(2)\ntry: print(k, tap.urlopen(sys.argv[1] + '/a').read())\nexcept OSError as e: print(k, type(e).__name__, e)",
  );
  const allowed = await concrete(["run", "--allow-fetch", url, "fetch.py", url]);
  assert.deepEqual([allowed.status, allowed.stdout], [0, "0 b'/a'\n1 b'/a'\n"], allowed.stderr);
  const refused = await concrete(["run", "fetch.py", url]);
  assert.match(refused.stdout, /^0 PermissionError the host does not grant the port 'http'\n1 PermissionError/);
  const wrong = await concrete(["run", "--allow-fetch", "nonsense", "fetch.py", url]);
  assert.deepEqual([wrong.status, wrong.stderr.includes("--allow-fetch: 'nonsense' is no address of HTTP")], [2, true]);
  server.close();
  server.closeAllConnections();
});
