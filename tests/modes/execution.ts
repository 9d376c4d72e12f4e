// SPDX-License-Identifier: LGPL-2.1-or-later
// A program in the machine, held by the test: run by instruction numbers, moved to another instance in between, and asked
// for what it printed. Everything outside the machine answers the same way at every run.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compile, loadPyc } from "../../compiler/index.ts";
import { PythonSyntaxError } from "../../compiler/syntax-error.ts";
import type { BlockTable } from "../../runtime/block-table.ts";
import { compileEncoded, compiler } from "../../runtime/compile-import.ts";
import { encode } from "../../runtime/encoding.ts";
import { readInspection, readOperations } from "../../runtime/inspection.ts";
import { Instance } from "../../runtime/instance.ts";
import { Marks } from "../../runtime/marks.ts";
import { compiledModule } from "../../runtime/modules.ts";
import { findUnicodeNames } from "../../runtime/node/unicode-names.ts";
import type { Operation } from "../../runtime/operation.ts";
import { pythonException } from "../../runtime/python-error.ts";
import { Tuple, type Value } from "../../runtime/values.ts";
import { findModule, type Program, ROOT } from "./programs.ts";

/** The machine under test and its base image. */
export interface Built {
  readonly module: WebAssembly.Module;
  readonly base: Uint8Array;
}

/** Reads what the build made. */
export function readBuilt(): Built {
  findUnicodeNames(pathToFileURL(join(ROOT, "dist/")));
  return {
    module: new WebAssembly.Module(readFileSync(join(ROOT, "dist/machine.wasm"))),
    base: readFileSync(join(ROOT, "dist/base.image")),
  };
}

const PAUSED = 0;
const WAITING = 1;
const FINISHED = 2;
const FAILED = 3;
const OUTPUT = 6;
const ASKING = 7;
const FOREVER = 2n ** 62n;
/** Every so many cuts go to an instance made for them, the others to one that other cuts have used. */
const FRESH_INSTANCE_EVERY = 16;
/** Every so many cuts the whole image is verified. */
const VERIFIED_EVERY = 4;

/** What is left of a program that ended. */
export interface Ending {
  readonly output: string;
  readonly errors: string;
  readonly status: number;
  readonly instructions: bigint;
  /** Hash of the canonical image. */
  readonly image: string;
}

/** A moment of a program, to come back to: its memory, and what is the host's. */
export interface Moment {
  readonly blocks: BlockTable;
  readonly clock: number;
  readonly output: readonly [string, string];
  readonly marks: Marks;
}

/** A running program. */
export class Execution {
  private instance: Instance;
  private spare: Instance | null = null;
  private moves = 0;
  private clock = 1_700_000_000;
  private output: [string, string] = ["", ""];
  private marks = new Marks();

  constructor(
    private readonly built: Built,
    private readonly program: Program,
  ) {
    const { source, bytecode, name } = program;
    const code = bytecode === null ? compile(source, { filename: name }) : loadPyc(bytecode);
    this.instance = new Instance(built.module, compileEncoded);
    this.instance.load(built.base);
    this.instance.call("attach");
    const options = {
      code,
      file: program.name,
      source: bytecode === null ? source : null,
      argv: [program.name],
      modules: {},
      functions: [],
      environ: {},
    };
    const failure = this.instance.start(encode(options));
    if (failure !== 0) throw new Error(`the program cannot be started (${failure})`);
  }

  /** Instructions executed so far. */
  get instructions(): bigint {
    return this.instance.call("instructions");
  }

  /** Runs to this instruction number, or to the end; whether the program ended. */
  run(until: bigint = FOREVER): boolean {
    for (;;) {
      const reason = this.instance.call("run", until);
      if (reason === FINISHED || reason === FAILED) return true;
      if (reason === WAITING) this.waited();
      else if (reason === ASKING) this.answer();
      else if (reason === OUTPUT) this.drain();
      else if (reason !== PAUSED) throw new Error(`the machine stopped for reason ${reason}`);
      else if (this.instructions >= until) return false;
    }
  }

  /** Whether every object moves after every instruction from now on. */
  moveAlways(on: boolean): void {
    this.instance.call("setMoveAlways", on ? 1 : 0);
  }

  /** Takes the image's bytes and goes on in another instance, with nothing else from this one. */
  move(): void {
    const image = this.instance.image().slice();
    const fresh = this.moves++ % FRESH_INSTANCE_EVERY === 0 || this.spare === null;
    const next = fresh ? new Instance(this.built.module, compileEncoded) : (this.spare as Instance);
    this.spare = this.instance;
    this.instance = next;
    next.load(image);
    next.call("attach");
    if (this.moves % VERIFIED_EVERY === 0) this.verify();
  }

  /** The present moment. */
  moment(): Moment {
    this.drain();
    return { blocks: this.instance.read(), clock: this.clock, output: [...this.output], marks: new Marks(this.marks) };
  }

  /** Goes back to a moment, every second time in another instance than that of before. */
  back({ blocks, clock, output, marks }: Moment): void {
    const { instance } = this;
    if (this.moves++ % 2 === 0) {
      this.instance = this.spare ?? new Instance(this.built.module, compileEncoded);
      this.spare = instance;
    }
    this.instance.write(blocks);
    this.clock = clock;
    this.output = [...output];
    this.marks = new Marks(marks);
    if (this.moves % VERIFIED_EVERY === 0) this.verify();
  }

  /** Throws if the image is not sound. */
  verify(): void {
    if (this.instance.call("verify") !== 0)
      throw new Error(
        `unsound image at instruction ${this.instructions}: ${String(this.instance.ask("verifyMessage"))}`,
      );
  }

  /** Takes what the program printed out of the image. */
  drain(): void {
    const written = this.instance.ask("output") as (number | string)[];
    for (let index = 0; index < written.length; index += 2)
      this.output[written[index] as number] += written[index + 1] as string;
  }

  /** What the program printed and how it ended. */
  ending(): Ending {
    this.verify();
    this.drain();
    const status = (this.instance.ask("result") as unknown[])[1] as number;
    this.instance.call("collect", 1);
    const image = createHash("sha256").update(this.instance.image()).digest("hex");
    return { output: this.output[0], errors: this.output[1], status, instructions: this.instructions, image };
  }

  /** Where the program stands: a line for each frame, innermost last, and one for what is being waited for. */
  standing(): string[] {
    const { threads, waiting } = readInspection(this.program.name, this.instance.ask("inspect"));
    const lines = threads.flatMap((thread) => [
      `thread ${thread.ident}${thread.current ? ", current" : ""}`,
      ...thread.frames.map((frame) => `  ${frame.file}:${frame.line} in ${frame.name}, instruction ${frame.pc}`),
    ]);
    return [...lines, ...waiting.map((operation) => `waits for ${operation.port}.${operation.operation}`)];
  }

  private waited(): void {
    this.drain();
    if (this.marks.serve(this.instance, readOperations(this.instance.ask("operations"))) === null) this.answer();
  }

  private answer(): void {
    for (const operation of readOperations(this.instance.ask("operations"))) {
      let how = 0;
      let value: Value;
      try {
        value = this.answerTo(operation);
      } catch (error) {
        const { type, message } = pythonException(error);
        how = 1;
        value = Tuple.of(type, message);
      }
      const failure = this.instance.answer(operation.id, how, encode(value));
      if (failure !== 0) throw new Error(`operation ${operation.id} did not take its answer (${failure})`);
    }
  }

  private answerTo({ port, operation, args }: Operation): Value {
    if (port === "import") return this.importModule(args[0] as string);
    if (port === "clock") return this.time(operation);
    if (port === "random") return new Uint8Array(args[0] as number).fill(7);
    if (port === "console") return "";
    if (port === "concrete" && operation === "migrate") return null;
    if (port === "concrete") return operation === "suspend" ? (args[0] ?? null) : operation === "fork" ? 0 : false;
    throw new Error(`the tests have no port ${port}`);
  }

  /** Every look at the clock finds it an eighth of a second later. */
  private time(op: string): Value {
    this.clock += 0.125;
    if (op === "sleep") return null;
    if (op === "local_time") return Tuple.of<Value>(2026, 1, 2, 3, 4, 5, 4, 2, 0, "UTC", 0);
    return op.endsWith("_ns") ? BigInt(this.clock * 8) * 125_000_000n : this.clock;
  }

  private importModule(name: string): Value {
    const found = findModule(this.program, name);
    if (found === null) return null;
    try {
      return compiledModule(name, found, compiler);
    } catch (error) {
      if (!(error instanceof PythonSyntaxError) || !("source" in found)) throw error;
      // Without code: the program compiles it itself, and gets the exception.
      return Tuple.of<Value>(found.filename, found.isPackage, null, found.source);
    }
  }
}
