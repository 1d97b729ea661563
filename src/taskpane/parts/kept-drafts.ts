import { keep, kept, type KeptName } from "./kept";

/** What was typed for a job, with the workbook beside which it was. */
interface KeptDraft<T> {
  /** The address of its file; of one that is not saved yet what tells its pane from others. */
  readonly workbook: string;
  /** The moment of the last change: "2026-11-30T14:20:00.000Z". */
  readonly at: string;
  readonly draft: T;
}

/** A draft of an earlier time that can be gone on with. */
export interface Offer<T> extends KeptDraft<T> {
  /** Whether it was typed beside the workbook that is open now. */
  readonly isOfThisWorkbook: boolean;
}

/** Gives a kept value as a draft; undefined where it is none of this version. */
export type ReadDraft<T> = (value: unknown) => T | undefined;

/** No more than these are kept of each job, those that were changed last. */
const MOST = 5;

/** The draft that was typed beside this workbook, else the last one of another. */
export function offeredDraft<T>(name: KeptName, read: ReadDraft<T>): Offer<T> | undefined {
  const drafts = draftsKept(name, read);
  const here = workbookNow();
  const own = drafts.find(({ workbook }) => workbook === here);
  const found = own ?? drafts[0];
  return found && { ...found, isOfThisWorkbook: found === own };
}

/** Keeps a draft for this workbook, in place of the one before; those of other workbooks stay. */
export function keepDraft<T>(name: KeptName, draft: T, read: ReadDraft<T>): void {
  const workbook = workbookNow();
  const others = draftsKept(name, read).filter((each) => each.workbook !== workbook);
  keep(name, [{ workbook, at: new Date().toISOString(), draft }, ...others].slice(0, MOST));
}

/** Removes the draft of this workbook, and the one that was offered. */
export function forgetDraft<T>(name: KeptName, offer: Offer<T> | undefined, read: ReadDraft<T>): void {
  const gone = new Set([workbookNow(), ...(offer ? [offer.workbook] : [])]);
  const left = draftsKept(name, read).filter(({ workbook }) => !gone.has(workbook));
  keep(name, left.length > 0 ? left : undefined);
}

/** Those that can be read, the last changed one first. */
function draftsKept<T>(name: KeptName, read: ReadDraft<T>): readonly KeptDraft<T>[] {
  const found = kept(name);
  return (Array.isArray(found) ? (found as readonly unknown[]) : []).flatMap((each) => {
    const { workbook, at, draft } = (each ?? {}) as Partial<Record<keyof KeptDraft<T>, unknown>>;
    const value = read(draft);
    const isSound = typeof workbook === "string" && typeof at === "string" && !Number.isNaN(Date.parse(at));
    return isSound && value !== undefined ? [{ workbook, at, draft: value }] : [];
  });
}

/** How the mark of a workbook without an address begins, which is that of its pane. */
const UNSAVED = "unsaved:";

/** Whether a draft was typed beside a workbook that had no address yet. */
export function wasUnsaved(workbook: string): boolean {
  return workbook === "" || workbook.startsWith(UNSAVED);
}

function workbookNow(): string {
  const { document } = Office.context as { readonly document?: { readonly url?: string | null } };
  return document?.url || UNSAVED + paneMark();
}

const PANE = "social-value-pane";

/** Each workbook has a pane of its own, whose session outlives a reload: so two that are not saved keep apart. */
function paneMark(): string {
  try {
    const mark = sessionStorage.getItem(PANE) ?? crypto.randomUUID();
    sessionStorage.setItem(PANE, mark);
    return mark;
  } catch {
    // Storage that is switched off throws when it is touched; then no draft is kept either.
    return "";
  }
}
