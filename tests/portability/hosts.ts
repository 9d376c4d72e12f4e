// SPDX-License-Identifier: LGPL-2.1-or-later
// Hosts as the test holds them: something that takes an order and tells what came of it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../modes/programs.ts";
import type { Arrival, Leg } from "./work.ts";

/** A host under test. */
export interface Host {
  readonly name: string;
  carryOut(legs: readonly Leg[]): Promise<Arrival[]>;
  close(): Promise<void>;
}

/** Order and answer of one host, one at a time. */
class Exchange {
  private settle: { resolve(arrivals: Arrival[]): void; reject(error: Error): void } | null = null;
  private failure: Error | null = null;

  constructor(private readonly name: string) {}

  begin(): Promise<Arrival[]> {
    return new Promise((resolve, reject) => {
      if (this.failure !== null) reject(this.failure);
      else this.settle = { resolve, reject };
    });
  }
  end(arrivals: Arrival[]): void {
    this.settle?.resolve(arrivals);
    this.settle = null;
  }
  fail(what: string): void {
    this.failure = new Error(`${this.name}: ${what}`);
    this.settle?.reject(this.failure);
    this.settle = null;
  }
}

/** A host that is a process, started by this command; the script and its argument come behind it. */
export class ProcessHost implements Host {
  private readonly child: ChildProcess;
  private readonly exchange: Exchange;
  private errors = "";

  constructor(
    readonly name: string,
    command: readonly string[],
  ) {
    this.exchange = new Exchange(name);
    const script = join(ROOT, "dist/tests/portability/process-main.js");
    const [file, ...args] = [...command, script, join(ROOT, "dist")];
    this.child = spawn(file!, args, { stdio: ["pipe", "pipe", "pipe"] });
    createInterface({ input: this.child.stdout! }).on("line", (line) => this.exchange.end(JSON.parse(line)));
    this.child.stderr!.setEncoding("utf8").on("data", (text) => (this.errors += text));
    this.child.on("error", (error) => this.exchange.fail(error.message));
    this.child.on("exit", (code, signal) => this.exchange.fail(`ended (${code ?? signal}): ${this.errors}`));
  }

  carryOut(legs: readonly Leg[]): Promise<Arrival[]> {
    const arrivals = this.exchange.begin();
    this.child.stdin!.write(`${JSON.stringify(legs)}\n`);
    return arrivals;
  }

  async close(): Promise<void> {
    this.child.kill();
  }
}

/** A host that is a page in a browser, which `command` opens with the page's address behind it and a new profile in PROFILE. */
export class PageHost implements Host {
  private readonly exchange: Exchange;
  private readonly server: Server;
  private readonly profile = mkdtempSync(join(tmpdir(), "concrete-page-"));
  private child: ChildProcess | null = null;
  /** The request of a page that waits for an order, or the order that waits for it. */
  private page: ServerResponse | null = null;
  private order: string | null = null;

  constructor(
    readonly name: string,
    private readonly command: readonly string[],
  ) {
    this.exchange = new Exchange(name);
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.listen(0, "127.0.0.1", () => this.open());
  }

  private open(): void {
    const { port } = this.server.address() as AddressInfo;
    const [file, ...args] = this.command.map((word) => word.replace("PROFILE", this.profile));
    this.child = spawn(file!, [...args, `http://127.0.0.1:${port}/`], {
      stdio: "ignore",
      detached: true,
      env: { ...process.env, HOME: this.profile },
    });
    this.child.on("error", (error) => this.exchange.fail(error.message));
    this.child.on("exit", (code, signal) => this.exchange.fail(`ended (${code ?? signal})`));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url!, "http://page").pathname;
    if (path === "/order") {
      this.page = response;
      this.send();
    } else if (path === "/arrivals" || path === "/error") {
      let body = "";
      for await (const chunk of request.setEncoding("utf8")) body += chunk;
      response.end();
      if (path === "/arrivals") this.exchange.end(JSON.parse(body));
      else this.exchange.fail(body);
    } else if (path === "/") {
      response.setHeader("Content-Type", "text/html");
      response.end(
        '<!doctype html><title>host</title><script type="module" src="/dist/tests/portability/page-main.js"></script>',
      );
    } else this.sendFile(normalize(path), response);
  }

  private sendFile(path: string, response: ServerResponse): void {
    try {
      const contents = readFileSync(join(ROOT, path));
      if (path.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
      response.end(contents);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  }

  private send(): void {
    if (this.page === null || this.order === null) return;
    this.page.end(this.order);
    this.page = this.order = null;
  }

  carryOut(legs: readonly Leg[]): Promise<Arrival[]> {
    this.order = JSON.stringify(legs);
    this.send();
    return this.exchange.begin();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    const { child } = this;
    if (child?.pid !== undefined && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      process.kill(-child.pid, "SIGKILL"); // browsers are many processes: all of the group that it was started in
      await ended;
    }
    await rm(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
