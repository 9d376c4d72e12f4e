// SPDX-License-Identifier: LGPL-2.1-or-later
// The machine as hosts hold it: its code, compiled once, and the base image that every program starts from. Programs take
// instances of it.
import { type Codec, streamCodec } from "./codec.ts";
import type { Compiler } from "./compiler.ts";
import { sha256 } from "./digest.ts";
import type { Identity } from "./image.ts";
import { Instance } from "./instance.ts";
import { Instances } from "./instances.ts";

/** Calls of these lengths, in instructions, come first: see `slice`. */
const FIRST_SLICE = 10_000n;
const FIRST_SLICES = 100;
const LONG_SLICE = 1_000_000n;

/** What {@link Machine.create} needs. */
export interface MachineParts {
  /** machine.wasm: its bytes, or the module compiled from them. */
  readonly code: Uint8Array<ArrayBuffer> | WebAssembly.Module;
  /** base.image. */
  readonly base: Uint8Array;
  /** Their hashes; needed if `code` is compiled already, else calculated when missing. */
  readonly identity?: Identity;
  /** Compression of image files; the platform's streams if not given. */
  readonly codec?: Codec;
  /** Compiles programs before they start, and what they give to compile(), eval(), exec(); without one only code runs. */
  readonly compiler?: Compiler;
}

/** The compiled machine and its base image. One serves any number of programs. */
export class Machine implements Identity {
  readonly machine: string;
  readonly base: string;
  /** Its instances. For the runtime only. */
  readonly instances: Instances;
  private slices = 0;

  private constructor(
    module: WebAssembly.Module,
    /** The bytes of the base image. Not to be changed. */
    readonly baseImage: Uint8Array,
    identity: Identity,
    /** Compression of image files. */
    readonly codec: Codec,
    /** What compiles source, or null. */
    readonly compiler: Compiler | null,
  ) {
    const make = () => new Instance(module, compiler?.answer ?? null);
    const first = make();
    first.load(baseImage);
    first.call("attach");
    this.instances = new Instances(make, first);
    this.machine = identity.machine;
    this.base = identity.base;
  }

  /** A machine from its parts. Hosts usually call `loadMachine`, which finds them. */
  static async create(parts: MachineParts): Promise<Machine> {
    const { code } = parts;
    const module = code instanceof WebAssembly.Module ? code : await WebAssembly.compile(code);
    const base = new Uint8Array(parts.base);
    let identity = parts.identity;
    if (identity === undefined) {
      if (code instanceof WebAssembly.Module) throw new TypeError("a compiled machine needs its identity beside it");
      identity = { machine: await sha256(code), base: await sha256(base) };
    }
    return new Machine(module, base, identity, parts.codec ?? streamCodec, parts.compiler ?? null);
  }

  /**
   * How many instructions the next call into the machine should run: few at first, because engines replace a function by
   * its optimised version only when it is called again. For the runtime only.
   */
  nextSlice(): bigint {
    if (this.slices >= FIRST_SLICES) return LONG_SLICE;
    this.slices++;
    return FIRST_SLICE;
  }
}
