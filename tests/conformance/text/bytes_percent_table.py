for conv in 'diouxXeEfFgGcrasb':
    for flags in ('', '-', '0', '+', '#'):
        row = []
        for width in ('', '7'):
            for precision in ('', '.2'):
                for value in (42, -7) if conv in 'diouxX' else (65, b'z') if conv == 'c' else (3.14159, -2.5) if conv in 'eEfFgG' else (b'text', b'\xe9') if conv in 'sb' else ('text', 'é'):
                    row.append(('%' + flags + width + precision + conv).encode() % value)
        print(conv, flags, row)
class B:
    def __bytes__(self): return b'<B>'
    def __repr__(self): return 'B\xe9'
print(b'%s %b %r %a' % ((B(),) * 4), b'%5s|' % B(), b'%.2s' % B(), bytearray(b'%s') % B(), type(bytearray(b'%s') % B()).__name__)
class S(bytes): pass
print(S(b'%d') % 5, type(S(b'%d') % 5).__name__, b'%s' % S(b'sub'))
x = bytearray(b'%d!')
y = x
x %= 5
print(x, y)
