/** Where a click on a cell goes: a place in the same workbook, or a file and a place in it. */
export type Link = LinkWithin | LinkToFile;

export interface LinkWithin {
  readonly file?: undefined;
  /** A reference with its sheet in quotes, as `absoluteReference` writes it; `withSheetNames` renames the sheet. */
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

/** Links of one sheet ("Excel specifications and limits", Microsoft Support). */
export const MOST_LINKS = 65_530;
/** Characters of a link's file, and of its place, as XlsxWriter found them (url.py, MAX_URL_LEN). */
const LONGEST_TARGET = 2_080;
/** Characters of a tip: 256 with the end of its text ([MS-XLS] 2.4.141). */
const LONGEST_TIP = 255;

// What Windows takes in no name, and #, which Office takes in no link: a place begins there (Microsoft's article 202261).
const UNLINKED = /[\\:*?"<>|#\u0000-\u001f]/;

/** A link to a file; undefined where Excel could not follow one, so that its name has to be enough. */
export function linkToFile(link: LinkToFile): LinkToFile | undefined {
  return isLinkable(link) ? link : undefined;
}

function isLinkable({ file, place = "" }: LinkToFile): boolean {
  const within = file.length <= LONGEST_TARGET && place.length <= LONGEST_TARGET;
  return within && file !== "" && !file.startsWith("/") && !UNLINKED.test(file);
}

/** Whether Excel takes a link as it is. */
export function isSoundLink(link: Link): boolean {
  const leads = link.file === undefined ? link.place.length <= LONGEST_TARGET : isLinkable(link);
  return leads && (link.tip ?? "").length <= LONGEST_TIP;
}
