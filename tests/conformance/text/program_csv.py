def parse(text, sep=',', quote='"'):
    rows, row, field, i, quoted = [], [], [], 0, False
    while i < len(text):
        c = text[i]
        if quoted:
            if c == quote:
                if text[i + 1:i + 2] == quote:
                    field.append(quote); i += 1
                else: quoted = False
            else: field.append(c)
        elif c == quote: quoted = True
        elif c == sep: row.append(''.join(field)); field = []
        elif c == '\n': row.append(''.join(field)); rows.append(row); row, field = [], []
        else: field.append(c)
        i += 1
    if field or row: row.append(''.join(field)); rows.append(row)
    return rows
def dump(rows):
    def q(s):
        s = str(s)
        return '"' + s.replace('"', '""') + '"' if any(c in s for c in ',"\n') else s
    return '\n'.join(','.join(map(q, row)) for row in rows)
data = 'name,age,note\nAnn,30,"likes ""quotes"", and commas"\nBob,,"multi\nline"\nÉva,22,€ 5\n'
rows = parse(data)
for r in rows: print(r)
print(dump(rows) == data.rstrip('\n'), parse(dump(rows)) == rows)
header, *body = rows
for record in [dict(zip(header, r)) for r in body]: print(record, '{name:>5}|{age:<3}|{note!r}'.format(**record))
widths = [max(len(r[i].split('\n')[0]) for r in rows) for i in range(3)]
for r in rows: print(' | '.join(c.split('\n')[0].ljust(w) for c, w in zip(r, widths)))
