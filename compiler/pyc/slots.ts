// SPDX-License-Identifier: LGPL-2.1-or-later
// What the translator knows of a value on the stack of CPython 3.1: what it is, and where it is kept until it is used.

/** What a stack slot holds, as far as it matters. */
export type SlotKind =
  /** Any value. */
  | "value"
  | "none"
  /** What BUILD_LIST, BUILD_SET and BUILD_MAP made: the only things that LIST_APPEND … STORE_MAP may fill. */
  | "list"
  | "set"
  | "dict"
  /** A cell, and a tuple of `at` cells. */
  | "cell"
  | "cells"
  /**
   * Traceback, value and type of an exception that was caught. The register of slot `at` holds the exception; type and
   * traceback are taken from it when they are asked for.
   */
  | "traceback"
  | "exception"
  | "type"
  /** The same of the exception, or None, that was being handled before: what POP_EXCEPT restores. */
  | "saved traceback"
  | "saved exception"
  | "saved type"
  /** Reasons of unwinding, for END_FINALLY. */
  | "return"
  | "break"
  | "continue"
  | "silenced"
  /** Below "continue": where to; `at` is the number of the instruction. */
  | "target";

/** Where the value of a slot is. */
export type Place =
  /** In the register that belongs to the slot. */
  | "home"
  /** In register `index`, another's or a variable's; the translator moves it when it must. */
  | "register"
  | "local"
  /** It is constant `index` of the code object, not loaded yet. */
  | "constant"
  /** It is the constant name of a keyword argument, which no register ever holds. */
  | "keyword";

/** One value on the stack. Never changed: a slot is replaced. */
export interface Slot {
  readonly kind: SlotKind;
  readonly at: number;
  /** The LOAD_CONST or LOAD_ATTR that alone can have pushed the value, or -1. */
  readonly producer: number;
  readonly place: Place;
  readonly index: number;
}

const ORDINARY = new Set<SlotKind>(["value", "none", "list", "set", "dict", "cell", "cells"]);
const REASONS = new Set<SlotKind>(["return", "break", "continue", "silenced", "target"]);
const CAUGHT = new Set<SlotKind>(["traceback", "exception", "type"]);
const SAVED = new Set<SlotKind>(["saved traceback", "saved exception", "saved type"]);

/** Kinds other than these keep the ways to an instruction apart: code behind them is translated once for each. */
export const isOrdinary = (slot: Slot): boolean => ORDINARY.has(slot.kind);
/** Kinds that have no value in any register. */
export const isReason = (slot: Slot): boolean => REASONS.has(slot.kind);
/** Parts of an exception that was caught. */
export const isCaught = (slot: Slot): boolean => CAUGHT.has(slot.kind);
/** Parts of the exception that was being handled before. */
export const isSaved = (slot: Slot): boolean => SAVED.has(slot.kind);

/** A slot whose value is in its home. */
export function atHome(kind: SlotKind, at = 0, producer = -1): Slot {
  return { kind, at, producer, place: "home", index: 0 };
}
