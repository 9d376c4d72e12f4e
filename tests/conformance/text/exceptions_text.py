for e in (Exception(), Exception('a'), Exception('a', 1), Exception(None), Exception(''), Exception(b'b'), Exception(['x']), Exception('é€'), ValueError('v'), KeyError('k'), KeyError('a', 'b'), KeyError(), KeyError(1), IndexError('i'), OSError('just text'), StopIteration(3), SystemExit(2), AttributeError('attr'), NameError('n'), UnicodeError('u'), ZeroDivisionError('z'), AssertionError('x', 'y'), ImportError('imp'), RecursionError(), NotImplementedError('ni'), KeyboardInterrupt()):
    print(type(e).__name__, '|', str(e), '|', repr(e), '|', f'{e!s:>5}', '|', f'{e}', '|', '%s %r' % (e, e), '|', e.args)
class Mine(Exception):
    def __init__(self, code): self.code = code
    def __str__(self): return f'code {self.code}'
class Sub(Mine): pass
class Rep(ValueError):
    def __repr__(self): return 'custom repr'
print(Mine(5), repr(Mine(5)), [Mine(6)], Sub(7), repr(Sub(7)), str(Rep('x')), repr(Rep('x')), [Rep('y')], {'e': Rep('z')}, Mine(8).args)
try:
    raise ValueError('outer') from KeyError('inner')
except ValueError as e:
    print(e, repr(e.__cause__), f'{e.__cause__}', [e, e.__cause__])
print(str(Exception(Exception('nested'))), repr(Exception(Exception('nested'))), str(KeyError(KeyError('k'))))
