import type { Snapshot } from "../workbook/snapshot";
import { EmbeddedWorkbook } from "../workbook/embedded-workbook";
import { fromSnapshot } from "../workbook/snapshot";
import { type KeptWorkbook, Shelf, take } from "./shelf";

/** The workbook that the page begins with. */
export interface Opened {
  readonly workbook: EmbeddedWorkbook;
  readonly id: string;
  readonly unsaved: boolean;
  /** undefined where the browser keeps nothing. */
  readonly shelf: Shelf | undefined;
  /** What the user must know of the start. */
  readonly notice?: string;
}

/** Remembers over a reload which workbook a tab has. */
const TAB = "social-value-embedded-workbook";

/**
 * The workbook of the address ("?workbook=…"), of this tab before it was loaded again, or the last that was worked in and
 * is open nowhere else. With "?new", and where none is kept, a new one.
 */
export async function openFirst(): Promise<Opened> {
  const address = new URL(location.href);
  const shelf = await Shelf.open().catch(() => undefined);
  const kept = (await shelf?.all()) ?? [];
  const named = address.searchParams.get("workbook");
  const ofTab = sessionStorage.getItem(TAB);
  const wanted = named ?? ofTab;
  const inOrder = [...kept.filter(({ id }) => id === wanted), ...kept.filter(({ id }) => id !== wanted)];
  // A workbook is kept with its first change: a tab whose own is not kept had a new one, and has a new one again.
  const hadNew = named === null && ofTab !== null && !kept.some(({ id }) => id === ofTab);
  const isNew = address.searchParams.has("new") || hadNew;
  history.replaceState(null, "", address.pathname + address.hash);
  const found = isNew ? undefined : await firstFree(inOrder);
  const opened = found ? takeUp(found, kept, shelf) : begin(kept, shelf);
  if (!found) await take(opened.id);
  sessionStorage.setItem(TAB, opened.id);
  return opened;
}

async function firstFree(kept: readonly KeptWorkbook[]): Promise<KeptWorkbook | undefined> {
  for (const one of kept) if (await take(one.id)) return one;
  return undefined;
}

function takeUp(found: KeptWorkbook, kept: readonly KeptWorkbook[], shelf: Shelf | undefined): Opened {
  try {
    return { workbook: fromSnapshot(found.snapshot), id: found.id, unsaved: found.unsaved, shelf };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const notice = `${found.name} was kept by another version of this page and cannot be shown (${why}). It stays in the browser's storage.`;
    return { ...begin(kept, shelf), notice };
  }
}

function begin(kept: readonly KeptWorkbook[], shelf: Shelf | undefined): Opened {
  const workbook = new EmbeddedWorkbook({ name: freeName(kept.map(({ name }) => name)) });
  return { workbook, id: crypto.randomUUID(), unsaved: false, shelf };
}

function freeName(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`Book${number}`)) number += 1;
  return `Book${number}`;
}

/** Loads the page again with a new workbook: as in Excel, each workbook has a pane of its own. */
export function goToNew(): void {
  location.assign("/?new");
}

export function goTo(id: string): void {
  location.assign(`/?workbook=${encodeURIComponent(id)}`);
}

/** Keeps a workbook that was opened from a file, and loads the page again with it. */
export async function goToOpened(shelf: Shelf, name: string, snapshot: Snapshot): Promise<void> {
  const id = crypto.randomUUID();
  await shelf.keep({ id, name, changed: Date.now(), unsaved: false, snapshot });
  goTo(id);
}
