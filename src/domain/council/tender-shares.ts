import * as z from "zod";
import type { Issue } from "../issues/issue";
import { labelled } from "../issues/labels";
import { percentage } from "../values/fields";
import { checkSum } from "./share-rule";

/** What price, quality and social value count for in a tender, in percent. */
export const Weights = z.strictObject({
  price: labelled("price weight", percentage),
  quality: labelled("quality weight", percentage),
  socialValue: labelled("social value weight", percentage),
});
export type Weights = z.infer<typeof Weights>;

export function checkWeights(
  { price, quality, socialValue }: Weights,
  path: readonly string[] = ["weights"],
): readonly Issue[] {
  return checkSum(path, "weights-sum", [price, quality, socialValue]);
}

/** Of the social value weight, in percent. */
export const SocialValueSplit = z.strictObject({
  quantitative: labelled("quantitative share", percentage),
  qualitative: labelled("qualitative share", percentage),
});
export type SocialValueSplit = z.infer<typeof SocialValueSplit>;

export function checkSplit(
  { quantitative, qualitative }: SocialValueSplit,
  path: readonly string[] = ["socialValueSplit"],
): readonly Issue[] {
  return checkSum(path, "split-sum", [quantitative, qualitative]);
}
