/** Of 80 characters that an id may have, with room for a number behind it. */
const LONGEST = 70;

/** An id for each of the rows: the one that it has, or its title in kebab case, numbered where it is taken. */
export function titleIds(
  rows: readonly { readonly id?: string; readonly title: string }[],
  untitled: string,
): readonly string[] {
  const taken = new Set(rows.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return rows.map(({ id, title }) => {
    if (id !== undefined) return id;
    const free = freeId(kebab(title) ?? untitled, taken);
    taken.add(free);
    return free;
  });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

function kebab(title: string): string | undefined {
  const words = title
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, LONGEST).replace(/-$/, "");
}
