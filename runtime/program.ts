// SPDX-License-Identifier: LGPL-2.1-or-later
// A program: started from source or resumed from an image, run by slices, saved at any instruction. What drives it to its
// end, with answers to what it asks, is `driver.ts`.

import { CodeObject } from "../compiler/code-object.ts";
import { NoCompiler } from "./compiler.ts";
import { constructsPort } from "./constructs.ts";
import { sha256 } from "./digest.ts";
import { type Asking, Driver } from "./driver.ts";
import { type EncodableDict, encode } from "./encoding.ts";
import {
  type ImageHeader,
  markedSection,
  type ProgramState,
  readImage,
  readImageHeader,
  STATES,
  writeImage,
} from "./image.ts";
import { ImageError } from "./image-error.ts";
import { type Inspection, readInspection, readOperations } from "./inspection.ts";
import type { Instance } from "./instance.ts";
import type { Machine } from "./machine.ts";
import { MachineError } from "./machine-error.ts";
import { hashWithMarks, packMarks, unpackMarks } from "./marked.ts";
import { Marks } from "./marks.ts";
import { compiledModule } from "./modules.ts";
import { hostFunctions, type Operation } from "./operation.ts";
import type { HostOptions, OutputStream, RunOptions, SaveOptions, StartOptions } from "./options.ts";
import { ProgramMemory } from "./program-memory.ts";
import { pythonException } from "./python-error.ts";
import { Snapshot } from "./snapshot.ts";
import type { Limits, Stop } from "./stop.ts";
import { takeImage } from "./take-image.ts";
import { Tuple, type Value } from "./values.ts";

/** Reasons of the machine's `run`. */
const PAUSED = 0;
const WAITING = 1;
const FINISHED = 2;
const FAILED = 3;
const MEMORY_LIMIT = 4;
const OUTPUT = 6;
const ASKING = 7;
const FOREVER = 2n ** 63n;
const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * A Python program, somewhere between its start and its end.
 *
 * ```ts
 * const machine = await loadMachine();
 * const program = Program.start(machine, "for i in range(10**9): pass");
 * program.run({ instructions: 1_000_000 });   // { reason: "paused" }
 * const image = await program.save();         // bytes to keep, send, and resume anywhere
 * const other = await Program.resume(machine, image);
 * await other.runToEnd();                     // { reason: "finished", status: 0, … }
 * ```
 */
export class Program {
  private readonly driver: Driver;
  private limits: Limits;
  private outputBytes = 0;
  private readonly encoder = new TextEncoder();
  /** Promises of `output` that are not settled. */
  private flushing: Promise<void>[] = [];

  private constructor(
    private readonly machine: Machine,
    private readonly memory: ProgramMemory,
    /** The program's name: the file name of its main module. */
    readonly name: string,
    private readonly host: HostOptions,
    pending: ReadonlySet<number>,
    private marks = new Marks(),
  ) {
    this.limits = host.limits ?? {};
    this.setLimits(this.limits);
    const program = this;
    const driven = {
      get state() {
        return program.state;
      },
      waitedFor: () => this.waitedFor(),
      ports: {
        concrete: constructsPort(this, host),
        ...host.ports,
        ...(host.functions ? { host: hostFunctions(host.functions) } : {}),
      },
      runSlice: (until: bigint) => this.runSlice(until),
      flush: () => this.flush(),
      answer: (id: number, value: Value) => this.answer(id, value),
      fail: (id: number, error: unknown) => this.fail(id, error),
      lose: (id: number) => this.lose(id),
    };
    this.driver = new Driver(driven, pending);
  }

  /**
   * A program that stands before its first instruction. `main` is Python source, or the bytes of a bytecode file (`.pyc`)
   * of CPython 3.1, or code. Throws PythonSyntaxError if the source is not Python, PycError if the bytes are no such file,
   * NoCompiler if the machine cannot compile them.
   */
  static start(machine: Machine, main: string | Uint8Array | CodeObject, options: StartOptions = {}): Program {
    const { compiler } = machine;
    if (!(main instanceof CodeObject) && compiler === null) throw new NoCompiler("the program");
    if (main instanceof Uint8Array) main = compiler!.loadPyc(main);
    const filename = options.filename ?? (main instanceof CodeObject ? main.filename : "main.py");
    const code = main instanceof CodeObject ? main : compiler!.compile(main, filename);
    const modules: Record<string, Value> = {};
    for (const [name, module] of Object.entries(options.modules ?? {}))
      modules[name] = compiledModule(name, module, compiler);
    const start: EncodableDict = {
      code,
      file: filename,
      source: main instanceof CodeObject ? null : main,
      argv: options.argv ?? [filename],
      modules,
      functions: Object.keys(options.functions ?? {}),
      ...(options.environ === undefined ? {} : { environ: options.environ }),
      ...(options.recursionLimit === undefined ? {} : { recursion_limit: options.recursionLimit }),
    };
    const encoded = encode(start, machine.runsOurCode);
    const memory = new ProgramMemory(machine.instances, machine.instances.base);
    const failure = memory.instance.start(encoded);
    if (failure !== 0) throw new MachineError(`the program cannot be started (${failure})`);
    return new Program(machine, memory, filename, options, new Set());
  }

  /** A program from its image, standing where it stood when it was saved. Throws ImageError. */
  static async resume(machine: Machine, image: Uint8Array, options: HostOptions = {}): Promise<Program> {
    const header = readImageHeader(image);
    const most = options.limits?.memory ?? NO_LIMIT;
    const bytes = await readImage(image, header, machine, most, machine.codec);
    const instance = machine.instances.take();
    takeImage(instance, bytes, machine.instances.base);
    const memory = new ProgramMemory(machine.instances, instance);
    const marks = header.marked ? await readMarks(machine, image, header, bytes, most) : new Marks();
    const program = new Program(machine, memory, header.name, options, pendingIn(memory.instance), marks);
    if (program.state !== header.state || program.instructions !== header.instruction)
      throw new ImageError("damaged", "the image is damaged: its header tells of another state than its contents");
    return program;
  }

  /** Where the program stands. */
  get state(): ProgramState {
    const state = STATES[this.running.call("state")];
    // To the machine, a program whose exception was reported has finished.
    return state === "finished" ? (this.ending().reason as ProgramState) : state;
  }

  /** Instructions executed since the program's start, wherever that was. Work inside one instruction counts by its size. */
  get instructions(): bigint {
    return this.running.call("instructions");
  }

  /** Bytes of memory taken at most while this host had the program. */
  get peakMemory(): number {
    return this.memory.most;
  }

  /** Replaces limits, for instance after the program reached one. */
  setLimits(limits: Limits): void {
    this.limits = { ...this.limits, ...limits };
    this.memory.setLimit(this.limits.memory ?? NO_LIMIT);
  }

  /**
   * Runs until the program stops by itself or has executed what `options` allow. Answers nothing: a program that needs an
   * answer comes back as `waiting`. Blocks the host; see `runToEnd`.
   */
  run(options: RunOptions = {}): Stop {
    const until = this.target(options);
    for (;;) {
      const stop = this.driver.migrated ?? this.runSlice(until);
      if (stop !== null && stop.reason !== "asking") return stop;
    }
  }

  /**
   * Runs to the end: answers operations by the host's drivers, and lets the host do other things in between. Comes back
   * early as `waiting` if all pending operations are left for later, as `limit`, or as `paused` when `signal` is aborted
   * or the program has executed what `options` allow.
   */
  runToEnd(options: RunOptions & { readonly signal?: AbortSignal } = {}): Promise<Stop> {
    return this.driver.run(this.target(options), options.signal);
  }

  /** The instruction number that options mean. */
  private target(options: RunOptions): bigint {
    const byCount = options.instructions === undefined ? FOREVER : this.instructions + BigInt(options.instructions);
    const byNumber = options.until === undefined ? FOREVER : BigInt(options.until);
    return byCount < byNumber ? byCount : byNumber;
  }

  /** One call into the machine; null if the program can go on and has not reached `until`. */
  private runSlice(until: bigint): Stop | Asking | null {
    const at = this.instructions;
    const limit = this.limits.instructions === undefined ? FOREVER : BigInt(this.limits.instructions);
    const end = until < limit ? until : limit;
    const slice = at + this.machine.nextSlice();
    const ended = this.state === "failed";
    const reason = this.memory.toRun.call("run", slice < end ? slice : end);
    const written = this.drain();
    if (reason === FAILED && !ended) this.reportEscaped();
    if (reason === FINISHED || reason === FAILED) return this.ending();
    if (this.outputBytes > (this.limits.output ?? NO_LIMIT)) return { reason: "limit", limit: "output" };
    if (reason === WAITING) return this.atWait();
    if (reason === ASKING) return { reason: "asking", operations: this.operations() };
    if (reason === MEMORY_LIMIT) return this.atMemoryLimit(written);
    if (reason === OUTPUT) return null;
    if (reason !== PAUSED) throw new MachineError(`the machine stopped for reason ${reason}`);
    const now = this.instructions;
    if (now >= until) return { reason: "paused" };
    return now >= limit ? { reason: "limit", limit: "instructions" } : null;
  }

  /** What a program asks about its marks is no matter of its host. */
  private atWait(): Stop | null {
    const operations = this.operations();
    const served = this.marks.serve(this.memory.instance, operations, this.limits.memory ?? NO_LIMIT);
    if (served === null) return { reason: "waiting", operations };
    if (served === "put back") this.driver.putBack(pendingIn(this.memory.instance));
    return null;
  }

  /** Output that the host took away may have been what filled the memory. */
  private atMemoryLimit(written: boolean): Stop | null {
    if (written) {
      this.running.call("collect", 1);
      if (this.running.image().length < (this.limits.memory ?? NO_LIMIT)) return null;
    }
    return { reason: "limit", limit: "memory" };
  }

  /** Usually the program itself writes the traceback of its last exception. */
  private reportEscaped(): void {
    const end = this.ending();
    if (end.reason === "failed") this.emit("stderr", end.error.traceback);
  }

  /** Gives the host what the program wrote; whether there was anything. */
  private drain(): boolean {
    const output = this.running.ask("output") as (number | string)[];
    for (let index = 0; index < output.length; index += 2) {
      this.emit(output[index] === 0 ? "stdout" : "stderr", output[index + 1] as string);
    }
    return output.length > 0;
  }

  private emit(stream: OutputStream, text: string): void {
    if (this.limits.output !== undefined) this.outputBytes += this.encoder.encode(text).length;
    const flushed = this.host.output?.(stream, text);
    if (flushed !== undefined) this.flushing.push(flushed);
  }

  /** Resolves when the host has taken all output so far; null if it has. */
  private flush(): Promise<void> | null {
    if (this.flushing.length === 0) return null;
    return Promise.all(this.flushing.splice(0)).then(() => undefined);
  }

  /** How an ended program ended. */
  private ending(): Stop {
    const result = this.running.ask("result") as Value[];
    if (STATES[this.running.call("state")] === "failed") return escaped(result);
    // A forged image may let the prelude's own code go another way.
    if (!Array.isArray(result) || result.length !== 6) throw new MachineError("the program ended without a result");
    const [kind, status, type, message, traceback, value] = result as [
      "finished" | "failed",
      number,
      string,
      string,
      string,
      Value,
    ];
    if (kind === "finished") return { reason: "finished", status, value };
    return { reason: "failed", status: 1, error: { type, message, traceback } };
  }

  /** The operations that wait for an answer. */
  operations(): Operation[] {
    return readOperations(this.running.ask("operations"));
  }

  /**
   * Those of them that a thread has come to wait for. A program that was paused may stand between asking and waiting: an
   * answer at that point would change how many instructions it executes.
   */
  private waitedFor(): Operation[] {
    const operations = this.operations();
    if (operations.length === 0) return operations;
    const ids = new Set(this.inspect().threads.map(({ operation }) => operation));
    return operations.filter(({ id }) => ids.has(id));
  }

  /** Answers an operation. Throws TypeError for a value that cannot cross, Error if no such operation is pending. */
  answer(id: number, value: Value): void {
    this.settle(id, 0, encode(value, this.machine.runsOurCode));
  }

  /** Lets an operation fail: with a PythonError, or any other error, which becomes a Python exception as told there. */
  fail(id: number, error: unknown): void {
    const { type, message } = pythonException(error);
    this.settle(id, 1, encode(Tuple.of(type, message)));
  }

  /** Declares an operation lost: nobody knows whether it was carried out. `concrete.PortLost` in the program. */
  lose(id: number): void {
    this.settle(id, 2, encode(null));
  }

  private settle(id: number, how: number, bytes: Uint8Array): void {
    const result = this.running.answer(id, how, bytes);
    if (result === 1) throw new Error(`the program ${this.name} has no pending operation ${id}`);
    if (result === 2) throw new TypeError("this value cannot cross to a Python program: it holds an unhashable key");
  }

  /**
   * The program as an image file, to be resumed here or elsewhere. The image is that of the moment of the call; the program
   * may run on while it is being written, and goes on as if it had not been saved. Throws TypeError if it is to carry a
   * machine of which only the compiled module is known here.
   */
  async save({ selfContained = false }: SaveOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
    const { code, baseImage, codec } = this.machine;
    if (selfContained && code === null)
      throw new TypeError("this Machine was made of a compiled module: it cannot be carried without its bytes");
    const instance = this.running;
    instance.call("collect", 1);
    const { marks } = this;
    const about = {
      name: this.name,
      machine: this.machine.machine,
      base: this.machine.base,
      state: this.state,
      instruction: this.instructions,
    };
    const carried = selfContained && code !== null ? { code, base: baseImage } : null;
    const image = instance.image();
    const section =
      marks.count === 0 ? null : this.aside((scratch) => packMarks(marks, image, this.machine, scratch, codec));
    return writeImage(image, baseImage, about, codec, carried, section);
  }

  /**
   * Keeps where the program stands, to come back to it: costs what was written since the last snapshot or rollback,
   * whatever the size of the program. The program goes on as if there had been none.
   *
   * ```ts
   * const before = program.snapshot();
   * program.run({ instructions: 1000 });
   * program.rollback(before);                   // as if it had never run
   * ```
   */
  snapshot(): Snapshot {
    const instance = this.running;
    return new Snapshot(
      this.machine,
      instance.read(),
      this.state,
      this.instructions,
      pendingIn(instance),
      new Marks(this.marks),
    );
  }

  /**
   * Puts the program back to where it stood: every object, frame and pending operation. What the host got stays with it:
   * output is not taken back, and counts as before. Operations that are pending there are asked of the host again, as
   * `resumed`, and answers to what was asked in between go nowhere. The snapshot may be of any program of the same machine.
   */
  rollback(snapshot: Snapshot): void {
    if (snapshot.machine !== this.machine)
      throw new TypeError(
        "the snapshot is of a program of another Machine; save() makes an image that can go anywhere",
      );
    this.memory.write(snapshot.blocks);
    this.marks = new Marks(snapshot.marks);
    this.driver.putBack(snapshot.pending);
  }

  /**
   * A second program that stands where this one stands, and goes on by itself. It has the same host, unless `host` gives
   * another; operations that are pending are asked of it as `resumed`.
   */
  fork(host: HostOptions = this.host): Program {
    const pending = pendingIn(this.running);
    return new Program(
      this.machine,
      new ProgramMemory(this.machine.instances, this.memory.read()),
      this.name,
      host,
      pending,
      new Marks(this.marks),
    );
  }

  /**
   * SHA-256 of the image in canonical form, as 64 hexadecimal digits: the same on every host for programs that did the same,
   * while image files may differ, since compressors do.
   */
  async hash(): Promise<string> {
    this.running.call("collect", 1);
    const { marks } = this;
    const image = await sha256(new Uint8Array(this.running.image()));
    return marks.count === 0 ? image : this.aside((scratch) => hashWithMarks(image, marks, scratch));
  }

  /** Where the program stands, what it waits for, what it holds. */
  inspect(): Inspection {
    const marks = Array.from(this.marks.entries(), ([id]) => id);
    const inspection = readInspection(this.name, this.running.ask("inspect"), marks);
    return { ...inspection, state: this.state }; // the machine itself does not tell failed from finished
  }

  /** Gives the program's memory back for other programs; it cannot be used after that. */
  close(): void {
    this.memory.close();
  }

  /** Does something with an instance that is not this program's. */
  private aside<Result>(work: (scratch: Instance) => Promise<Result>): Promise<Result> {
    const scratch = this.machine.instances.make();
    return work(scratch);
  }

  /** The instance it is in: good until another program is used, so never to be kept. */
  private get running(): Instance {
    return this.memory.instance;
  }
}

/** The marks in an image file. */
function readMarks(
  machine: Machine,
  file: Uint8Array,
  header: ImageHeader,
  image: Uint8Array,
  most: number,
): Promise<Marks> {
  const { instances, codec } = machine;
  return unpackMarks(markedSection(file, header), image, machine, most, instances.make(), instances.base, codec);
}

/** Ids of the operations that wait for an answer. */
function pendingIn(instance: Instance): Set<number> {
  return new Set(readOperations(instance.ask("operations")).map(({ id }) => id));
}

/**
 * The end of a program whose exception could not even be reported, since that failed, too: for want of memory, say.
 * The machine tells its type, where it came from, and its arguments.
 */
function escaped(result: readonly Value[]): Stop {
  const [type, places, args] = result as [string, (string | number)[], Value[] | undefined];
  const message = args === undefined || args.length === 0 ? "" : String(args[0]);
  const lines = ["Traceback (most recent call last):"];
  for (let at = 0; at < places.length; at += 2) lines.push(`  File "${places[at]}", line ${places[at + 1]}`);
  lines.push(message ? `${type}: ${message}` : type, "");
  return { reason: "failed", status: 1, error: { type, message, traceback: lines.join("\n") } };
}
