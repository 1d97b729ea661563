import { poundsOfPence } from "../../values/amount";
/** What a sentence needs of its issue, plain so that an issue can be printed, kept and sent to a worker. */
export type Limits = Readonly<Record<string, string | number | undefined>>;

/** What a sentence is made of: `path` is the place in the file. */
export interface Spoken<L> {
  readonly path: string;
  readonly limits: Readonly<L>;
}

/** What a sentence is made of that names the field by its label: "contract value". */
export type Labelled<L = unknown> = Spoken<L & { label: string }>;

/** The sentences of a topic, each saying in its own type what it needs. */
export type Sentences = Readonly<Record<string, (spoken: Spoken<never>) => string>>;

/** "Contract value" at the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 mark", "3 marks". */
export function counted(count: number | string, thing: string, things = `${thing}s`): string {
  return `${count} ${Number(count) === 1 ? thing : things}`;
}

/** -123456 is "-£1,234.56". */
export function penceInWords(pence: number): string {
  const text = poundsOfPence(Math.abs(pence)).toLocaleString("en-GB", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${pence < 0 ? "-" : ""}£${text}`;
}

/** 46,054 */
export function figure(amount: number): string {
  return grouped(amount, { maximumFractionDigits: 6 });
}

/** With commas; what no figure here can be is written in short, and not in 300 digits. */
function grouped(amount: number, options?: Intl.NumberFormatOptions): string {
  return Math.abs(amount) < 1e15 ? amount.toLocaleString("en-GB", options) : String(amount);
}

/** With one decimal; what rounds to nought has no sign. */
export function oneDecimal(figure: number): string {
  const text = figure.toFixed(1);
  return text === "-0.0" ? "0.0" : text;
}

/** 0.4567 is "45.7%". */
export function shareInWords(share: number): string {
  return `${oneDecimal(100 * share)}%`;
}

/** The same where there may be none. */
export function shareOrNone(share: number | null): string {
  return share === null ? "no share" : shareInWords(share);
}

/** £100,000, and £11,864.20 where it is not whole. */
export function pounds(amount: number): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  return `£${grouped(amount, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}`;
}

/** 1,500,000 bytes are "1.5". */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 });
}

/** -£12.50 */
export function pence(amount: number): string {
  const pounds = grouped(Math.abs(amount), { minimumFractionDigits: 2 });
  return `${amount < 0 ? "-" : ""}£${pounds}`;
}
