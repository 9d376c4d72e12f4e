// SPDX-License-Identifier: LGPL-2.1-or-later
// The requests that `concrete serve` answers: POST /programs and GET /programs/ID.
import type { IncomingMessage, ServerResponse } from "node:http";
import { ImageError } from "../runtime/image-error.ts";
import type { Guest } from "./guest.ts";
import { Full, type Guests, NotSealed } from "./guests.ts";

const COLLECTION = "/programs";
const MEDIA_TYPE = "application/octet-stream";

/** A request that is refused: status, a word for programs, and a message for people. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Answers requests about these programs. */
export class Requests {
  /** Programs by the Idempotency-Key that they came with: a request that comes twice is one. */
  private readonly keys = new Map<string, Promise<Guest>>();

  constructor(
    private readonly guests: Guests,
    private readonly maxImage: number,
  ) {}

  /** To be given to a server. */
  readonly answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const { pathname } = new URL(request.url ?? "/", "http://host");
      if (pathname === COLLECTION) {
        allow(request, ["POST"]);
        await this.post(request, response);
      } else if (pathname.startsWith(`${COLLECTION}/`)) {
        allow(request, ["GET", "HEAD"]);
        this.get(pathname.slice(COLLECTION.length + 1), response);
      } else throw new Refusal(404, "not-found", `there is nothing at ${pathname}; images are taken at ${COLLECTION}`);
    } catch (error) {
      const { status, code, message, headers } = refusalFor(error as Error);
      send(response, status, { error: { code, message } }, headers);
    }
  };

  private get(id: string, response: ServerResponse): void {
    const guest = this.guests.find(id);
    if (guest === undefined) throw new Refusal(404, "not-found", `there is no program ${id}`);
    send(response, 200, guest.describe());
  }

  private async post(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = request.headers["idempotency-key"];
    const before = typeof key === "string" ? this.keys.get(key) : undefined;
    const taken = before ?? this.take(request);
    if (typeof key === "string" && before === undefined) this.remember(key, taken);
    const { id } = await taken;
    send(response, 202, { id }, { Location: `${COLLECTION}/${id}` });
  }

  /** A key is remembered as long as its program is. */
  private remember(key: string, taken: Promise<Guest>): void {
    this.keys.set(key, taken);
    taken.catch(() => this.keys.delete(key));
    for (const [old, guest] of this.keys)
      void guest.then(
        ({ id }) => this.guests.find(id) ?? this.keys.delete(old),
        () => {},
      );
  }

  private async take(request: IncomingMessage): Promise<Guest> {
    // Pages of other origins cannot send this type without asking first, which this server does not answer.
    if (request.headers["content-type"] !== MEDIA_TYPE || request.headers["content-encoding"] !== undefined)
      throw new Refusal(415, "unsupported-media-type", `images are taken as ${MEDIA_TYPE}, not encoded`);
    this.guests.reserve();
    try {
      const image = await readBody(request, this.maxImage);
      const { guest, program } = await this.guests.receive(image);
      if (request.socket.destroyed) {
        program.close();
        throw new Refusal(400, "gone", "the sender went away");
      }
      this.guests.admit(guest, program);
      return guest;
    } catch (error) {
      this.guests.release();
      throw error;
    }
  }
}

function allow({ method }: IncomingMessage, methods: readonly string[]): void {
  if (!methods.includes(method ?? ""))
    throw new Refusal(405, "method-not-allowed", `${method} is not known here`, { Allow: methods.join(", ") });
}

/** Reads a body of so many bytes at most. */
async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, "too-large", `images of more than ${most} bytes are not taken`);
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request
      .on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length <= most) chunks.push(chunk);
        else {
          chunks.length = 0;
          reject(tooLarge); // what still comes is read and dropped, so that the sender can hear this
        }
      })
      .on("end", () => resolve(Buffer.concat(chunks)))
      .on("close", () => reject(new Refusal(400, "gone", "the sender went away")));
  });
}

function refusalFor(error: Error): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Full) return new Refusal(503, "full", error.message, { "Retry-After": "10" });
  if (error instanceof NotSealed) return new Refusal(403, "not-sealed", error.message);
  if (error instanceof ImageError)
    return new Refusal(error.code === "wrong-key" ? 403 : 422, error.code, error.message);
  return new Refusal(500, "internal", `internal error: ${error.message}`);
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers });
  response.end(`${JSON.stringify(body)}\n`);
}
