# SPDX-License-Identifier: LGPL-2.1-or-later
# Modules that fail: exceptions while they run, syntax errors, relative imports beyond the top.
import sys
try: import fails
except ZeroDivisionError as e: print(type(e).__name__, e)
print("fails" in sys.modules)
try: import fails
except ZeroDivisionError as e: print("again")
try: import bad_syntax
except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset, e.text, e.filename.rsplit("/", 1)[-1])
try: import bad_indent
except IndentationError as e: print(type(e).__name__, e.msg, e.lineno)
try: from . import anything
except ImportError as e: print(type(e).__name__, e)
try: from .simple import value
except ImportError as e: print(type(e).__name__, e)
try: import rel_too_far.inside
except ImportError as e: print(type(e).__name__, e)
try: from rel_too_far import no_sub
except ImportError as e: print(str(e).split(" (")[0])
try: import rel_too_far.fails_inside
except ValueError as e: print(e)
import rel_too_far
print(hasattr(rel_too_far, "fails_inside"), "rel_too_far.fails_inside" in sys.modules, "rel_too_far" in sys.modules)
sys.modules["blocked"] = None
try: import blocked
except ModuleNotFoundError as e: print(e)
for args in ((), (5,), ("",), ("simple", None, None, (), -1), ("simple", {}, {}, (), 1), ("x.y.z",)):
    try: __import__(*args)
    except Exception as e: print(type(e).__name__, e)
print(__import__("simple").value, __import__("pack.inner.deep").__name__, __import__("pack.inner.deep", fromlist=["where"]).__name__, __import__("pack", fromlist=["sub"]).sub.__name__)
try:
    try: import first_choice_missing
    except ImportError: import simple as first_choice_missing
    print(first_choice_missing.value)
finally: pass
