print(eval("1+2"))
x = 5
def f():
    y = 7
    return eval("x + y"), sorted(locals())
print(f())
exec("z = x * 2\nprint(z)")
print(z)
ns = {}
exec("def g(a):\n  return a + q\nq = 3", ns)
print(ns["g"](4), sorted(k for k in ns if k != "__builtins__"))
c = compile("[i*i for i in range(4)]", "<s>", "eval")
print(eval(c))
try:
    compile("1 +", "<bad>", "exec")
except SyntaxError as e:
    print(e, e.lineno, e.offset, e.filename)
try: eval("undefined_name")
except NameError as e: print(e)
exec("class K:\n  def m(self): return __class__.__name__\nprint(K().m())")
l = {}
exec("a = 1; b = a + 1", {}, l)
print(l)
