import { LIMITS } from "./limits";

/** Where a click on a cell goes: a place in the same workbook, or a file and a place in it. */
export type Link = LinkWithin | LinkToFile;

export interface LinkWithin {
  readonly file?: undefined;
  /** A workbook-wide name, or a reference with its sheet in quotes, as `absoluteReference` writes it; `withSheetNames` renames the sheet. */
  readonly place: string;
  /** Shown while the pointer rests on the link. */
  readonly tip?: string;
}

export interface LinkToFile {
  /** From the folder that the workbook is saved in, with "/" between folders: "returns/Q1/C-01.xlsx". */
  readonly file: string;
  /** A reference with its sheet in quotes; the file's first sheet where absent. */
  readonly place?: string;
  readonly tip?: string;
}

// What Windows takes in no name, and #, which Office takes in no link: a place begins there (Microsoft's article 202261).
const UNLINKED = /[\\:*?"<>|#\u0000-\u001f]/;

/** A link to a file; undefined where Excel could not follow one, so that its name has to be enough. */
export function linkToFile(link: LinkToFile): LinkToFile | undefined {
  return isLinkable(link) ? link : undefined;
}

function isLinkable({ file, place = "" }: LinkToFile): boolean {
  const within = file.length <= LIMITS.linkTarget && place.length <= LIMITS.linkTarget;
  return within && file !== "" && !file.startsWith("/") && !UNLINKED.test(file);
}

/** Whether Excel takes a link as it is. */
export function isSoundLink(link: Link): boolean {
  const leads = link.file === undefined ? link.place.length <= LIMITS.linkTarget : isLinkable(link);
  return leads && (link.tip ?? "").length <= LIMITS.linkTip;
}
