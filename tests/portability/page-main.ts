// SPDX-License-Identifier: LGPL-2.1-or-later
// The side of a host that is a page: it fetches orders from the server that it came from, and posts what came of them.
import { compiler } from "../../runtime/compile-import.ts";
import { fetchMachine } from "../../runtime/fetch-machine.ts";
import { carryOut, type Leg } from "./work.ts";

async function post(path: string, body: string): Promise<void> {
  await fetch(path, { method: "POST", body });
}
try {
  const machine = await fetchMachine(new URL("/dist/", location.href), compiler);
  for (;;) {
    const order = await fetch("/order");
    await post("/arrivals", JSON.stringify(await carryOut(machine, (await order.json()) as Leg[])));
  }
} catch (error) {
  await post("/error", String((error as Error).stack ?? error));
}
