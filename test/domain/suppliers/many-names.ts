const WORDS = [
  "Care",
  "Homes",
  "Building",
  "Services",
  "Transport",
  "Foods",
  "School",
  "Trust",
  "Supplies",
  "Group",
];

/** So many made-up names that are kept, and as many asked for: one in four has a letter more, one in four is another name, the rest are paid by BACS. */
export function manyNames(count: number): {
  readonly kept: readonly string[];
  readonly asked: readonly string[];
} {
  const nameOf = (index: number) =>
    `${syllables(index * 7919)} ${WORDS[index % 10]} ${WORDS[Math.floor(index / 10) % 10]}`;
  const indexes = Array.from({ length: count }, (_, index) => index);
  return {
    kept: indexes.map((index) => `${nameOf(index)} Ltd`),
    asked: indexes.map((index) =>
      index % 4 === 0
        ? `${nameOf(index)}q`
        : index % 4 === 1
          ? nameOf(index + 1_000_000)
          : `${nameOf(index)} (BACS)`,
    ),
  };
}

/** No two numbers have one. */
function syllables(number: number): string {
  const consonants = "BCDFGKLMNPRSTV";
  let text = "";
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / 70))
    text += consonants.charAt(rest % 14) + "AEIOU".charAt(Math.floor(rest / 14) % 5);
  return text;
}
