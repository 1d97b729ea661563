/** Why a file was not read; worded for the user elsewhere. */
export type UnreadableReason =
  | {
      readonly code:
        "not-a-workbook" | "old-xls" | "password" | "macros" | "binary-workbook" | "open-document";
    }
  /** `part` is the path within the package, `detail` what is wrong with it. */
  | { readonly code: "damaged"; readonly part?: string; readonly detail: string }
  /** `limit` and `found` in bytes, or in times what they are compressed. */
  | {
      readonly code: "too-large";
      readonly measure: "bytes" | "ratio";
      readonly limit: number;
      readonly found: number;
    };

/** Carries a reason out of the reading functions to `readXlsx`, which gives it back as a value. */
export class Unreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(`unreadable workbook: ${JSON.stringify(reason)}`);
  }
}

/** Both may quote the file: no more of them is kept than a line holds. */
export function damaged(detail: string, part?: string): Unreadable {
  return new Unreadable({
    code: "damaged",
    detail: cut(detail, 120),
    part: part === undefined ? undefined : cut(part, 60),
  });
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
