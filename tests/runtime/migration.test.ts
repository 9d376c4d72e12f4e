// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs that leave: what their host sees, and what becomes of them when it goes wrong.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { addressesBelow, httpMigration, OperationLost, Program, PythonError, unseal } from "../../runtime/index.ts";
import { listening } from "./http-server.ts";
import { machine, Output, runToEnd, start } from "./running.ts";

const SOURCE = `import concrete
print('here')
try:
  print(concrete.migrate(URL), 'there')
except Exception as e:
  print(type(e).__name__, e)
finally:
  print('end')
`;
const to = (url: string): string => SOURCE.replace("URL", JSON.stringify(url));
async function bodyOf(request: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

test("a program ends here and goes on there, once", async () => {
  let image: Uint8Array | undefined;
  const { program, output } = start(to("far"), {
    migrate: async (url, traveller) => {
      assert.equal(url, "far");
      image = await traveller.save();
    },
  });
  const migrated = { reason: "migrated", url: "far" };
  assert.deepEqual(await program.runToEnd(), migrated);
  assert.deepEqual([await program.runToEnd(), program.run()], [migrated, migrated]);
  assert.equal(output.stdout, "here\n");
  const there = new Output();
  const arrived = await Program.resume(machine, image!, { output: there.take });
  assert.equal((await arrived.runToEnd()).reason, "finished");
  assert.equal(there.stdout, "None there\nend\n");
  // What is saved here, though the program is gone, does not go on as if it had arrived.
  const again = new Output();
  await (await Program.resume(machine, await program.save(), { output: again.take })).runToEnd();
  assert.equal(again.stdout, "PortLost the host does not know what became of operation 'migrate'\nend\n");
});

test("what goes wrong is raised, and the program stays", async () => {
  const ended = async (source: string, migrate?: (url: string) => Promise<void>): Promise<string> =>
    (await runToEnd(source, { migrate })).stdout;
  assert.equal(await ended(to("x")), "here\nPermissionError the host does not let programs go to other hosts\nend\n");
  const failing = (error: Error) => ended(to("x"), () => Promise.reject(error));
  assert.equal(await failing(new PythonError("OSError", "no")), "here\nOSError no\nend\n");
  assert.match(await failing(new OperationLost("gone")), /^here\nPortLost the host does not know .*\nend\n$/);
  assert.equal(
    await ended("import concrete\ntry: concrete.migrate(1)\nexcept TypeError as e: print(e)"),
    "the address of a host is a str\n",
  );
});

test("a run that is paused meanwhile does not send the program twice", async () => {
  const pause = new AbortController();
  let asked = 0;
  const { program, output } = start(to("x"), {
    migrate: async (_url, _traveller, signal) => {
      asked++;
      pause.abort();
      assert.equal(signal.aborted, true);
      throw new OperationLost("aborted in the middle");
    },
  });
  assert.equal((await program.runToEnd({ signal: pause.signal })).reason, "paused");
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.deepEqual([asked, output.stdout.includes("PortLost")], [1, true]);
});

test("a rollback to before the program left brings it back", async () => {
  const { program, output } = start(to("x"), { migrate: async () => {} });
  const before = program.snapshot();
  assert.equal((await program.runToEnd()).reason, "migrated");
  program.rollback(before);
  assert.equal((await program.runToEnd()).reason, "migrated");
  assert.equal(output.stdout, "here\nhere\n");
});

test("httpMigration sends the image, sealed if it has a key", async () => {
  const bodies: Uint8Array[] = [];
  const keys = new Set<unknown>();
  const url = await listening(async (request, response) => {
    assert.deepEqual([request.method, request.headers["content-type"]], ["POST", "application/octet-stream"]);
    keys.add(request.headers["idempotency-key"]);
    bodies.push(await bodyOf(request));
    response.writeHead(202).end();
  });
  const key = new Uint8Array(32).fill(7);
  for (const secret of [undefined, key]) {
    const migrate = httpMigration({ allow: addressesBelow([url]), key: secret });
    assert.deepEqual((await runToEnd(to(`${url}/p`), { migrate })).stop, { reason: "migrated", url: `${url}/p` });
  }
  assert.equal(keys.size, 2);
  for (const image of [bodies[0]!, await unseal(bodies[1]!, key)]) {
    const output = new Output();
    await (await Program.resume(machine, image, { output: output.take })).runToEnd();
    assert.equal(output.stdout, "None there\nend\n");
  }
});

test("refusals, silence and broken connections are told apart", async () => {
  let requests = 0;
  const url = await listening((request, response) => {
    requests++;
    const path = request.url!.slice(1);
    if (path === "json") {
      response.writeHead(422, { "Content-Type": "application/json" }).end('{"error": {"message": "too old"}}');
    } else if (path === "redirect") response.writeHead(307, { Location: `${url}/202` }).end();
    else if (path === "reset") request.socket.destroy();
    else if (path === "half") request.once("data", () => request.socket.destroy());
    else if (path !== "silent") response.writeHead(Number(path)).end("said");
  });
  const migrate = httpMigration({ allow: addressesBelow([url, "http://127.0.0.1:9"]), timeout: 300 });
  const outcome = async (address: string): Promise<string> =>
    (await runToEnd(to(address), { migrate })).stdout.split("\n")[1]!;
  const lost = "PortLost the host does not know what became of operation 'migrate'";
  const refused = `${url} did not take the program:`;
  for (const [path, expected] of [
    ["404", `OSError ${refused} 404 said`],
    ["403", `PermissionError ${refused} 403 said`],
    ["500", `OSError ${refused} 500 said`],
    ["json", `OSError ${refused} 422 too old`],
    ["redirect", `OSError ${refused} 307`],
    ["502", lost],
    ["reset", lost],
    ["half", lost],
    ["silent", lost],
  ] as const)
    assert.equal(await outcome(`${url}/${path}`), expected, path);
  const before = requests;
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const nobody = httpMigration({ allow: () => true });
  const unreachable = await runToEnd(to(`http://127.0.0.1:${port}/`), { migrate: nobody });
  assert.match(unreachable.stdout, /^here\nConnectionRefusedError cannot reach http:\/\/127\.0\.0\.1:\d+: .*\nend\n$/);
  assert.equal(await outcome("http://127.0.0.1:9/"), "ConnectionError cannot reach http://127.0.0.1:9: bad port");
  for (const address of ["http://localhost:1/", "http://127.0.0.1/x", `${url.replace("http", "https")}/404`])
    assert.match(await outcome(address), /^PermissionError the host does not let programs speak to /, address);
  for (const address of ["file:///etc/passwd", "nonsense", url.replace("//", "//user:word@")])
    assert.match(await outcome(address), /^ValueError .* is no address of HTTP$/, address);
  assert.equal(requests, before);
});

test("addresses below others", () => {
  const allow = addressesBelow(["http://a.example/x", "https://b.example:8443"]);
  const allowed = (text: string): boolean => allow(new URL(text));
  for (const yes of ["http://a.example/x", "http://a.example:80/x/y?q", "https://b.example:8443/any"])
    assert.ok(allowed(yes), yes);
  for (const no of [
    "https://a.example/x",
    "http://a.example/xy",
    "http://a.example/x/../y",
    "http://a.example/x/%2e%2e/y",
    "http://a.example.evil/x",
    "https://b.example:8444/",
    "https://b.example/",
  ])
    assert.ok(!allowed(no), no);
  assert.throws(() => addressesBelow(["ftp://a.example"]), /'ftp:\/\/a\.example' is no address of HTTP/);
});

test("a transaction goes along", async () => {
  let image: Uint8Array | undefined;
  const url = await listening(async (request, response) => {
    image = await bodyOf(request);
    response.writeHead(202).end();
  });
  const source = `import concrete
kept = [1]
for fails in True, False:
  try:
    with concrete.transaction():
      kept.append(2)
      if fails: concrete.migrate(${JSON.stringify(url)})
      print("in the block", kept)
      if fails: raise ValueError("undone")
  except ValueError as e:
    print(kept, e)
print(kept)
`;
  const here = await runToEnd(source, { migrate: httpMigration({ allow: addressesBelow([url]) }) });
  assert.deepEqual([here.stop.reason, here.stdout], ["migrated", ""]);
  const there = new Output();
  const stop = await (await Program.resume(machine, image!, { output: there.take })).runToEnd();
  assert.deepEqual([stop.reason, there.stdout], ["finished", "[1] undone\nin the block [1, 2]\n[1, 2]\n"]);
});

test("threads go along", async () => {
  let image: Uint8Array | undefined;
  const url = await listening(async (request, response) => {
    image = await bodyOf(request);
    response.writeHead(202).end();
  });
  const source = `import concrete
steps = []
def work(name):
  for n in range(3):
    steps.append((name, n))
    for _ in range(1000): pass
  return name
threads = [concrete.execute(work, name) for name in "ab"]
while len(steps) < 3: pass
concrete.migrate(${JSON.stringify(url)})
print([t.join() for t in threads], sorted(steps))
`;
  const here = await runToEnd(source, { migrate: httpMigration({ allow: addressesBelow([url]) }) });
  assert.equal(here.stop.reason, "migrated");
  const there = new Output();
  const program = await Program.resume(machine, image!, { output: there.take });
  assert.equal(program.inspect().threads.length, 3);
  await program.runToEnd();
  assert.equal(there.stdout, "['a', 'b'] [('a', 0), ('a', 1), ('a', 2), ('b', 0), ('b', 1), ('b', 2)]\n");
});
