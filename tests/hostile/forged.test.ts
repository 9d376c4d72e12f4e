// SPDX-License-Identifier: LGPL-2.1-or-later
// Images made by hand that native code would not stand: circles where it expects an end, since it would go round them
// forever, and lists of the machine's own that the program can reach.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ImageError, Program } from "../../runtime/node/index.ts";
import { machine } from "../runtime/running.ts";
import { changed, IMAGE } from "./forge.ts";

const KIND_TYPE = 38;
const KIND_LIST = 34;
const KIND_TRACEBACK = 53;
const KIND_THREAD = 43;
const KIND_STACK = 17;
const SOURCE = `
import concrete
class A: pass
class B(A): pass
class C(B): pass
def down(n):
    if n: down(n - 1)
    else: 1 / 0
try: down(5)
except ZeroDivisionError as error: kept = error
empty = []
def other(): return 5
ended = concrete.execute(other)
ended.join()
def wait(): own.join()
own = concrete.execute(lambda: [].append(concrete.execute(wait)) or work())
def work():
    while True: pass
work()
`;

test("an image put together like these is resumed", async () => {
  await Program.resume(machine, await changed(SOURCE, () => {}));
});

/** The threads of the program: main, the second in the list, one that is not the current one, and one that has ended. */
function threadsOf(
  view: DataView,
  own: (kind: number) => number[],
): Record<"main" | "second" | "other" | "ended", number> {
  const main = view.getUint32(184, true) - IMAGE;
  const ended = own(KIND_THREAD).find((at) => view.getUint32(at + 12, true) === 0)!;
  const second = view.getUint32(main + 16, true) - IMAGE;
  assert.equal(own(KIND_THREAD).length, 4);
  assert.notEqual(view.getUint32(second + 16, true), 0);
  return { main, second, ended, other: IMAGE + ended };
}
/** One that is not the current one. */
function waiting(view: DataView, own: (kind: number) => number[]): number {
  const current = view.getUint32(128, true) - IMAGE;
  return own(KIND_THREAD).find((at) => at !== current && view.getUint32(at + 12, true) !== 0)!;
}
function addTo(view: DataView, at: number, n: number): void {
  view.setUint32(at, view.getUint32(at, true) + n, true);
}

const CASES: Readonly<Record<string, (view: DataView, own: (kind: number) => number[]) => void>> = {
  "a circle of tracebacks": (view, own) => {
    const tracebacks = own(KIND_TRACEBACK);
    assert.equal(tracebacks.length, 7);
    const last = tracebacks.find((at) => view.getUint32(at + 12, true) === IMAGE + 256)!;
    view.setUint32(last + 12, IMAGE + tracebacks[2]!, true);
  },
  "a traceback before itself": (view, own) => {
    const [at] = own(KIND_TRACEBACK);
    view.setUint32(at! + 12, IMAGE + at!, true);
  },
  "a circle of bases": (view, own) => {
    const [a, , c] = own(KIND_TYPE);
    view.setUint32(a! + 16, IMAGE + c!, true);
  },
  "a class that is its own base": (view, own) => {
    const [a] = own(KIND_TYPE);
    view.setUint32(a! + 16, IMAGE + a!, true);
  },
  "a class without a base": (view, own) => view.setUint32(own(KIND_TYPE)[1]! + 16, IMAGE + 256, true),
  "a class without instances, of another layout": (view, own) =>
    view.setUint32(own(KIND_TYPE)[2]! + 36, 2 * KIND_LIST + 1, true),
  "a class that says it is one of the machine's": (view, own) => addTo(view, own(KIND_TYPE)[2]! + 8, -2),
  "a list of the program's as that of its operations": (view, own) => {
    const list = own(KIND_LIST).find((at) => view.getUint32(at + 8, true) === 0)!;
    view.setUint32(164, IMAGE + list, true);
  },
  "threads in the base heap": (view) => view.setUint32(8, view.getUint32(12, true), true), // it would end where the nursery begins
  "a thread without a result": (view, own) => view.setUint32(threadsOf(view, own).ended + 24, 0, true),
  "a circle of threads": (view, own) =>
    view.setUint32(threadsOf(view, own).second + 16, view.getUint32(184, true), true),
  "a thread in no list": (view) => view.setUint32(view.getUint32(184, true) - IMAGE + 16, 0, true),
  "no threads": (view) => view.setUint32(184, 0, true),
  "a list without the current thread": (view, own) => view.setUint32(184, threadsOf(view, own).other, true),
  "an ended thread as the current one": (view, own) => view.setUint32(128, IMAGE + threadsOf(view, own).ended, true),
  "a stack of two threads": (view, own) => {
    const { main, second } = threadsOf(view, own);
    view.setUint32(second + 12, view.getUint32(main + 12, true), true);
  },
  "an ended thread with a stack": (view, own) => {
    const { second, ended } = threadsOf(view, own);
    view.setUint32(ended + 12, view.getUint32(second + 12, true), true);
  },
  "a thread that has ended, in the list": (view, own) => view.setUint32(threadsOf(view, own).second + 40, 3, true),
  "a thread that ended with no exception": (view, own) => view.setUint32(threadsOf(view, own).ended + 40, 5, true),
  "a thread that stands nowhere": (view, own) => {
    const stack = view.getUint32(threadsOf(view, own).second + 12, true) - IMAGE;
    assert.equal(view.getUint8(stack + 4), KIND_STACK);
    view.setUint32(stack + 12, 0, true);
  },
  "a current thread that waits": (view) => view.setUint32(view.getUint32(128, true) - IMAGE + 28, IMAGE + 256, true),
  "a thread that waits for True": (view, own) => view.setUint32(threadsOf(view, own).second + 28, IMAGE + 288, true),
  "a thread with another number of frames": (view, own) => addTo(view, waiting(view, own) + 32, 2),
  "a thread with another number of hidden frames": (view, own) => addTo(view, waiting(view, own) + 36, 2),
  "a thread without a name": (view, own) => view.setUint32(threadsOf(view, own).second + 48, IMAGE + 256, true),
  "a thread that handles a number": (view, own) => view.setUint32(threadsOf(view, own).second + 20, 3, true),
  "a thread woken twice": (view, own) => view.setUint32(threadsOf(view, own).second + 44, 5, true),
  "a number of the next thread beyond all": (view) => view.setUint32(92, 0x40000000, true),
  "a turn without an end": (view) => view.setUint32(100, 0x40000000, true),
  "an instruction number without room to count": (view) => view.setUint32(20, 0x40000000, true),
};
for (const [what, change] of Object.entries(CASES))
  test(what, async () => {
    const image = await changed(SOURCE, change);
    await assert.rejects(
      Program.resume(machine, image),
      (error) => error instanceof ImageError && error.code === "unsound",
    );
  });
