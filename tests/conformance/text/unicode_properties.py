# Checksums over all code points, in blocks: how many have each property, and a sum that tells which.
names = ['isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isprintable', 'isupper', 'islower', 'istitle', 'isidentifier']
methods = [getattr(str, name) for name in names]
def block(start, stop, step=1):
    counts = [0] * len(names)
    sums = [0] * len(names)
    for i in range(start, stop, step):
        c = chr(i)
        for k in range(len(names)):
            if methods[k](c):
                counts[k] += 1
                sums[k] = (sums[k] * 31 + i) % 1000003
    return ' '.join(f'{name[2:]}={n}/{s}' for name, n, s in zip(names, counts, sums) if n)
print(block(0, 0x600))
print(block(0x600, 0x2000, 3))
print(block(0x2000, 0x3100, 2))
print(block(0xa600, 0xb000, 3))
print(block(0xf900, 0x11000, 3))
print(block(0x10000, 0x1ffff, 61))
print(block(0x1d400, 0x1d800, 3))
print(block(0x1e000, 0x1f300, 7))
print(block(0x20000, 0x110000, 4099))
