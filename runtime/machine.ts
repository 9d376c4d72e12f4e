// SPDX-License-Identifier: LGPL-2.1-or-later
// The machine as hosts hold it: its code, compiled once, and the base image that every program starts from. Programs take
// instances of it.
import { type Codec, streamCodec } from "./codec.ts";
import type { Compiler } from "./compiler.ts";
import { sha256 } from "./digest.ts";
import { compileForeign } from "./foreign.ts";
import { type Identity, readCarried, readImageHeader } from "./image.ts";
import { ImageError } from "./image-error.ts";
import { Instance } from "./instance.ts";
import { Instances } from "./instances.ts";

/** Calls of these lengths, in instructions, come first: see `slice`. */
const FIRST_SLICE = 20_000n;
const FIRST_SLICES = 200;
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
    /** The bytes of machine.wasm; null if only the compiled module is known. Not to be changed. */
    readonly code: Uint8Array<ArrayBuffer> | null,
    /** The bytes of the base image. Not to be changed. */
    readonly baseImage: Uint8Array<ArrayBuffer>,
    identity: Identity,
    /** Compression of image files. */
    readonly codec: Codec,
    /** What compiles source, or null. */
    readonly compiler: Compiler | null,
    /** Whether it runs the code that this package's compiler makes. */
    readonly runsOurCode: boolean,
  ) {
    const make = () => new Instance(module, compiler?.answer ?? null);
    const first = make();
    if (this.runsOurCode) first.call("warmUp");
    first.load(baseImage);
    first.call("attach");
    this.instances = new Instances(make, first);
    if (compiler !== null && !fits(compiler, first)) throw new TypeError("the compiler makes code for another machine");
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
    const bytes = code instanceof WebAssembly.Module ? null : code;
    return new Machine(module, bytes, base, identity, parts.codec ?? streamCodec, parts.compiler ?? null, true);
  }

  /**
   * The machine that a self-contained image carries, to resume it or others of the same machine. It is the one that the
   * image's header names, by its hash; but who wrote the image chose it, so it is foreign code. WebAssembly keeps it in
   * its own memory, and it is given nothing but the compiler; it can take memory and time. Hosts that
   * do not trust whoever sent an image run it in a worker that they can end. `parts` as for `create`. A machine with
   * other instructions than the compiler's does without: what its programs give to compile(), eval() and exec(), and modules
   * that they import from now on, raise exceptions. Throws ImageError.
   */
  static async carriedBy(image: Uint8Array, parts: Pick<MachineParts, "codec" | "compiler"> = {}): Promise<Machine> {
    const header = readImageHeader(image);
    const { code, base } = await readCarried(image, header, parts.codec ?? streamCodec);
    const module = await compileForeign(code);
    try {
      const given = parts.compiler;
      const compiler = given !== undefined && fits(given, new Instance(module, null)) ? given : null;
      return new Machine(module, code, base, header, parts.codec ?? streamCodec, compiler, compiler !== null);
    } catch (error) {
      throw new ImageError("unsound", `the machine that the image carries does not work: ${(error as Error).message}`);
    }
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

/** Does this compiler make code for this machine? */
function fits(compiler: Compiler, instance: Instance): boolean {
  return instance.call("instructionSet") >>> 0 === compiler.instructionSet;
}
