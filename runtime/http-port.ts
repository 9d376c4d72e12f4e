// SPDX-License-Identifier: LGPL-2.1-or-later
// The port "http": programs fetch what is at addresses that the host allows. Fetching can be repeated, and so it is where a
// program is resumed that was waiting for an answer.
import { type AllowedAddress, allowedAddress, ExchangeError, exchange, readBody } from "./http.ts";
import { type Call, NotGranted, type PortDriver } from "./operation.ts";
import { PythonError } from "./python-error.ts";
import { Tuple, type Value } from "./values.ts";

/** What programs may fetch. */
export interface HttpOptions {
  /** From where; `addressesBelow()` makes such a function. Redirects to other addresses are refused. */
  readonly allow: AllowedAddress;
  /** Milliseconds for an answer, redirects included; a minute if not given. Programs may ask for less. */
  readonly timeout?: number;
  /** Greatest answer, in bytes; 16 MB if not given. */
  readonly most?: number;
}

const MOST_REDIRECTS = 10;

/**
 * The driver of the port "http", for `tap.urlopen`, by the platform's `fetch`. Browsers do not tell where a redirect leads:
 * there it is an OSError.
 *
 * ```ts
 * const ports = { http: httpPort({ allow: addressesBelow(["https://api.example.org/v1"]) }) };
 * ```
 */
export function httpPort({ allow, timeout = 60_000, most = 16 << 20 }: HttpOptions): PortDriver {
  return (call) => {
    if (call.operation !== "get") throw new NotGranted(`the port 'http' has no operation '${call.operation}'`);
    const [text, seconds] = call.args as [string, number | null];
    const wanted = seconds === null ? timeout : Math.min(timeout, seconds * 1000);
    return get(text, allow, { timeout: wanted, signal: call.signal, most });
  };
}

interface Fetch extends Pick<Call, "signal"> {
  /** Milliseconds for all of it. */
  readonly timeout: number;
  readonly most: number;
}

/** Status, reason, address, headers and body of the answer. */
async function get(text: string, allow: AllowedAddress, { timeout, signal, most }: Fetch): Promise<Value> {
  const end = performance.now() + timeout;
  let url = allowedAddress(text, allow);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const bounds = { timeout: Math.max(0, Math.ceil(end - performance.now())), signal };
    const { response, body } = await exchange(url, { method: "GET", credentials: "omit" }, bounds, (response) =>
      isRedirect(response) ? dropped(response) : readBody(response, most),
    ).catch((error) => {
      if (!(error instanceof ExchangeError)) throw error;
      const isLate = error.type === "TimeoutError";
      throw new PythonError(error.type, isLate ? `${text} took more than ${timeout / 1000} s` : error.message);
    });
    if (body !== null) {
      const headers = Object.fromEntries(response.headers);
      return Tuple.of<Value>(response.status, response.statusText, url.href, headers, body);
    }
    const location = response.headers.get("Location");
    if (location === null) throw new PythonError("OSError", `${url.href} redirects, and does not say where to`);
    if (!URL.canParse(location, url))
      throw new PythonError("OSError", `${url.href} redirects to no address: ${location}`);
    url = allowedAddress(new URL(location, url).href, allow);
  }
  throw new PythonError("OSError", `${text} redirects more than ${MOST_REDIRECTS} times`);
}

function isRedirect({ status, type }: Response): boolean {
  return type === "opaqueredirect" || [301, 302, 303, 307, 308].includes(status);
}

async function dropped(response: Response): Promise<null> {
  await response.body?.cancel();
  return null;
}
