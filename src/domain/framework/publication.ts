import * as z from "zod";
import { labelled } from "../issues/labels";
import { amount, day, id, line, percentage } from "../values/fields";

/**
 * How a row's words were come by. "published": read in the publication. "quoted": read where someone else prints them.
 * "second-hand": what others call it, which the publication may word otherwise.
 */
export const WordsRead = z.enum(["published", "quoted", "second-hand"]);
export type WordsRead = z.infer<typeof WordsRead>;

/** Where the words of a priority, outcome or measure were read. */
export const RowSource = z.strictObject({
  where: labelled("where its words were read", line),
  read: labelled("how its words were read", WordsRead),
});
export type RowSource = z.infer<typeof RowSource>;

/** The document that an edition's words are from. */
export const Publication = z.strictObject({
  document: labelled("document", line),
  /** Of a web page: "gov.uk/government/publications/...". */
  address: labelled("address of the publication", line).optional(),
  licence: labelled("licence", line),
  /** What the licence asks to be printed with the words. */
  attribution: labelled("attribution", line).optional(),
  /** The day on which the words were read. */
  read: labelled("day on which the words were read", day),
});
export type Publication = z.infer<typeof Publication>;

/** Days on which a procurement commences, both included. */
export const Commencement = z.strictObject({
  from: labelled("first day of commencement", day).optional(),
  to: labelled("last day of commencement", day).optional(),
});
export type Commencement = z.infer<typeof Commencement>;

/** The share of social value, in percent, of contracts of this many pounds or more. */
export const WeightFrom = z.strictObject({
  atLeast: labelled("contract value", amount),
  weight: labelled("social value weight", percentage),
});
export type WeightFrom = z.infer<typeof WeightFrom>;

const where = labelled("where its words are published", line);

/** Rows that have their place in the edition and no words yet. */
export const ToFill = z.strictObject({
  outcomes: labelled(
    "outcomes to fill in",
    z
      .array(
        labelled(
          "outcome to fill in",
          z.strictObject({ id: labelled("id", id), priority: labelled("priority", id), where }),
        ),
      )
      .max(40)
      .readonly(),
  ).optional(),
  measures: labelled(
    "measures to fill in",
    z
      .array(
        labelled(
          "measure to fill in",
          z.strictObject({
            id: labelled("id", id),
            reference: labelled("reference", line).optional(),
            /** An id of `outcomes`, or of an outcome to fill in. */
            outcome: labelled("outcome", id),
            where,
          }),
        ),
      )
      .max(100)
      .readonly(),
  ).optional(),
});
export type ToFill = z.infer<typeof ToFill>;

/** The row that is still to be filled in which has this id. */
export function rowToFill(
  { toFill }: { readonly toFill?: ToFill | undefined },
  id: string,
): { readonly where: string } | undefined {
  return [...(toFill?.outcomes ?? []), ...(toFill?.measures ?? [])].find((row) => row.id === id);
}

/** Of rows whose words were not read in the publication itself. */
export function isUnchecked({ source }: { readonly source?: RowSource | undefined }): boolean {
  return source !== undefined && source.read !== "published";
}

/** Whether a procurement that commences on this day is one of those that an edition is for. */
export function isFor(
  { commenced }: { readonly commenced?: Commencement | undefined },
  day: string,
): boolean {
  const { from, to } = commenced ?? {};
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
