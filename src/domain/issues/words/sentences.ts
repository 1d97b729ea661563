import type { Issue } from "../issue";

/** What a sentence is made of: `label` is the field's name, `path` its place in the file. */
export interface Spoken {
  readonly label: string;
  readonly path: string;
  readonly limits: Issue["limits"];
}

export type Sentence = (spoken: Spoken) => string;

export type Sentences = Readonly<Record<string, Sentence>>;

/** "Contract value" at the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 mark", "3 marks". */
export function counted(count: string | number | undefined, thing: string): string {
  return `${count} ${thing}${Number(count) === 1 ? "" : "s"}`;
}

/** £100,000 */
export function pounds(amount: string | number | undefined): string {
  return `£${Number(amount).toLocaleString("en-GB")}`;
}

/** 1,500,000 bytes are "1.5". */
export function megabytes(bytes: string | number | undefined): string {
  return (Number(bytes) / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 });
}
