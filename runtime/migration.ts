// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs that go to other hosts. What travels is a copy in which the operation is answered already: so whoever finds it
// pending in an image knows that the program stood here when it was being sent, and that it may run elsewhere since.
import type { ConstructOptions } from "./constructs.ts";
import { type Call, NotGranted, OperationLost } from "./operation.ts";
import type { Program } from "./program.ts";
import type { Value } from "./values.ts";

/** Sends a copy of the program, in which the call returns `there`, to the host whose address is the call's argument. */
export async function deliver(program: Program, host: ConstructOptions, call: Call, there: Value): Promise<void> {
  const url = call.args[0] as string;
  if (call.resumed) throw new OperationLost(`the program was saved while it was being sent to ${url}`);
  if (host.migrate === undefined) throw new NotGranted("the host does not let programs go to other hosts");
  const traveller = program.fork();
  try {
    traveller.answer(call.id, there);
    await host.migrate(url, traveller, call.signal);
  } finally {
    traveller.close();
  }
}
