# Case mappings of all blocks with case, as checksums.
def check(start, stop, step=1):
    total = 0
    changed = 0
    for i in range(start, stop, step):
        c = chr(i)
        for mapped in (c.upper(), c.lower(), c.title(), c.casefold(), c.swapcase()):
            if mapped != c:
                changed += 1
                for d in mapped:
                    total = (total * 31 + ord(d)) % 1000003
    return changed, total
for start, stop, step in ((0, 0x590, 1), (0x10a0, 0x1100, 1), (0x13a0, 0x1400, 1), (0x1c80, 0x2000, 1), (0x2100, 0x2200, 1), (0x24b0, 0x2500, 1), (0x2c00, 0x2d30, 1), (0xa640, 0xa7ff, 1), (0xab30, 0xabc0, 1), (0xfb00, 0xfb20, 1), (0xff20, 0xff60, 1), (0x10400, 0x10600, 1), (0x10c80, 0x10d90, 1), (0x118a0, 0x118e0, 1), (0x16e40, 0x16e80, 1), (0x1e900, 0x1e950, 1)):
    print(hex(start), check(start, stop, step))
