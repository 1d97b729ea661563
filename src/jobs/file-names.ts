/** "return.xlsx" twice is "return.xlsx" and "return.xlsx (2)", so that messages tell files of one name apart. */
export function toldApart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let apart = name;
    for (let number = 2; taken.has(apart); number += 1) apart = `${name} (${number})`;
    taken.add(apart);
    return apart;
  });
}

/** Names that every file system takes, of at most 100 characters, told apart by more than capital letters. */
export function fileNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((each) => {
    const name = fileName(each);
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${name} (${number})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** A name that every file system takes, of at most 100 characters. */
export function fileName(name: string): string {
  return name
    .replace(/[\\/?*[\]:<>|"\u0000-\u001f]+/g, "-")
    .slice(0, 100)
    .replace(/[. ]+$/, "");
}
