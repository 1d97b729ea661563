/** Sixteen hexadecimal digits that stay the same while the text does. It finds changes; it is no secret. */
export function fingerprint(text: string): string {
  return [hash(text, 0x811c9dc5), hash(text, 0x01234567)]
    .map((part) => part.toString(16).padStart(8, "0"))
    .join("");
}

/** FNV-1a of 32 bits over UTF-16 units, from the given start. */
function hash(text: string, start: number): number {
  let state = start;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return state;
}
