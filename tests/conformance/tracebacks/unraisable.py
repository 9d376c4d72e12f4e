# How exceptions in finalizers and callbacks of weak references are printed, with and without a hook of the program's own.
import gc
import sys
import weakref


class A:
    pass


class Text:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


class Bad:
    def __repr__(self):
        return "<a bad one>"

    def __del__(self):
        raise ValueError("in del")


class BadCallback:
    zero = 0

    def __call__(self, reference):
        return 1 / self.zero

    def __repr__(self):
        return "<a callback>"


def show(do):
    """Prints what goes to sys.stderr meanwhile, without addresses and file names."""
    sys.stderr, stderr = Text(), sys.stderr
    try:
        do()
        gc.collect()
        text = "".join(sys.stderr.parts)
    finally:
        sys.stderr = stderr
    for line in text.splitlines():
        head, at, _ = line.partition(" at 0x")
        if line.startswith("  File "):
            print("  File …," + line.partition(",")[2])
        else:
            print(head + (" at …" if at else ""))


def finalize():
    x = Bad()
    del x


def call_back():
    a = A()
    kept.append(weakref.ref(a, BadCallback()))
    del a


kept = []
show(finalize)
show(call_back)


def bad_hook(args):
    raise KeyError("hook")


sys.unraisablehook = bad_hook
show(finalize)
sys.unraisablehook = None
show(finalize)
del sys.unraisablehook
show(finalize)


class Silent:
    def __call__(self, args):
        print(args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.err_msg.partition(" <")[0], args.object)


sys.unraisablehook = Silent()
show(finalize)
show(call_back)
sys.unraisablehook = sys.__unraisablehook__
sys.stderr, stderr = None, sys.stderr
finalize()
gc.collect()
sys.stderr = stderr
print("end")
