// SPDX-License-Identifier: LGPL-2.1-or-later
// The order of the source tree: licence line, size of files, names, no marks of unfinished work.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Source, sources } from "./sources.ts";

const all = sources();
const LICENCE = "SPDX-License-Identifier: LGPL-2.1-or-later";
const MOST_LINES = 600;
/** The interpreter's switch may be longer than other files; so may tables that are only data. */
const LONGER: Readonly<Record<string, number>> = {
  "machine/interpreter/run.ts": 1200,
  "compiler/ast.ts": 1000,
  "compiler/ast-factory.ts": 1000,
};
/** Names that tell nothing of what is in a file or folder. */
const BANNED = /(?:^|\/)(?:utils?|helpers?|common|misc|stuff|tools)(?:\.|\/)/;
/** Words that mark unfinished work, put together here so that this file does not hold them. */
const UNFINISHED = new RegExp(`\\b(?:TO${"DO"}|FIX${"ME"}|XX${"X"})\\b`);

function none(what: string, found: readonly string[]): void {
  assert.equal(found.length, 0, `${what}:\n  ${found.join("\n  ")}`);
}

/** Names of the sources for which `wrong` holds. */
function where(wrong: (source: Source) => boolean): string[] {
  return all.filter(wrong).map((source) => source.name);
}

/** Programs that are run, as examples or by tests, are no sources. */
const PROGRAM = /^(?:tests|examples)\/.*\.py$/;

test("every source begins with its licence", () => {
  const first = (text: string) => text.split("\n").find((line) => !line.startsWith("#!")) ?? "";
  none(
    "without licence line",
    where(({ name, text }) => !PROGRAM.test(name) && !first(text).includes(LICENCE)),
  );
});

test("no file is too long", () => {
  const lines = (text: string) => text.split("\n").length - 1;
  none(
    `longer than ${MOST_LINES} lines`,
    all
      .filter(({ name, text }) => lines(text) > (LONGER[name] ?? MOST_LINES))
      .map(({ name, text }) => `${name}: ${lines(text)}`),
  );
});

test("names tell what is inside", () => {
  none(
    "banned names",
    where(({ name }) => BANNED.test(name)),
  );
});

test("nothing is marked as unfinished", () => {
  none(
    "unfinished",
    where(({ text }) => UNFINISHED.test(text)),
  );
});

test("machine sources name the modules they import from in full", () => {
  const machine = all.filter(({ name }) => name.startsWith("machine/"));
  none(
    "imports that leave the machine",
    machine
      .filter(({ text }) => /from "(?:\.\.\/)+(?:compiler|runtime|cli|tests)\//.test(text))
      .map(({ name }) => name),
  );
});

test("parts import only parts below them", () => {
  const above: Readonly<Record<string, RegExp>> = {
    machine: /from "(?:\.\.\/)+(?:compiler|runtime|cli|tests)\//,
    compiler: /from "(?:\.\.\/)+(?:runtime|cli|tests)\//,
    runtime: /from "(?:\.\.\/)+(?:cli|tests)\//,
    cli: /from "(?:\.\.\/)+tests\//,
  };
  none(
    "imports upwards",
    where(({ name, text }) => above[name.split("/")[0]!]?.test(text) ?? false),
  );
});
