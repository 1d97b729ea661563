/** Points for so many lines of text. */
export function linesHeight(lines: number): number {
  return 16 * lines + 2;
}

/** How tables of a summary look; a row is as high as its lines of text. */
export const LOOKS = {
  groupStyle: "group",
  rowStyle: "blank",
  heights: {
    headings: 34,
    group: () => linesHeight(1),
    row: ({ height }: { readonly height: number }) => linesHeight(height),
  },
} as const;

/** What a line of the first column holds. */
export const TITLE_CHARACTERS = 34;
