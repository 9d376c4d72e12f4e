# SPDX-License-Identifier: LGPL-2.1-or-later
# Numbers as they may be written.
print(0, 00, 0_0, 1_000_000, 0x_FF, 0XfF, 0o17, 0O1_7, 0b1_01, 0B11)
print(1., .5, 1.5, 1e3, 1E3, 1e+3, 1e-3, 1_0.0_1, 1.e2, .1e1, 0e0, 1_0e1_0)
print(1j, 1.5J, 1e2j, 0j, .5j, 0_1j, 1_0j)
print(0xDEADBEEF, 0b11111111, 0o777, 123456789012345678901234567890)
print(1e308, 1e309, -1e309, 5e-324, 1e-400, 0.1 + 0.2, 1e16, 1e15, 123456789.123)
print(1if 1else 2, 0.or 1, [0x1 for x in (1, 2)], 1 .real, 1..real, 1.0.real, 1.0.is_integer())
print(2147483647, 2147483648, -2147483648, 1073741823, 1073741824, -1073741824, -1073741825)
print(0xFFFFFFFFFFFFFFFF, 9007199254740993, 1e22, 1e23, 4.35, 2.675, 0.1)
print(-0.0, 0.0, -0, 3.14159265358979, 1.7976931348623157e308, 2.2250738585072014e-308)
print(1_2_3)
print((1).__class__, 1.5.__class__, 1j.imag, (5).bit_length())
