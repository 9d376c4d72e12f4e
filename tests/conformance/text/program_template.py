def render(template, **values):
    out, i = [], 0
    while True:
        j = template.find('{{', i)
        if j < 0: out.append(template[i:]); break
        k = template.index('}}', j)
        out.append(template[i:j])
        name, *filters = [p.strip() for p in template[j + 2:k].split('|')]
        v = values
        for part in name.split('.'): v = v[int(part)] if part.isdigit() else v[part] if isinstance(v, dict) else getattr(v, part)
        for f in filters: v = {'upper': str.upper, 'title': str.title, 'trim': str.strip, 'len': len, 'rev': lambda s: s[::-1]}[f](v)
        out.append(str(v)); i = k + 2
    return ''.join(out)
class User:
    def __init__(self, name): self.name = name
print(render('Hello {{ user.name | title }}, you have {{items|len}} items: {{ items.0 }} and {{items.1|upper|rev}}.{{ pad | trim }}', user=User('ann lee'), items=['pen', 'book'], pad='  end  '))
for bad in ('{{ x', '{{ nope }}', '{{ a.b }}'):
    try: print(render(bad, a=1))
    except Exception as e: print(type(e).__name__, e)
rows = [('apple', 3, 1.25), ('banana', 12, 0.5), ('cherry €', 100, 12.999)]
print('\n'.join('%-10s|%5d|%8.2f' % r for r in rows))
print('\n'.join('{:<10}|{:>5}|{:>8.2f}'.format(*r) for r in rows))
print('\n'.join(f'{n:<10}|{q:>5}|{p:>8.2f}|{q * p:>10,.2f}' for n, q, p in rows))
print('{:*^34}'.format(' total '), f'{sum(q * p for _, q, p in rows):=+34,.3f}', sep='\n')
print('%(name)s is %(age)d years and %(h).1f m' % {'name': 'Bob', 'age': 42, 'h': 1.805}, '{name!r:>8} {age:04d}'.format_map({'name': 'Bob', 'age': 42}), 'a%%b' % (), '{{}}'.format(), f'{{{1 + 1}}}')
box = ['┌' + '─' * 12 + '┐'] + [f'│{line:^12}│' for line in ('Title', '', 'naïve €')] + ['└' + '─' * 12 + '┘']
print('\n'.join(box))
