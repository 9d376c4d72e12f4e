# SPDX-License-Identifier: LGPL-2.1-or-later
# Tasks as generators: sleeping, messages, errors and cancelling, on a clock of its own.
class Cancelled(Exception): pass
class Task:
    ids = 0
    def __init__(self, gen):
        Task.ids += 1
        self.id, self.gen, self.result, self.error, self.done, self.waiters = Task.ids, gen, None, None, False, []
class Sleep:
    def __init__(self, t): self.t = t
class Wait:
    def __init__(self, task): self.task = task
class Spawn:
    def __init__(self, gen): self.gen = gen
class Receive: pass
class Loop:
    def __init__(self): self.time, self.ready, self.sleeping, self.order, self.boxes, self.hungry = 0, [], [], 0, {}, set()
    def spawn(self, gen):
        task = Task(gen)
        self.ready.append((task, None, None))
        return task
    def send(self, task, message):
        self.boxes.setdefault(task.id, []).append(message)
        if task in self.hungry:
            self.hungry.discard(task)
            self.ready.append((task, self.boxes[task.id].pop(0), None))
    def cancel(self, task):
        if not task.done: self.ready.append((task, None, Cancelled("by someone")))
    def finish(self, task, result=None, error=None):
        task.done, task.result, task.error = True, result, error
        for w in task.waiters: self.ready.append((w, result, error))
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: s[:2])
                self.time, _, task = self.sleeping.pop(0)
                if task.done: continue
                self.ready.append((task, None, None))
            task, value, error = self.ready.pop(0)
            if task.done: continue
            try: request = task.gen.throw(error) if error else task.gen.send(value)
            except StopIteration as stop: self.finish(task, stop.value)
            except Exception as e: self.finish(task, error=e)
            else: self.handle(task, request)
    def handle(self, task, request):
        match_type = type(request)
        if match_type is Sleep:
            self.order += 1
            self.sleeping.append((self.time + request.t, self.order, task))
        elif match_type is Spawn: self.ready.append((task, self.spawn(request.gen), None))
        elif match_type is Wait:
            if request.task.done: self.ready.append((task, request.task.result, request.task.error))
            else: request.task.waiters.append(task)
        elif match_type is Receive:
            box = self.boxes.get(task.id)
            if box: self.ready.append((task, box.pop(0), None))
            else: self.hungry.add(task)
        else: self.ready.append((task, None, TypeError(f"what is {request!r}?")))
loop = Loop()
def say(*a): print(f"[{loop.time:3}]", *a)
def worker(name, n):
    try:
        for i in range(n):
            say(name, "works", i)
            yield Sleep(len(name) + i)
        return name.upper()
    except Cancelled as e:
        say(name, "cancelled", e)
        yield Sleep(1)
        raise
    finally: say(name, "cleans up")
def fails(): 
    yield Sleep(3)
    raise ValueError("task failed")
def echo():
    heard = []
    while (m := (yield Receive())) is not None:
        say("echo", m)
        heard.append(m)
    return heard
def main():
    a = yield Spawn(worker("ab", 3))
    b = yield Spawn(worker("worker", 4))
    e = yield Spawn(echo())
    f = yield Spawn(fails())
    for i in range(3):
        loop.send(e, ("message", i))
        yield Sleep(2)
    say("a gave", (yield Wait(a)))
    loop.cancel(b)
    try: yield Wait(b)
    except Cancelled as x: say("b ended with", repr(x))
    try: yield Wait(f)
    except ValueError as x: say("f ended with", repr(x))
    loop.send(e, None)
    say("echo heard", (yield Wait(e)))
    try: yield "nonsense"
    except TypeError as x: say(x)
    return "all done"
m = loop.spawn(main())
loop.run()
print(m.result, m.error, loop.time, Task.ids)
