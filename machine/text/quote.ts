// SPDX-License-Identifier: LGPL-2.1-or-later
// Text between quotes: what repr() and ascii() show of strs and bytes.

import { strData, strLength, strWidth, pointAt } from "../objects/str";
import { addPoint, addText, addHex } from "./builder";
import { isPrintable } from "./unicode";
import { findPoint } from "./search";

/** Single quotes, unless the text has some and no double ones. */
function quoteFor(data: u32, width: u32, n: u32): u32 {
  return findPoint(data, width, 39, 0, n) >= 0 && findPoint(data, width, 34, 0, n) < 0 ? 34 : 39;
}

/** Adds a str as repr shows it; or as ascii does. */
export function addQuoted(s: u32, asciiOnly: bool = false): void {
  const data = strData(s);
  const width = strWidth(s);
  const n = strLength(s);
  const quote = quoteFor(data, width, n);
  addPoint(quote);
  let plain: u32 = 0; // what comes from here on is shown as it is
  for (let i: u32 = 0; i < n; ++i) {
    const point = pointAt(data, width, i);
    if (point >= 32 && point < 127 ? point != 92 && point != quote : point > 127 && !asciiOnly && isPrintable(point)) continue;
    addText(data + (plain << width), width, i - plain);
    plain = i + 1;
    addEscaped(point);
  }
  addText(data + (plain << width), width, n - plain);
  addPoint(quote);
}

/** Adds a code point as an escape. */
function addEscaped(point: u32): void {
  addPoint(92);
  switch (point) {
    case 9: addPoint(116); return;
    case 10: addPoint(110); return;
    case 13: addPoint(114); return;
    case 34:
    case 39:
    case 92: addPoint(point); return;
  }
  addPoint(point < 0x100 ? 120 : point < 0x10000 ? 117 : 85);
  addHex(point, point < 0x100 ? 2 : point < 0x10000 ? 4 : 8);
}

/** Adds n bytes as the repr of bytes shows them; that of bytearray always escapes single quotes. */
export function addQuotedBytes(data: u32, n: u32, escapeSingle: bool = false): void {
  const quote = quoteFor(data, 0, n);
  addPoint(98);
  addPoint(quote);
  for (let i: u32 = 0; i < n; ++i) {
    const byte = <u32>load<u8>(data + i);
    if (byte >= 32 && byte < 127 && byte != 92 && byte != quote && !(escapeSingle && byte == 39)) addPoint(byte);
    else addEscaped(byte);
  }
  addPoint(quote);
}

/** Adds a str, code points beyond ASCII as escapes. */
export function addAscii(s: u32): void {
  const data = strData(s);
  const width = strWidth(s);
  for (let i: u32 = 0, n = strLength(s); i < n; ++i) {
    const point = pointAt(data, width, i);
    if (point < 128) addPoint(point);
    else addEscaped(point);
  }
}
