/** What a Word document holds, as plain data: what writes it knows no measure and no bidder. */
export interface DocumentDescription {
  /** Shown in the window's title and read out by screen readers; also the first heading. */
  readonly title: string;
  readonly subject: string;
  /** Who sends it. */
  readonly author: string;
  /** Stands at the foot of each page before its number. */
  readonly footer: string;
  readonly blocks: readonly DocumentBlock[];
}

/** One after the other, from the top of the first page. A line break in a text begins a new paragraph. */
export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | TableBlock;

export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** True where the first column heads its rows, so that the table has no row of headings. */
  readonly headedByRow?: boolean;
}

export interface TableColumn {
  readonly heading: string;
  /** Of the table's width, in percent; a table's columns have 100 together. */
  readonly share: number;
  /** Figures stand to the right. */
  readonly figures?: boolean;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** Rows that sum others stand out. */
  readonly sum?: boolean;
}
