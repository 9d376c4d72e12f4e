// SPDX-License-Identifier: LGPL-2.1-or-later
// Sizes of the functions in a WebAssembly module, read from its code section.

const CODE_SECTION = 10;

/** The size in bytes of each function's body, in the order of their indices. */
export function functionSizes(module: Uint8Array): number[] {
  let offset = 8; // magic and version
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[offset++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (offset < module.length) {
    const section = module[offset++];
    const length = number();
    const end = offset + length;
    if (section !== CODE_SECTION) {
      offset = end;
      continue;
    }
    return Array.from({ length: number() }, () => {
      const size = number();
      offset += size;
      return size;
    });
  }
  return [];
}
