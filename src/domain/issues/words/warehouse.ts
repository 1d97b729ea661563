import { counted, type Spoken } from "./sentences";

/** Loads of the warehouse. */
export const warehouseSentences = {
  "warehouse-file-known": ({ limits }: Spoken<{ other: string }>) =>
    `This file is in the warehouse already, as ${limits.other}, and counts once. To read it anew in its place, add it with --again`,
  "warehouse-payments-known": ({ limits }: Spoken<{ other: string; lines: number }>) =>
    `This has the payments of ${limits.other} once more, which is in the warehouse already, and its ${counted(limits.lines.toLocaleString("en-GB"), "line")} count once`,
  "warehouse-payments-held": ({ limits }: Spoken<{ other: string; lines: number }>) =>
    `This has all payments of ${limits.other}, which is in the warehouse already, and its ${counted(limits.lines.toLocaleString("en-GB"), "line")} count once`,
  "warehouse-setup-wanting": ({ limits }: Spoken<{ option: string; council: string }>) =>
    `Give ${limits.option}, as for what ${limits.council} has in the warehouse: without it figures before and after could not be added up`,
  "warehouse-scope-differs": ({ limits }: Spoken<{ files: string }>) =>
    `Give the rules of scope (--scope) that the council's ledgers in the warehouse were read with, or add these once more with --again: ${limits.files}`,
  "warehouse-areas-differ": ({ limits }: Spoken<{ files: string }>) =>
    `Add these once more with --again: the supplier register has other service areas than it had, by which a rule of scope leaves payments out: ${limits.files}`,
};
