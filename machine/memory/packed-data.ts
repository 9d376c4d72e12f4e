// SPDX-License-Identifier: LGPL-2.1-or-later
// The machine's static data, half of it texts of 16-bit units, comes packed where its size matters: scripts/pack-data.mjs
// replaces it by one stream, which is taken apart here before anything else happens. Without a stream nothing does.
//
// The stream: address of the first byte (u32), then tokens, LEB128: n << 2 and what to do with n: PACKED_ZEROS leaves n
// bytes as they are (0 of them: the end), PACKED_BYTES copies the n bytes that follow, PACKED_TEXT makes 16-bit units of them.

import { EXCHANGE } from "./map";

const PACKED_ZEROS: u32 = 0;
const PACKED_BYTES: u32 = 1;

unpack();

function unpack(): void {
  let from: usize = EXCHANGE;
  let to = <usize>load<u32>(from);
  if (!to) return;
  from += 4;
  for (;;) {
    let token: u32 = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = <u32>load<u8>(from++);
      token |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    const n = token >> 2;
    if ((token & 3) == PACKED_ZEROS) {
      if (!n) break;
      to += n;
      continue;
    }
    const end = from + n;
    if ((token & 3) == PACKED_BYTES) {
      memory.copy(to, from, n);
      to += n;
    } else {
      for (; from + 4 <= end; from += 4, to += 8) {
        const four = <u64>load<u32>(from);
        const two = (four | (four << 16)) & 0x0000ffff0000ffff;
        store<u64>(to, (two | (two << 8)) & 0x00ff00ff00ff00ff);
      }
      for (; from < end; ++from, to += 2) store<u16>(to, load<u8>(from));
    }
    from = end;
  }
  memory.fill(EXCHANGE, 0, from - EXCHANGE);
}
