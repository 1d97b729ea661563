import { fileName } from "../domain/values/file-name";

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

/**
 * Names that every file system takes, of at most 100 characters, told apart by more than capital letters. A name that can
 * stand as it is keeps itself, wherever it is in the list: "B." is "B (2)" beside "B", and never takes its name.
 */
export function fileNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const names = new Map<number, string>();
  const take = (index: number, name: string) => {
    let apart = name;
    for (let number = 2; taken.has(asCompared(apart)); number += 1) apart = `${name} (${number})`;
    taken.add(asCompared(apart));
    names.set(index, apart);
  };
  const usable = wanted.map(fileName);
  const isKept = (index: number) => usable[index] === wanted[index];
  const inOrder = wanted.map((_, index) => index);
  for (const index of [...inOrder.filter(isKept), ...inOrder.filter((each) => !isKept(each))])
    take(index, usable[index] ?? "");
  return inOrder.map((index) => names.get(index) ?? "");
}

/** The name of one alone, so that it is the one that it has where all are named; it need not be among them. */
export function fileNameAmong(all: readonly string[], one: string): string {
  const index = all.indexOf(one);
  return fileNames(index < 0 ? [...all, one] : all).at(index) ?? "";
}

/** Windows and macOS take names in other capitals for the same, and macOS also an accent in one sign or in two. */
function asCompared(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
