/** An id for each question: the one that it has, or its title in kebab case, numbered where it is taken. */
export function questionIds(
  questions: readonly { readonly id?: string; readonly title: string }[],
): readonly string[] {
  const taken = new Set(questions.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return questions.map(({ id, title }) => {
    if (id !== undefined) return id;
    const free = freeId(kebab(title), taken);
    taken.add(free);
    return free;
  });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

function kebab(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-") ?? "question";
}
