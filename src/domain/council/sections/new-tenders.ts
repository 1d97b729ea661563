import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { id, prose } from "../../values/fields";
import { checkSplit, checkWeights, SocialValueSplit, Weights } from "../tender-shares";

const descriptor = labelled("descriptor", prose).optional();

/** What the marks of a measure's answer mean, for appropriate and achievable alike: {"5": "Excellent: ..."}. */
const AnswerDescriptors = z.strictObject({
  "0": descriptor,
  "1": descriptor,
  "2": descriptor,
  "3": descriptor,
  "4": descriptor,
  "5": descriptor,
});

const NewTenders = z.strictObject({
  /** The id of the framework's edition that new assessments and tenders follow. */
  framework: labelled("framework edition", id).optional(),
  weights: labelled("weights", Weights).optional(),
  socialValueSplit: labelled("social value split", SocialValueSplit).optional(),
  answerDescriptors: labelled("descriptors of answers' marks", AnswerDescriptors).optional(),
});
export type NewTenders = z.infer<typeof NewTenders>;

export const newTenderFields = {
  /** With what a new tender begins; each can be changed in the tender. */
  tender: labelled("new tenders", NewTenders).optional(),
};

export function checkNewTenders({
  tender: { weights, socialValueSplit } = {},
}: {
  readonly tender?: NewTenders | undefined;
}): readonly Issue[] {
  return [
    ...(weights ? checkWeights(weights, ["tender", "weights"]) : []),
    ...(socialValueSplit ? checkSplit(socialValueSplit, ["tender", "socialValueSplit"]) : []),
  ];
}
