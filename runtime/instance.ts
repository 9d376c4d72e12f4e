// SPDX-License-Identifier: LGPL-2.1-or-later
// One WebAssembly instance of the machine: its exports with types, and bytes in and out of its memory. The contract is
// `machine/index.ts`.

import { type BlockExports, BlockMemory } from "./block-memory.ts";
import { BlockTable } from "./block-table.ts";
import { decode } from "./encoding.ts";
import { MachineError } from "./machine-error.ts";
import type { Value } from "./values.ts";

/** The functions that `machine.wasm` imports, from "env". */
export const MACHINE_IMPORTS: readonly string[] = ["abort", "compile", "takeCompiled"];
/** The functions that it exports, as far as the runtime uses them in earnest. */
export const MACHINE_FUNCTIONS: readonly (keyof MachineExports)[] = [
  ...(["imageStart", "imageEnd", "buffer", "attach", "reattach", "changedBlocks", "cardTable", "startTable"] as const),
  ...(["instructionSet", "setMemoryLimit", "instructions", "state", "start", "run", "collect"] as const),
  ...(["output", "operations", "answer", "result", "inspect", "verify", "verifyMessage"] as const),
];

/** What `machine.wasm` exports, as far as the runtime uses it. Addresses and lengths are in bytes. */
interface MachineExports extends BlockExports {
  buffer(length: number): number;
  warmUp(): void;
  attach(): number;
  instructionSet(): number;
  setMemoryLimit(bytes: number): void;
  instructions(): bigint;
  state(): number;
  start(address: number, length: number): number;
  run(until: bigint): number;
  collect(full: number): void;
  setMoveAlways(on: number): void;
  output(): number;
  operations(): number;
  answer(id: number, how: number, address: number, length: number): number;
  result(): number;
  inspect(): number;
  verify(): number;
  verifyMessage(): number;
}

/** Those exports that give back a value. */
type Question = "output" | "operations" | "result" | "inspect" | "verifyMessage";
/** Those exports that take numbers only. */
type Command =
  | "warmUp"
  | "attach"
  | "instructionSet"
  | "setMemoryLimit"
  | "instructions"
  | "state"
  | "run"
  | "collect"
  | "setMoveAlways"
  | "verify";

/** An instance with an image in its memory, or none yet. */
export class Instance {
  private readonly exports: MachineExports;
  private readonly blocks: BlockMemory;
  /** Something went wrong in the machine: what is in memory cannot be relied on. */
  broken = false;
  /** The machine is at work: it may have called the host's compiler. */
  busy = false;
  /** What the compiler answered, until the machine takes it in the same instruction. */
  private compiled: Uint8Array = new Uint8Array(0);

  /** Instantiates the machine; its memory holds no image. */
  constructor(
    module: WebAssembly.Module,
    /** Compiles encoded source for programs that ask for it (see compile-import.ts); null: they cannot. */
    private readonly compiler: ((request: Uint8Array) => Uint8Array) | null,
  ) {
    const env = {
      abort: (message: number, file: number, line: number) => this.abort(message, file, line),
      compile: (address: number, length: number) => this.compile(address, length),
      takeCompiled: (address: number) => this.takeCompiled(address),
    };
    this.exports = new WebAssembly.Instance(module, { env }).exports as unknown as MachineExports;
    this.blocks = new BlockMemory(this.exports);
  }

  /** Calls an export. What goes wrong inside the machine comes out as MachineError. */
  call<Name extends Command>(name: Name, ...args: Parameters<MachineExports[Name]>): ReturnType<MachineExports[Name]> {
    return this.within(() => (this.exports[name] as (...args: unknown[]) => ReturnType<MachineExports[Name]>)(...args));
  }

  /** Asks the machine for a value. */
  ask(question: Question): Value {
    return this.within(() => {
      const address = this.exports[question]() >>> 0;
      const length = new DataView(this.exports.memory.buffer).getUint32(address, true);
      return decode(new Uint8Array(this.exports.memory.buffer, address + 4, length));
    });
  }

  /** Starts a program from its encoded options; 0 if that went well. */
  start(options: Uint8Array): number {
    return this.callWithBytes("start", options);
  }

  /** Answers an operation with encoded bytes; 0: done, 1: no such operation is pending, 2: the bytes make no value. */
  answer(id: number, how: number, bytes: Uint8Array): number {
    return this.callWithBytes("answer", bytes, id, how);
  }

  private callWithBytes(name: "start" | "answer", bytes: Uint8Array, ...before: number[]): number {
    return this.within(() => {
      const address = this.exports.buffer(bytes.length) >>> 0; // wasm's numbers have signs
      new Uint8Array(this.exports.memory.buffer, address, bytes.length).set(bytes);
      return (this.exports[name] as (...args: number[]) => number)(...before, address, bytes.length);
    });
  }

  /** Does something in the machine. What goes wrong there comes out as MachineError, and leaves the memory in no order. */
  private within<Result>(work: () => Result): Result {
    this.busy = true;
    try {
      return work();
    } catch (error) {
      this.broken = true;
      throw MachineError.from(error);
    } finally {
      this.busy = false;
    }
  }

  /** Bytes of the image, as the image itself tells. */
  get imageLength(): number {
    return (this.exports.imageEnd() >>> 0) - this.exports.imageStart();
  }

  /** The bytes of the image, in the machine's memory: good until the next call. */
  image(): Uint8Array {
    return new Uint8Array(this.exports.memory.buffer, this.exports.imageStart(), this.imageLength);
  }

  /**
   * Puts the bytes of an image into memory; `attach` must follow. Pages that are the same in `like` will be shared with it
   * by `read`.
   */
  load(image: Uint8Array, like = BlockTable.EMPTY): void {
    const start = this.exports.imageStart();
    const missing = start + image.length - this.exports.memory.buffer.byteLength;
    if (missing > 0) this.within(() => this.exports.memory.grow(Math.ceil(missing / 65536)));
    new Uint8Array(this.exports.memory.buffer, start, image.length).set(image);
    this.blocks.replaced(like);
  }

  /** The program's memory as it is between two instructions, at the cost of what changed since it was last read or written. */
  read(): BlockTable {
    return this.within(() => this.blocks.read());
  }

  /** Puts back a memory that was read, from this instance or another of the same machine; nothing else is to be done. */
  write(table: BlockTable): void {
    this.within(() => this.blocks.write(table));
  }

  /** Bytes of memory the image has taken so far at most. */
  get memory(): number {
    return this.exports.memory.buffer.byteLength - this.exports.imageStart();
  }

  /** The machine's import: compiles what is encoded there, and tells the length of the answer. */
  private compile(address: number, length: number): number {
    if (this.compiler === null) return 0;
    this.compiled = this.compiler(new Uint8Array(this.exports.memory.buffer, address, length));
    return this.compiled.length;
  }

  private takeCompiled(address: number): void {
    new Uint8Array(this.exports.memory.buffer, address, this.compiled.length).set(this.compiled);
    this.compiled = new Uint8Array(0);
  }

  private abort(message: number, file: number, line: number): never {
    throw new MachineError(`${this.machineText(message) || "abort"} (${this.machineText(file) || "?"}:${line})`);
  }

  /** A text among the machine's constants, which are UTF-16. */
  private machineText(address: number): string {
    if (!address) return "";
    const buffer = this.exports.memory.buffer;
    const length = new DataView(buffer).getUint32(address - 4, true);
    return new TextDecoder("utf-16le").decode(new Uint8Array(buffer, address, Math.min(length, 1000)));
  }
}
