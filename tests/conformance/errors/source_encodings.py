# SPDX-License-Identifier: LGPL-2.1-or-later
# Source as bytes: byte order marks, coding cookies, and what does not decode.
import traceback
for s in [b"# coding: foo\nx=1", b"x = '\xff'\n", b"# coding: latin-1\nx = '\xe9'\nprint(ascii(x))", b"\xef\xbb\xbfx = 1", b"\xef\xbb\xbf# coding: latin-1\nx = 1", b"# coding: ascii\nx = '\xe9'", b"#!/x\n# -*- coding: utf-8 -*-\nx = '\xc3\xa9'\nprint(ascii(x))", b"x = 1\0", b"\xff\xfe", b"# coding: utf-8\nx = '\xc3'", b"a\nb\nc = '\xe9\xe8'", b"x = b'\xe9'", b"\n# coding: nope", b"\n\n# coding: nope\nprint(1)", "x = '\udc80'", "\ufeffx = 1"]:
    try: exec(compile(s, "f.py", "exec")); print("ok")
    except Exception as e: print(type(e).__name__, e, e.args); print("".join(traceback.format_exception_only(e)), end="")
