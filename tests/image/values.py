# SPDX-License-Identifier: LGPL-2.1-or-later
"""Shows the global and local variables of the programs in images, as texts, one line of JSON an image.

    python3 values.py BASE.IMAGE IMAGE...

Written from docs/image-format.md alone, as reader.py is: it shows that the document is enough to read values.
"""
import json
import sys

from reader import FIXED, IMAGE, File, Memory


class Values(Memory):
    """Texts for values, like Python's repr as far as there is one that tells what is in them."""

    def show(self, value, within=()):
        if value == 0:
            return "no value"
        if value & 1:
            return repr(self.small(value))
        if value - IMAGE == 304:
            return "NotImplemented"
        if value - IMAGE in FIXED:
            return repr(FIXED[value - IMAGE])
        if value in within:
            return "..."
        within = (*within, value)
        method = self.METHODS.get(self.kind(value))
        body = method(self, value, within) if method else ""
        attributes = self.attributes(value)
        if not attributes and method:
            return body
        inside = ", ".join(f"{name}={self.show(item, within)}" for name, item in attributes)
        return f"<{self.type_name(value)} {body}{' ' if body else ''}{inside}>"

    def type_name(self, value):
        return self.text(self.word(self.word(value) + 12))

    def row(self, values, within):
        return ", ".join(self.show(value, within) for value in values)

    # Attributes: the slots, then what the shape names, or a dict.

    def attributes(self, value):
        if not self.flags(value) & 1:
            return []
        extension = value + self.size(value) - 12
        shape, held = self.word(extension), self.word(extension + 8)
        if not held:
            return []
        kind = self.word(value)
        slots = self.small(self.word(kind + 44))
        in_dict = self.word(shape + 8) == 0xFFFFFFFF
        if in_dict and not slots:
            return self.named(held)
        array = [self.word(held + 12 + 4 * at) for at in range(self.word(held + 8))]
        found = [(name, array[at]) for name, at in self.slot_names(kind)]
        if in_dict:
            return [pair for pair in found if pair[1]] + self.named(array[slots])
        names = []
        while self.word(shape + 16):
            names.append(self.text(self.word(shape + 20)))
            shape = self.word(shape + 16)
        found += zip(names[::-1], array[slots:])
        return [pair for pair in found if pair[1]]

    def named(self, mapping):
        return [(self.show(key).strip("'"), item) for key, item in self.pairs(mapping)]

    def slot_names(self, kind):
        for base in reversed(self.items(self.word(kind + 24))):
            for _, item in self.pairs(self.word(base + 28)):
                if not item & 1 and self.kind(item) == 47 and self.type_name(item) == "member_descriptor":
                    yield self.text(self.word(item + 12)), self.small(self.word(item + 16))

    # One method a kind.

    def integer(self, value, _):
        digits = self.signed(value + 8)
        number = int.from_bytes(self.run(value + 12, 4 * abs(digits)), "little")
        return repr(-number if digits < 0 else number)

    def bytearray_(self, value, _):
        start = self.word(value + 12) + 16 + self.small(self.word(value + 16))
        return repr(bytearray(self.run(start, self.word(value + 8))))

    def tuple_(self, value, within):
        items = self.items(value)
        return f"({self.row(items, within)}{',' if len(items) == 1 else ''})"

    def dict_(self, value, within):
        return "{" + ", ".join(f"{self.show(k, within)}: {self.show(v, within)}" for k, v in self.pairs(value)) + "}"

    def set_(self, value, within):
        elements = self.elements(value) if self.word(value + 8) else []
        return f"{self.type_name(value)}({sorted(self.show(element, within) for element in elements)})"

    def range_(self, value, within):
        start, stop, step = (self.show(self.word(value + at), within) for at in (12, 16, 20))
        return f"range({start}, {stop})" if step == "1" else f"range({start}, {stop}, {step})"

    def slice_(self, value, within):
        return f"slice({self.row((self.word(value + at) for at in (12, 16, 20)), within)})"

    def type_(self, value, within):
        bases = ", ".join(self.text(self.word(base + 12)) for base in self.items(self.word(value + 20)))
        return f"class {self.text(self.word(value + 52))}({bases})"

    def function(self, value, within):
        code, closure = self.word(value + 12), self.word(value + 20)
        names = [self.text(name) for name in self.items(self.word(code + 56))]
        cells = [self.show(self.word(cell + 12), within) for cell in self.items(closure)] if closure else []
        free = "".join(f" {name}={cell}" for name, cell in zip(names, cells))
        return f"function {self.text(self.word(value + 36))} line {self.small(self.word(code + 32))}{free}"

    def generator(self, value, within):
        state = ["created", "suspended", "running", "finished"][self.word(value + 8)]
        text = f"generator {self.text(self.word(value + 16))} {state}"
        if state not in ("created", "suspended"):
            return text
        return f"{text} line {self.frame(value + 32)['line']} {self.variables(value + 32, within)}"

    def exception(self, value, within):
        text = f"{self.type_name(value)}{self.show(self.word(value + 12), within)}"
        for name, at in (("cause", 16), ("context", 20)):
            if self.word(value + at) - IMAGE not in (256, -IMAGE):
                text += f" {name} {self.show(self.word(value + at), within)}"
        lines, trace = [], self.word(value + 24)
        while trace and self.kind(trace) == 53:
            code = self.word(trace + 16)
            lines.append(f"{self.text(self.word(code + 36))}:{self.line(code, self.word(trace + 8))}")
            trace = self.word(trace + 12)
        return text + "".join(f" at {line}" for line in lines)

    def weakref(self, value, within):
        target = self.word(value + 12)
        return f"weak reference to {self.show(target, within) if target else 'nothing'}"

    def memoryview_(self, value, within):
        held, at = self.word(value + 12), self.small(self.word(value + 20))
        if held - IMAGE == 256:
            return "memoryview released"
        start = held + 16
        if self.kind(held) == 51:
            start = self.word(held + 12) + 16 + self.small(self.word(held + 16))
        shape, strides = ([self.small(n) for n in self.items(self.word(value + f))] for f in (28, 32))
        size, data = self.small(self.word(value + 24)), b""
        for index in range(shape[0]) if len(shape) == 1 else ():
            data += self.run(start + at + index * strides[0], size)
        return f"memoryview {self.show(self.word(value + 16))} {tuple(shape)} {data!r}"

    def fields(self, value, within):
        """What lies between the head and the extension of a record."""
        end = self.size(value) - (12 if self.flags(value) & 1 else 0)
        return f"{self.type_name(value)}[{self.row((self.word(value + at) for at in range(12, end, 4)), within)}]"

    METHODS = {
        1: lambda self, value, _: repr(self.double(value + 8)),
        2: integer,
        3: lambda self, value, _: repr(self.text(value)),
        4: lambda self, value, _: repr(self.run(value + 16, self.word(value + 8))),
        6: lambda self, value, _: repr(complex(self.double(value + 8), self.double(value + 16))),
        18: generator,
        33: tuple_,
        34: lambda self, value, within: f"[{self.row(self.items(value), within)}]",
        36: dict_,
        37: set_,
        38: type_,
        39: function,
        40: lambda self, value, _: f"code {self.text(self.word(value + 40))}",
        41: lambda self, value, within: f"cell {self.show(self.word(value + 12), within)}",
        42: exception,
        45: lambda self, value, _: f"native {self.text(self.word(value + 12))}",
        46: lambda self, value, within: f"method {self.row((self.word(value + 12), self.word(value + 16)), within)}",
        47: fields,
        48: lambda self, value, within: f"{self.type_name(value)} over {self.show(self.word(value + 12), within)}",
        49: range_,
        50: slice_,
        51: bytearray_,
        52: lambda self, value, _: f"module {self.show(dict(self.named(self.word(value + 12)))['__name__'])}",
        54: memoryview_,
        55: lambda self, value, within: f"{self.type_name(value)}({self.show(self.word(value + 12), within)})",
        56: weakref,
    }

    # Variables.

    def variables(self, frame, within=()):
        """The local variables of a frame that have a value."""
        code = self.word(frame)
        cells = {self.text(name) for name in self.items(self.word(code + 52))}
        found = {}
        for index, name in enumerate(map(self.text, self.items(self.word(code + 48)))):
            value = self.word(frame + 40 + 4 * index)
            if name in cells and value and not value & 1 and self.kind(value) == 41:
                value = self.word(value + 12)
            if value:
                found[name] = self.show(value, within)
        return found

    def globals(self):
        modules = {self.text(key): item for key, item in self.pairs(self.word(IMAGE + 152))}
        main = modules.get("__main__")
        return {self.text(key): self.show(item) for key, item in self.pairs(self.word(main + 12))} if main else {}

    def locals(self):
        """Of the program's own frames, the innermost one first."""
        stack = self.word(self.word(IMAGE + 128) + 12)
        at, found = self.word(stack + 12), []
        while at:
            frame = stack + at
            if not self.frame(frame)["hidden"]:
                found.append(self.variables(frame))
            link = self.word(frame + 28)
            at = at - link if link else 0
        return found


def main():
    with open(sys.argv[1], "rb") as file:
        base = file.read()
    for path in sys.argv[2:]:
        with open(path, "rb") as file:
            values = Values(File(file.read(), base).memory)
        print(json.dumps({"globals": values.globals(), "locals": values.locals()}))


if __name__ == "__main__":
    main()
