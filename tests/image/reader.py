# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads image files of Concrete, version 1: where the program stands, what it waits for, what it holds, as JSON.

    python3 reader.py IMAGE... [--base BASE.IMAGE]

Written from docs/image-format.md alone, with nothing but the standard library: it shows that the document is enough.
An image that is not self-contained needs the base image beside it.
"""
import argparse
import hashlib
import json
import struct
import sys
import zlib

IMAGE = 0x1200000
PAGE = 4096
STATES = ["empty", "running", "waiting", "finished", "failed"]
FIXED = {256: None, 272: False, 288: True, 320: ...}
SIZE_OF_TYPE = 96
FIRST_TYPE, LAST_TYPE = 6544, 6544 + 192 * SIZE_OF_TYPE


class BadImage(Exception):
    """What is wrong with the file."""


class File:
    """Part 1 of the document: header and pages."""

    def __init__(self, data, base=None, before=None):
        """before: for a mark, the memory that its pages are compared with instead of the base image."""
        if data[:8] != b"\x8fCIMAGE\n":
            raise BadImage("not an image")
        (self.version, flags, self.state, page, self.instruction) = struct.unpack_from("<IIIIQ", data, 8)
        if self.version != 1 or flags & ~3 or page != PAGE:
            raise BadImage("another version")
        self.machine, self.base = data[32:64].hex(), data[64:96].hex()
        self.length, count, body, name = struct.unpack_from("<IIII", data, 96)
        self.name = data[112:112 + name].decode()
        end = 112 + name + body
        marks, behind = data[end:end], end
        if flags & 2:
            end += struct.unpack_from("<I", data, end)[0]
            marks = data[behind:end]
        carried = 0
        if flags & 1:
            lengths = struct.unpack_from("<IIII", data, end)
            carried = 16 + lengths[2] + lengths[3]
        if len(data) != end + carried + 4 or zlib.crc32(data[:-4]) != struct.unpack_from("<I", data, len(data) - 4)[0]:
            raise BadImage("damaged")
        self.self_contained = bool(flags & 1)
        if self.self_contained:
            machine = zlib.decompress(data[end + 16:end + 16 + lengths[2]])
            base = zlib.decompress(data[end + 16 + lengths[2]:end + carried])
            if hashlib.sha256(machine).hexdigest() != self.machine:
                raise BadImage("carries another machine than it names")
        if base is None or hashlib.sha256(base).hexdigest() != self.base:
            raise BadImage(f"needs base image {self.base}")
        pages = zlib.decompress(data[112 + name:behind])
        if len(pages) != count * (4 + PAGE):
            raise BadImage("damaged pages")
        self.pages = list(struct.unpack_from(f"<{count}I", pages))
        self.memory = bytearray(self.length)
        self.memory[:] = (base if before is None else before)[:self.length].ljust(self.length, b"\0")
        for index, number in enumerate(self.pages):
            at = number * PAGE
            room = min(PAGE, self.length - at)
            delta = int.from_bytes(pages[4 * count + index * PAGE:][:room], "little")
            here = int.from_bytes(self.memory[at:at + room], "little")
            self.memory[at:at + room] = (here ^ delta).to_bytes(room, "little")
        self.marks = []
        at, last = 8, self
        for _ in range(struct.unpack_from("<I", marks, 4)[0] if marks else 0):
            number, length = struct.unpack_from("<II", marks, at)
            last = File(marks[at + 8:at + 8 + length], base, last.memory)
            if Memory(last.memory).run(IMAGE, 4) != b"CIMG":
                raise BadImage(f"no image in the pages of mark {number}")
            self.marks.append(number)
            at += 8 + length
        if at != max(len(marks), 8):
            raise BadImage("something behind the marks")


class Memory:
    """Part 2: the objects. Addresses are those of the machine."""

    def __init__(self, memory):
        self.bytes = memory

    def word(self, address):
        return struct.unpack_from("<I", self.bytes, address - IMAGE)[0]

    def signed(self, address):
        return struct.unpack_from("<i", self.bytes, address - IMAGE)[0]

    def half(self, address):
        return struct.unpack_from("<H", self.bytes, address - IMAGE)[0]

    def double(self, address):
        return struct.unpack_from("<d", self.bytes, address - IMAGE)[0]

    def run(self, address, length):
        return bytes(self.bytes[address - IMAGE:address - IMAGE + length])

    def kind(self, address):
        return self.bytes[address - IMAGE + 4]

    def flags(self, address):
        return self.bytes[address - IMAGE + 5]

    def size(self, address):
        units = self.half(address + 6)
        if units:
            return 8 * units
        kind, flags, n = self.kind(address), self.flags(address), self.word(address + 8)
        if kind in (33, 35):
            size = 12 + 4 * n
        elif kind == 3:
            size = 16 + (n << (flags >> 1 & 3))
        elif kind == 2:
            size = 12 + 4 * abs(self.signed(address + 8))
        elif kind == 16:
            size = 12 + 12 * n
        else:
            size = 16 + n
        return size + (12 if flags & 1 else 0) + 7 & ~7

    def text(self, address):
        """The contents of a str."""
        n, flags = self.word(address + 8), self.flags(address)
        start = self.word(address + 16) + 20 if flags & 16 else address + 16
        width = 1 << (flags >> 1 & 3)
        code = {1: "B", 2: "H", 4: "I"}[width]
        return "".join(map(chr, struct.unpack(f"<{n}{code}", self.run(start, n * width))))

    def small(self, value):
        """A small int."""
        assert value & 1, hex(value)
        return (value - (1 << 32) if value >> 31 else value) >> 1

    def items(self, address):
        """The values of a tuple or list."""
        n = self.word(address + 8)
        start = address + 12 if self.kind(address) == 33 else self.word(address + 12) + 12
        return list(struct.unpack(f"<{n}I", self.run(start, 4 * n)))

    def pairs(self, address):
        """The keys and values of a dict."""
        entries, fill = self.word(address + 12), self.small(self.word(address + 20))
        triples = struct.iter_unpack("<III", self.run(entries + 12, 12 * fill))
        return [(key, value) for _, key, value in triples if key]

    def elements(self, address):
        """The elements of a set."""
        places = self.word(address + 12)
        triples = struct.iter_unpack("<III", self.run(places + 12, 12 * self.word(places + 8)))
        return [element for _, element, _ in triples if element]

    def data(self, value):
        """A value as JSON has it, as the document tells at `concrete inspect --json`."""
        if value & 1:
            return self.small(value)
        if value - IMAGE in FIXED:
            fixed = FIXED[value - IMAGE]
            return "..." if fixed is ... else fixed
        kind = self.kind(value)
        if kind == 2:
            n = self.signed(value + 8)
            number = int.from_bytes(self.run(value + 12, 4 * abs(n)), "little") * (-1 if n < 0 else 1)
            return number if abs(number) < 2 ** 53 else str(number)
        if kind == 1:
            return self.number(self.double(value + 8))
        if kind == 6:
            real, imaginary = (shortest(self.double(value + at)) for at in (8, 16))
            return f"({real}{'' if imaginary.startswith('-') else '+'}{imaginary}j)"
        if kind == 3:
            return self.text(value)
        if kind == 4:
            return list(self.run(value + 16, self.word(value + 8)))
        if kind == 51:
            start = self.word(value + 12) + 16 + self.small(self.word(value + 16))
            return list(self.run(start, self.word(value + 8)))
        if kind in (33, 34):
            return [self.data(item) for item in self.items(value)]
        if kind == 37:
            return [self.data(item) for item in self.elements(value)]
        if kind == 36:
            pairs = self.pairs(value)
            if all(not key & 1 and self.kind(key) == 3 for key, _ in pairs):
                return {self.text(key): self.data(item) for key, item in pairs}
            return [[self.data(key), self.data(item)] for key, item in pairs]
        raise BadImage(f"an argument of kind {kind}")

    @staticmethod
    def number(x):
        return x if x - x == 0 else shortest(x)

    # Where the program stands.

    def state(self):
        state = STATES[self.word(IMAGE + 60)]
        return self.text(self.items(self.word(IMAGE + 168))[0]) if state == "finished" else state

    def line(self, code, pc):
        """The line of an instruction, or None."""
        table = self.word(code + 72)
        data = iter(self.run(table + 16, self.word(table + 8)))

        def varint():
            value = shift = 0
            for byte in data:
                value |= (byte & 127) << shift
                if byte < 128:
                    return value
                shift += 7
            return None

        line, index = self.small(self.word(code + 32)), 0
        while (head := varint()) is not None:
            if not head & 1:
                zigzag = varint()
                line += -(zigzag + 1 >> 1) if zigzag & 1 else zigzag >> 1
                varint(), varint(), varint()
            index += head >> 1
            if index > pc:
                return None if head & 1 else line
        return None

    def frame(self, address):
        code, pc = self.word(address), self.word(address + 24)
        return {
            "file": self.text(self.word(code + 44)),
            "line": self.line(code, pc),
            "name": self.text(self.word(code + 36)),
            "pc": pc,
            "hidden": bool(self.word(code + 8) >> 30 & 1),
        }

    def threads(self):
        found, current = [], self.word(IMAGE + 128)
        thread = self.word(IMAGE + 184) or current
        while thread:
            stack = self.word(thread + 12)
            offset = self.word(stack + 12)
            several = self.size(thread) > 32  # else the machine knew one thread only
            frames = []
            while offset:
                frames.append(self.frame(stack + offset))
                link = self.word(stack + offset + 28)
                offset = offset - link if link else 0
            found.append({
                "ident": self.word(thread + 8),
                "name": self.text(self.word(thread + 48)) if several else "main",
                "current": thread == current,
                "waits": self.waits(self.word(thread + 28)) if several else None,
                "operation": self.operation(self.word(thread + 28)) if several else None,
                "frames": frames[::-1],
            })
            thread = self.word(thread + 16)
        return found

    def waits(self, value):
        """What a thread waits for."""
        if value == 0:
            return None
        if value - IMAGE == 256:
            return "woken"
        return "thread" if self.kind(value) == 43 else "operation"

    def operation(self, value):
        """The id of the operation that a thread waits for."""
        return self.small(self.word(value + 12)) if self.waits(value) == "operation" else None

    def waiting(self):
        found = []
        for record in self.items(self.word(IMAGE + 164)):
            number, port, operation, args, kwargs = (self.data(self.word(record + at)) for at in (12, 16, 20, 24, 28))
            found.append({"id": number, "port": port, "operation": operation, "args": args, "kwargs": kwargs})
        return found

    def objects(self):
        """What lies behind the base heap, by type."""
        counts = {}
        address, end = self.word(IMAGE + 8), self.word(IMAGE + 4)
        while address < end:
            kind = self.word(address)
            if kind == 0:
                name = "(internal)"
            elif FIRST_TYPE <= kind - IMAGE < LAST_TYPE:
                name = self.text(self.word(kind + 12))
            else:
                name = "(instances)"
            count, size = counts.get(name, (0, 0))
            counts[name] = count + 1, size + self.size(address)
            address += self.size(address)
        return [{"type": name, "count": count, "bytes": size} for name, (count, size) in counts.items()]


def shortest(x):
    """A float as JavaScript writes it, as far as the tests go: whole numbers without a point."""
    if x != x:
        return "NaN"
    if x - x != 0:
        return "Infinity" if x > 0 else "-Infinity"
    return str(int(x)) if x == int(x) and abs(x) < 1e21 else repr(x)


def read(data, base):
    file = File(data, base)
    memory = Memory(file.memory)
    top, end, nursery = (memory.word(IMAGE + at) for at in (4, 8, 12))
    if memory.run(IMAGE, 4) != b"CIMG" or top - IMAGE != file.length:
        raise BadImage("no image in the pages")
    state = memory.state()
    if state != STATES[file.state]:
        raise BadImage(f"the file says that the program is {STATES[file.state]}, its memory that it is {state}")
    return {
        "name": file.name,
        "state": state,
        "instruction": struct.unpack("<Q", memory.run(IMAGE + 16, 8))[0],
        "threads": memory.threads(),
        "waiting": memory.waiting(),
        "memory": memory.objects(),
        "marks": file.marks,
        "heap": {"base": end - IMAGE, "old": nursery - end, "nursery": top - nursery},
        "file": {
            "formatVersion": file.version,
            "machine": file.machine,
            "base": file.base,
            "imageLength": file.length,
            "pageCount": len(file.pages),
            "selfContained": file.self_contained,
            "pages": file.pages,
        },
    }


def main():
    parser = argparse.ArgumentParser(description="Shows what is in image files of Concrete, one line of JSON each.")
    parser.add_argument("images", nargs="+", metavar="IMAGE")
    parser.add_argument("--base", help="the base image, for images that do not carry it")
    options = parser.parse_args()
    base = None
    if options.base:
        with open(options.base, "rb") as file:
            base = file.read()
    for path in options.images:
        with open(path, "rb") as file:
            data = file.read()
        try:
            print(json.dumps(read(data, base)))
        except BadImage as error:
            sys.exit(f"{path}: {error}")


if __name__ == "__main__":
    main()
