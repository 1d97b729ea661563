import { join, parse } from "node:path";
import type { Tender } from "../domain/tender/tender";

/** "folder/tender.xlsx" gives "folder/tender lot north.xlsx" where a file is made for each of several lots; else it stays. */
export function pathOfLot(path: string, { lot }: Pick<Tender, "lot">, all: readonly unknown[]): string {
  return lot && all.length > 1 ? withEnding(path, ` lot ${lot.id}`) : path;
}

/** "folder/response.xlsx" gives "folder/response price.xlsx" for " price". */
export function withEnding(path: string, words: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}${words}${ext}`);
}
