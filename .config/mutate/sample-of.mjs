/** As many of a list as are wanted, in its order, and for a seed always the same. */
export function sampleOf(list, count, seed) {
  const random = numbersOf(seed);
  const lots = list.map((_, place) => ({ place, lot: random() }));
  const drawn = lots.sort((one, other) => one.lot - other.lot).slice(0, count);
  return drawn.sort((one, other) => one.place - other.place).map(({ place }) => list[place]);
}

/** mulberry32: whole numbers of 32 bits. */
function numbersOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
