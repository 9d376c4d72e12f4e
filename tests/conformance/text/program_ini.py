source = '''
; comment
[server]
host = example.org
port=8080
path = /a b/c ; trailing
[empty]
[Ünï]
key: välue
multi = one
  two
  three
'''
config, section, last = {}, None, None
for number, line in enumerate(source.splitlines(), 1):
    if not line.strip() or line.lstrip().startswith((';', '#')): continue
    if line[0].isspace() and last: config[section][last] += '\n' + line.strip(); continue
    if line.startswith('[') and line.endswith(']'): section = line[1:-1]; config[section] = {}; last = None; continue
    for sep in '=:':
        key, found, value = line.partition(sep)
        if found: last = key.strip().lower(); config[section][last] = value.split(' ;')[0].strip(); break
    else: print('bad line', number, repr(line))
for name, values in config.items():
    print(f'[{name}]')
    for k, v in values.items(): print(f'{k:>8} = {v!r}')
def query(s): return {k: v.replace('+', ' ') for k, _, v in (p.partition('=') for p in s.split('&') if p)}
print(query('a=1&b=two+words&c=&d'), query(''))
def unquote(s):
    parts = s.split('%'); out = bytearray(parts[0].encode())
    for p in parts[1:]: out += bytes.fromhex(p[:2]) + p[2:].encode()
    return out.decode()
def quote(s): return ''.join(chr(b) if chr(b).isalnum() and b < 128 or b in b'-_.~' else f'%{b:02X}' for b in s.encode())
print(quote('naïve path/€?'), unquote(quote('naïve path/€?')))
url = 'https://user:pw@host.example:8443/a/b/../c;x?q=1&r=2#frag'
scheme, _, rest = url.partition('://'); rest, _, frag = rest.partition('#'); rest, _, q = rest.partition('?'); netloc, _, path = rest.partition('/'); auth, _, hostport = netloc.rpartition('@'); host, _, port = hostport.partition(':')
print(scheme, auth.split(':'), host, int(port), '/' + path, query(q), frag)
def normal(p):
    out = []
    for part in p.split('/'):
        if part == '..': out and out.pop()
        elif part not in ('', '.'): out.append(part)
    return '/' + '/'.join(out)
print(normal('/a/./b/../../c/'), normal('../..'), 'archive.tar.gz'.rsplit('.', 1), '/usr/lib/x.so'.rpartition('/')[2].partition('.'))
