// SPDX-License-Identifier: LGPL-2.1-or-later
// Module tap: copies of a program sent to other hosts, and fetching.
import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { test } from "node:test";
import { addressesBelow, httpMigration, httpPort, Program } from "../../runtime/index.ts";
import { listening } from "./http-server.ts";
import { machine, Output } from "./running.ts";

/** What a program prints that fetches URL + path for each of these, from a server that answers so. */
async function fetching(
  source: string,
  answer: (request: IncomingMessage, response: ServerResponse, url: string) => void,
  options: { most?: number; timeout?: number; below?: string } = {},
): Promise<string> {
  let url = "";
  url = await listening((request, response) => answer(request, response, url));
  const allow = addressesBelow([url + (options.below ?? "")]);
  const output = new Output();
  const ports = { http: httpPort({ allow, ...options }) };
  await Program.start(machine, `import tap\nURL = ${JSON.stringify(url)}\n${source}`, {
    output: output.take,
    ports,
  }).runToEnd();
  assert.equal(output.stderr, "");
  return output.stdout.replaceAll(url, "URL");
}
const TRY = "try: print(tap.urlopen(URL + '/a').read())\nexcept Exception as e: print(type(e).__name__, e)";

test("an answer is read like a file", async () => {
  const source = `
with tap.urlopen(URL + "/a?b=c") as r:
    print(r, r.status, r.url, r.headers["x-kind"], r.getcode(), r.geturl() == r.url, r.info() is r.headers)
    print(r.read(3), r.readline(), r.readline(2), list(r), r.read(), r.readline())
try: r.read()
except ValueError as e: print(e)
print(tap.urlopen(URL, timeout=20).readlines())
`;
  const printed = await fetching(source, (request, response) => {
    response.setHeader("X-Kind", "text").end(`${request.method} ${request.url}\nsecond\n\nlast`);
  });
  assert.equal(
    printed,
    `<tap.Response 200 from URL/a?b=c> 200 URL/a?b=c text 200 True True
b'GET' b' /a?b=c\\n' b'se' [b'cond\\n', b'\\n', b'last'] b'' b''
I/O operation on closed file.
[b'GET /\\n', b'second\\n', b'\\n', b'last']
`,
  );
});

test("what a server cannot do is an exception with its answer", async () => {
  const source = `
try: tap.urlopen(URL)
except tap.HTTPError as e: print(repr(e), e.response.status, e.response.read(), isinstance(e, OSError))
`;
  const printed = await fetching(source, (_, response) => response.writeHead(404).end("nothing here"));
  assert.equal(printed, "HTTPError('HTTP Error 404: Not Found') 404 b'nothing here' True\n");
});

test("redirects are followed as far as the host allows", async () => {
  const answer = (request: IncomingMessage, response: ServerResponse, url: string): void => {
    const to = {
      "/in/a": "b",
      "/in/b": `${url}/in/c`,
      "/in/out": "/secret",
      "/in/ring": "ring",
      "/in/bad": "http://[",
    };
    const location = to[request.url as "/in/a"];
    if (location === undefined) response.end(request.url);
    else response.writeHead(302, { Location: location }).end("elsewhere");
  };
  const source = `
for path in "a", "out", "ring", "bad":
    try:
        r = tap.urlopen(URL + "/in/" + path)
        print(r.url, r.read())
    except OSError as e: print(type(e).__name__, e)
`;
  assert.equal(
    await fetching(source, answer, { below: "/in" }),
    `URL/in/c b'/in/c'
PermissionError the host does not let programs speak to URL/secret
OSError URL/in/ring redirects more than 10 times
OSError URL/in/bad redirects to no address: http://[
`,
  );
});

test("what is not allowed, too large, too slow or no address", async () => {
  const source = `
for url in URL + "/other", "ftp://example.org", "nonsense", 5:
    try: tap.urlopen(url)
    except Exception as e: print(type(e).__name__, e)
try: tap.urlopen(URL + "/a", timeout=0)
except ValueError as e: print(e)
`;
  assert.equal(
    await fetching(source, (_, response) => response.end(), { below: "/a" }),
    `PermissionError the host does not let programs speak to URL/other
ValueError 'ftp://example.org' is no address of HTTP
ValueError 'nonsense' is no address of HTTP
TypeError an address is a str, not 'int'
a timeout is a positive number of seconds
`,
  );
  const large = await fetching(TRY, (_, response) => response.end("x".repeat(101)), { most: 100 });
  assert.match(large, /^OSError the answer of URL has more than 100 bytes/);
  assert.match(await fetching(TRY, () => {}, { timeout: 100 }), /^TimeoutError URL.a took more than 0.1 s/);
  assert.match(
    await fetching(TRY.replace("/a'", "/a', timeout=0.05"), () => {}),
    /^TimeoutError URL.a took more than 0.05 s/,
  );
  const refused = new Output();
  await Program.start(machine, "import tap\ntap.urlopen('http://127.0.0.1:1/')", { output: refused.take }).runToEnd();
  assert.match(refused.stderr, /PermissionError: the host does not grant the port 'http'/);
});

test("a program that was moved while it waited for an answer fetches again", async () => {
  let asked = 0;
  const stop = new AbortController();
  const url = await listening((_, response) => {
    if (++asked === 1)
      stop.abort(); // and no answer
    else response.end(`answer ${asked}`);
  });
  const ports = { http: httpPort({ allow: addressesBelow([url]) }) };
  const source = `import tap\nprint(tap.urlopen(${JSON.stringify(url)}).read())`;
  const program = Program.start(machine, source, { ports });
  assert.deepEqual(await program.runToEnd({ signal: stop.signal }), { reason: "paused" });
  const output = new Output();
  const resumed = await Program.resume(machine, await program.save(), { ports, output: output.take });
  await resumed.runToEnd();
  assert.deepEqual([output.stdout, asked], ["b'answer 2'\n", 2]);
});

test("a fork goes on here and there", async () => {
  const images: Uint8Array[] = [];
  const url = await listening(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    images.push(new Uint8Array(Buffer.concat(chunks)));
    response.writeHead(202).end();
  });
  const migrate = httpMigration({ allow: addressesBelow([url]) });
  const source = `
import tap
seen = [n for n in range(3)]
where = tap.fork(${JSON.stringify(url)})
print(where, seen)
try: tap.fork("http://127.0.0.1:1/")
except Exception as e: print(type(e).__name__, e)
`;
  const here = new Output();
  await Program.start(machine, source, { migrate, output: here.take }).runToEnd();
  const refused = "PermissionError the host does not let programs speak to http://127.0.0.1:1/\n";
  assert.equal(here.stdout, `True [0, 1, 2]\n${refused}`);
  const there = new Output();
  await (await Program.resume(machine, images[0]!, { migrate, output: there.take })).runToEnd();
  assert.equal(there.stdout, `False [0, 1, 2]\n${refused}`);
});

test("threads fetch at the same time", async () => {
  const waiting: ServerResponse[] = [];
  const source = `
threads = [tap.execute(tap.urlopen, URL + path) for path in ("/a", "/b")]
print([thread.join().url for thread in threads])
`;
  const printed = await fetching(source, (_, response) => {
    waiting.push(response);
    if (waiting.length === 2) for (const each of waiting) each.end(); // neither is answered before both have asked
  });
  assert.equal(printed, "['URL/a', 'URL/b']\n");
});
