// SPDX-License-Identifier: LGPL-2.1-or-later
// A memoryview by hand whose items lie so far apart that the distance of the last one does not fit into 32 bits.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Program } from "../../runtime/node/index.ts";
import { machine } from "../runtime/running.ts";
import { changed, IMAGE } from "./forge.ts";

const KIND_MEMORYVIEW = 54;
const SOURCE = `
view = memoryview(bytes(100))[3:60:2]
for i in range(3000): pass
print(bytes(view[:5]))
`;

for (const stride of [-0x3ffffffe, 0x3fffffff, 0x20000000, 57])
  test(`items ${stride} bytes apart`, async () => {
    const image = await changed(SOURCE, (view, own) => {
      const [at] = own(KIND_MEMORYVIEW);
      const strides = view.getUint32(at! + 32, true) - IMAGE;
      assert.equal(view.getUint32(strides + 12, true), 5); // the small int 2
      view.setInt32(strides + 12, stride * 2 + 1, true);
    });
    const program = await Program.resume(machine, image);
    const end = await program.runToEnd();
    assert.equal(end.reason, "failed");
    assert.match(
      end.reason === "failed" ? end.error.traceback : "",
      /ValueError: the object under the memoryview was resized/,
    );
  });
