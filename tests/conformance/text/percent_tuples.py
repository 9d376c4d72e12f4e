# "…" % (…) with a literal tuple: what may be compiled as an f-string, and what may not.
class Loud:
    def __init__(self, name):
        self.name = name
    def __str__(self):
        return f'str({self.name})'
    def __repr__(self):
        return f'repr({self.name})'
    def __format__(self, spec):
        return f'format({self.name}, {spec})'

class Text(str):
    def __str__(self):
        return 'Text.__str__'

a, b, t = Loud('a'), Loud('bé'), Text('plain')
print('%s' % (a,), '%r and %a' % (a, b), '%s%s' % (t, 5))
print('[%5s|%-5s|%.2s|%5.1s|%-6.3r|%12s]' % ('x', 'y', 'abc', 'def', 'ghijk', a))
print('%%|%s%%|%%%s' % (1, 2), '%%' % (), 'nothing' % (), '%-s|%--3s|' % (1, 2))
print('[%05s|%+s|% s|%#s|%05.1s]' % (1, 2, 3, 4, 'xy'))
print('%s %d %5.1f %x' % (a, 3, 2.5, 255), '%*s|' % (5, 'x'), '%c' % ('q',))
print('%s' % ((1, 2),), '%s' % [1], '%(k)s' % {'k': 1}, '%s %s' % (*[1, 2],), '%s %s' % (1, *[2]))
print('%1000s|' % ('x',) == ' ' * 999 + 'x|', '%999s' % ('x',) == ' ' * 998 + 'x', '%.1000s' % ('y',))
print('é%sÿ%s\U0001f600' % ('Ā', a), type('%s' % (t,)))
for text in ["'%s' % ()", "'%s %s' % (1,)", "'%s' % (1, 2)", "'%' % (1,)", "'%q' % (1,)", "'%s %' % (1,)", "'%5' % (1,)", "'%.s' % ('x',)", "'%-.s|%.0s|' % ('x', 'y')"]:
    try:
        print(text, repr(eval(text)))
    except (TypeError, ValueError) as e:
        print(text, type(e).__name__, e)

def order(n):
    print('evaluated', n)
    return n
print('%s, %s' % (order(1), order(2)))
class Broken:
    def __str__(self):
        raise KeyError('broken')
try:
    '%s %s' % (1, Broken())
except KeyError as e:
    print(repr(e))
