// SPDX-License-Identifier: LGPL-2.1-or-later
// The images to be damaged: of every program, as it stands at some instructions of its run. And how one that was damaged
// is treated: refused, or run within limits.
import { compile } from "../../compiler/index.ts";
import { compileEncoded } from "../../runtime/compile-import.ts";
import { encode } from "../../runtime/encoding.ts";
import { readOperations } from "../../runtime/inspection.ts";
import { Instance } from "../../runtime/instance.ts";
import type { Operation } from "../../runtime/operation.ts";
import type { Built } from "../modes/execution.ts";
import { seeded } from "../modes/random.ts";
import { mutate } from "./mutations.ts";
import { PROGRAMS } from "./programs.ts";

const PAUSED = 0;
const WAITING = 1;
const MEMORY_LIMIT = 4;
const OUTPUT = 6;
const ASKING = 7;
/** A program that is run has so many instructions and bytes. */
const BUDGET = 20_000n;
const MEMORY = 48 << 20;
/** An instance whose memory has grown beyond this is not used again. */
const MOST_MEMORY = 160 << 20;
const STOPS = 14;

interface Subject {
  readonly name: string;
  readonly image: Uint8Array;
}

function answer(instance: Instance, { id, port, operation, args }: Operation): void {
  const value =
    port === "clock"
      ? 1.5
      : port === "random"
        ? new Uint8Array(Number(args[0]) % 1000)
        : operation === "read_line"
          ? "line\n"
          : null;
  instance.answer(id, 0, encode(value));
}

/** What the machine starts a program with. */
export function startOptions(name: string, source: string): Uint8Array {
  const code = compile(source, { filename: name });
  return encode({ code, file: name, source, argv: [name], modules: {}, functions: [], environ: {} });
}

/** Puts a program into an instance, before its first instruction. */
export function startProgram(instance: Instance, built: Built, name: string, source: string): void {
  instance.load(built.base);
  instance.call("attach");
  if (instance.start(startOptions(name, source)) !== 0) throw new Error(`${name} cannot be started`);
}

/** Runs to this instruction; false at the end of the program or its limits. */
export function runTo(instance: Instance, until: bigint): boolean {
  for (let stops = 0; stops < 200; stops++) {
    const reason = instance.call("run", until);
    if (reason === WAITING || reason === ASKING)
      for (const operation of readOperations(instance.ask("operations"))) answer(instance, operation);
    else if (reason === OUTPUT) instance.ask("output");
    else if (reason === MEMORY_LIMIT) return false;
    else if (reason !== PAUSED) return false;
    else if (instance.call("instructions") >= until) return true;
  }
  return false;
}

/** The images of all programs at some of their instructions. */
export function makeSubjects(built: Built, seed: number): Subject[] {
  const random = seeded(seed);
  return PROGRAMS.flatMap(([name, source]) => {
    const start = (): Instance => {
      const instance = new Instance(built.module, compileEncoded);
      startProgram(instance, built, name, source);
      return instance;
    };
    const whole = start();
    runTo(whole, 200_000n);
    const length = Number(whole.call("instructions"));
    const stops = Array.from({ length: STOPS }, () => random(length)).sort((a, b) => a - b);
    const instance = start();
    return stops.map((stop, index) => {
      runTo(instance, BigInt(stop));
      if (index % 3 === 2) instance.call("collect", index % 2);
      return { name: `${name} at ${stop}`, image: instance.image().slice() };
    });
  });
}

/** Damages images one after the other and looks at what comes of it. */
export class Trials {
  private instance: Instance;

  constructor(
    private readonly built: Built,
    private readonly subjects: readonly Subject[],
  ) {
    this.instance = this.fresh();
  }

  private fresh(): Instance {
    return new Instance(this.built.module, compileEncoded);
  }

  /** What the trial with this number does, for reports. */
  describe(seed: number): string {
    return this.damaged(seed).what;
  }
  private damaged(seed: number): { bytes: Uint8Array; what: string } {
    const random = seeded(seed);
    const subject = this.subjects[random(this.subjects.length)]!;
    const { bytes, what } = mutate(subject.image, random);
    return { bytes, what: `${subject.name}: ${what}` };
  }

  /** Whether the damaged image was refused. Throws if the machine does not stand it. */
  attempt(seed: number): boolean {
    const { bytes } = this.damaged(seed);
    if (this.instance.memory > MOST_MEMORY) this.instance = this.fresh();
    try {
      return this.refuses(bytes);
    } catch (error) {
      this.instance = this.fresh();
      throw error;
    }
  }

  /** Whether these bytes are refused; else runs them as a program. Throws if the machine does not stand it. */
  refuses(bytes: Uint8Array): boolean {
    const { instance } = this;
    instance.load(bytes);
    if (instance.imageLength !== bytes.length) return true;
    if (instance.call("verify") !== 0) {
      instance.ask("verifyMessage");
      return true;
    }
    if (instance.call("attach") !== 0) throw new Error("an image that was verified cannot be attached");
    instance.call("setMemoryLimit", MEMORY);
    const begin = instance.call("instructions");
    instance.ask("inspect");
    for (const operation of readOperations(instance.ask("operations"))) answer(instance, operation);
    runTo(instance, begin + BUDGET / 2n);
    instance.call("collect", 0);
    runTo(instance, begin + BUDGET);
    instance.ask("output");
    instance.ask("result");
    instance.ask("inspect");
    instance.call("collect", 1);
    staysSound(instance);
    return false;
  }
}

/**
 * Throws if the program of damaged code has come into a state that the verifier refuses, but for what is allowed: a register
 * without a value reads as nothing, which may have gone into a container since; and the prelude's frame, if it stands
 * elsewhere, may end the program in its own way.
 */
export function staysSound(instance: Instance): void {
  if (instance.call("verify") === 0) return;
  const fault = String(instance.ask("verifyMessage"));
  if (!/no (key and )?value|no element|no result/.test(fault))
    throw new Error(`the image was sound and is no more: ${fault}`);
}
