// SPDX-License-Identifier: LGPL-2.1-or-later
// HTTP for programs, by the platform's fetch: only to addresses that the host allows, in bounded time, and with a clear
// difference between what did not begin and what may have happened.
import { NotGranted } from "./operation.ts";
import { PythonError } from "./python-error.ts";

/** Says whether programs may speak to this address. */
export type AllowedAddress = (url: URL) => boolean;

/**
 * Allows what lies below one of these addresses: same scheme, host and port, and the same path or one below it. Throws
 * TypeError for what is no address of HTTP.
 *
 * ```ts
 * const allow = addressesBelow(["https://example.org/api"]); // …/api and …/api/x, but not …/apis, and no other host
 * ```
 */
export function addressesBelow(prefixes: readonly string[]): AllowedAddress {
  const roots = prefixes.map((prefix) => {
    const root = parse(prefix);
    if (root === null) throw new TypeError(`'${prefix}' is no address of HTTP, such as https://example.org/path`);
    return root;
  });
  return ({ origin, pathname }) =>
    roots.some((root) => {
      const folder = root.pathname.endsWith("/") ? root.pathname : `${root.pathname}/`;
      return root.origin === origin && (pathname === root.pathname || pathname.startsWith(folder));
    });
}

/** The address that a program named. Throws ValueError and PermissionError of Python. */
export function allowedAddress(text: string, allow: AllowedAddress): URL {
  const url = parse(text);
  if (url === null) throw new PythonError("ValueError", `'${text}' is no address of HTTP`);
  if (!allow(url)) throw new NotGranted(`the host does not let programs speak to ${url.origin}${url.pathname}`);
  return url;
}

/** An address without a user's name, which would be sent along: null for others. */
function parse(text: string): URL | null {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url : null;
  } catch {
    return null;
  }
}

/** An exchange that came to no end; `reached` is whether the request may have arrived. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";

  /** `type` is the Python exception that says it. */
  constructor(
    readonly type: string,
    message: string,
    readonly reached: boolean,
  ) {
    super(message);
  }
}

/** How an exchange is bounded. */
export interface Bounds {
  /** Milliseconds for all of it. */
  readonly timeout: number;
  /** Gives up when aborted. */
  readonly signal: AbortSignal;
}

/** What came back. */
export interface Reply<Result> {
  readonly response: Response;
  readonly body: Result;
}

/**
 * One request, without following redirects, and what `read` makes of the response, all within the bounds. Throws
 * ExchangeError.
 */
export async function exchange<Result>(
  url: URL,
  init: RequestInit,
  { timeout, signal }: Bounds,
  read: (response: Response) => Promise<Result>,
): Promise<Reply<Result>> {
  const control = new AbortController();
  const abort = () => control.abort();
  const timer = setTimeout(abort, timeout);
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  try {
    const response = await fetch(url, { ...init, redirect: "manual", signal: control.signal });
    return { response, body: await read(response) };
  } catch (error) {
    if (error instanceof PythonError) throw error;
    if (control.signal.aborted)
      throw new ExchangeError("TimeoutError", `${url.origin} did not answer within ${timeout / 1000} s`, true);
    throw failed(url, error as Error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

/** Codes of errors before a connection was there, by Node and what is like it. */
const NOT_REACHED =
  /^(?:ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_\w+|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/;
/** Codes of errors while a secure connection was being made. */
const NOT_SECURE = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

function failed(url: URL, error: Error): ExchangeError {
  const { cause } = error as { cause?: { code?: string; message?: string; syscall?: string } };
  const code = cause?.code ?? (error as { code?: string }).code ?? "";
  const forbidden = cause?.message === "bad port"; // by the platform itself
  const reached = !(forbidden || NOT_REACHED.test(code) || NOT_SECURE.test(code) || cause?.syscall === "connect");
  const type = /refused$/i.test(code) ? "ConnectionRefusedError" : "ConnectionError";
  const why = cause?.message || code || error.message;
  return new ExchangeError(
    type,
    reached ? `lost ${url.origin}: ${why}` : `cannot reach ${url.origin}: ${why}`,
    reached,
  );
}

/** The body of a response; OSError if it is of more bytes than `most`. */
export async function readBody(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      throw new PythonError("OSError", `the answer of ${new URL(response.url).origin} has more than ${most} bytes`);
    }
    chunks.push(part.value);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
