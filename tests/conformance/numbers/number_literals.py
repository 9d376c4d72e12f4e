# SPDX-License-Identifier: LGPL-2.1-or-later
# Literals of numbers in source.
print(0, 00, 0_0, 1_000_000, 0b1011, 0B1_1, 0o17, 0O1_7, 0xFF, 0XfF_fF, 0x_ff, 123456789012345678901234567890)
print(1.0, 1., .5, 1e5, 1E-5, 1.5e+3, 1_0.0_1, 1e1_0, 0e0, 00.5, 0_1.5, 1e400, -1e400, 1e-400, 0.1e1, 3.14159265358979323846)
print(1j, 1.5J, .5j, 1e3j, 0j, 00j, 1_0j, 0xdeadBEEF, 0b0, 0o0, 0x0)
print(2**31, 2**30 - 1, -2**30, 1073741824, -1073741824, -1073741825, 4294967296, 9223372036854775807, 9223372036854775808, -9223372036854775808)
print(1 .real, 1..real, 1.5.real, 1j.imag, (1).real, 5 .bit_length(), 0x1F.bit_length())
for s in ("0b12", "0o8", "0xg", "1__0", "1_", "0_x1", "01", "1e", "1.e+", "0b", "1__0.5", "1_.5", "0777", "1_j", "9abc", "0xfor x in y"):
    try:
        print(s, eval(s))
    except SyntaxError as e:
        print(s, "SyntaxError:", e.args[0])
