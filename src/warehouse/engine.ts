/** What answers in SQL: ClickHouse in the process, a server, or a cluster by one of its servers. */
export interface Engine {
  /** Does what a statement says. */
  readonly run: (statement: string) => Promise<void>;
  /** The rows of a query; whole numbers of 64 bits and decimals are text. */
  readonly rows: (query: string) => Promise<readonly Row[]>;
  /** Puts a Parquet file's rows into a table. */
  readonly insert: (table: string, into: Insertion) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Row = Readonly<Record<string, unknown>>;

/** Rows of a file that are put into a table under the name of another load. */
export interface Insertion {
  readonly path: string;
  readonly format: "Parquet" | "JSONEachRow";
  /** The columns of the file. */
  readonly structure: string;
  /** What is selected of them. */
  readonly select: string;
}

/** What an engine says, where it cannot do what it is asked: for whoever runs it. */
export class EngineFailed extends Error {
  override readonly name = "EngineFailed";
}

/** The statements of a text, each ended by a semicolon at the end of a line. */
export function statementsIn(sql: string): readonly string[] {
  return sql
    .replace(/^--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** A text in quotation marks as ClickHouse reads it. */
export function quoted(text: string): string {
  return `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
}
