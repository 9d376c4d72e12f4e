// SPDX-License-Identifier: LGPL-2.1-or-later
// Values and operations for people to read, and values as JSON.
import type { Operation } from "../runtime/operation.ts";
import { Complex, ELLIPSIS, Float, type Value } from "../runtime/values.ts";

/** An operation as a call: `clock.sleep(5)`; a host function by its name alone. */
export function showOperation({ port, operation, args, kwargs }: Operation): string {
  const parts = [
    ...args.map(showValue),
    ...Object.entries(kwargs).map(([name, value]) => `${name}=${showValue(value)}`),
  ];
  return `${port === "host" ? "" : `${port}.`}${operation}(${parts.join(", ")})`;
}

function showValue(value: Value): string {
  return JSON.stringify(jsonValue(value));
}

/** A value as JSON has it: tuples and sets as arrays, bytes as an array of numbers, great integers as text. */
export function jsonValue(value: Value): unknown {
  if (value === undefined) return null;
  if (value === ELLIPSIS) return "...";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float) return value.value;
  if (value instanceof Complex) return `(${value.real}${value.imag < 0 ? "" : "+"}${value.imag}j)`;
  if (value instanceof Map) return [...value].map(([key, item]) => [jsonValue(key), jsonValue(item)]);
  if (value instanceof Set || value instanceof Uint8Array || Array.isArray(value))
    return Array.from(value as Iterable<Value>, jsonValue);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonValue(item)]));
}
