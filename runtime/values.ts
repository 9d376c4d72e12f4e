// SPDX-License-Identifier: LGPL-2.1-or-later
// How Python values look in TypeScript when they cross between a program and its host, both ways.
//
//   Python              TypeScript
//   None                null (undefined goes in as None)
//   bool                boolean
//   int                 number if it is a safe integer, else bigint; both go in as int
//   float               number; a number that is a safe integer goes in as int: `new Float(1)` goes in as 1.0
//   complex             Complex
//   str                 string
//   bytes               Uint8Array (a bytearray comes out so, too)
//   list                array
//   tuple               Tuple, an array of its own class
//   set, frozenset      Set, FrozenSet
//   dict                plain object if all keys are str, else Map; both go in as dict
//   Ellipsis            ELLIPSIS
//
// Nothing else crosses; values that hold themselves do not either.
import { Complex } from "../compiler/ast.ts";

export { Complex };

/** The class of {@link ELLIPSIS}; an object, not a symbol, because symbols do not become text by themselves. */
class Ellipsis {
  toString(): string {
    return "Ellipsis";
  }
}

/** Python's `...`. */
export const ELLIPSIS: Ellipsis = Object.freeze(new Ellipsis());

/** A Python tuple: an array that knows that it is one. `map`, `slice` and the like give ordinary arrays. */
export class Tuple<T = Value> extends Array<T> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** The tuple of these items: `Tuple.of(1, 2)`. */
  static override of<T>(...items: T[]): Tuple<T> {
    const tuple = new Tuple<T>();
    for (const item of items) tuple.push(item);
    return tuple;
  }
}

/** A Python frozenset: a Set that goes in as one. */
export class FrozenSet<T = Value> extends Set<T> {}

/** A number that goes in as float even if it is a whole one: `new Float(1)` is Python's `1.0`. */
export class Float {
  /** A Python float. */
  constructor(readonly value: number) {}
}

/** A value that crosses between program and host; the table is at the top of this file. */
export type Value =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Float
  | Complex
  | Ellipsis
  | readonly Value[]
  | ReadonlySet<Value>
  | ReadonlyMap<Value, Value>
  | { readonly [key: string]: Value };
