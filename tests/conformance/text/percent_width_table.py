for conv in 'diouxXeEfFgGcrsa':
    for flags in ('', '-', '0', '+', ' ', '#', '-0', '+-', ' 0', '#0', '+ '):
        row = []
        for width in ('', '8'):
            for precision in ('', '.0', '.2', '.5'):
                for value in (42, -7) if conv in 'diouxXc' else (3.14159, -2.5) if conv in 'eEfFgG' else ('text', 'é'):
                    if conv == 'c' and value < 0: value = 'z'
                    row.append(('%' + flags + width + precision + conv) % value)
        print(conv, repr(flags), ascii(row))
