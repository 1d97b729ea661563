import * as z from "zod";
import { BLANK_MEASURE, type NewMeasureField } from "../parts/new-measure";
import { FATES, type ReviewDraft, WORDS } from "./review-draft";

const text = z.string();

const added = z.strictObject({
  key: z.number(),
  ...(Object.fromEntries(Object.keys(BLANK_MEASURE).map((field) => [field, text])) as Record<
    NewMeasureField,
    typeof text
  >),
});

/** A review of this version, letter for letter: what another version kept is not taken. */
const DraftShape: z.ZodType<ReviewDraft> = z.strictObject({
  ...{ from: text, id: text, title: text, published: text },
  fates: z.record(text, z.enum(FATES)),
  words: z.record(text, z.record(z.enum(WORDS), text)),
  added: z.array(added),
  nextKey: z.number(),
});

/** What was kept, if it is a review of this version. */
export function readKeptReview(value: unknown): ReviewDraft | undefined {
  return DraftShape.safeParse(value).data;
}
