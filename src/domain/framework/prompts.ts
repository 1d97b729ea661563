import * as z from "zod";
import { labelled } from "../issues/labels";
import { id, line } from "../values/fields";

/** What an edition asks an officer to think of besides measures; answers are recorded, not scored, and go on as statements. */
export const EditionPrompt = z.strictObject({
  id: labelled("id", id),
  /** "Modern slavery" */
  title: labelled("title", line),
  /** What it belongs to: "Ethical procurement". */
  group: labelled("subject", line),
  question: labelled("question", line),
});
export type EditionPrompt = z.infer<typeof EditionPrompt>;

/** The most prompts of an edition. */
export const MOST_PROMPTS = 30;

/** What editions ask that do not say: those of before prompts were an edition's own. */
export const FORMER_PROMPTS: readonly EditionPrompt[] = [
  {
    id: "co-design",
    title: "Co-design",
    group: "Commissioning",
    question: "How will local people and organisations help to design the service?",
  },
  {
    id: "lived-experience",
    title: "Lived experience",
    group: "Commissioning",
    question: "How will people with lived experience take part in design and procurement?",
  },
  {
    id: "whole-system",
    title: "The whole system",
    group: "Keep It Local",
    question: "How does the contract look at the whole system, beyond one service?",
  },
  {
    id: "neighbourhoods",
    title: "Neighbourhoods",
    group: "Keep It Local",
    question: "Which parts can be coordinated by neighbourhood?",
  },
  {
    id: "local-spend",
    title: "Spend in the local economy",
    group: "Keep It Local",
    question: "How can more of the spend stay in the local economy?",
  },
  {
    id: "early-intervention",
    title: "Early help",
    group: "Keep It Local",
    question: "Which early help would save cost later?",
  },
  {
    id: "local-organisations",
    title: "Local community organisations",
    group: "Keep It Local",
    question: "How are local community organisations supported to take part?",
  },
  {
    id: "simple-commissioning",
    title: "Simple commissioning",
    group: "Keep It Local",
    question: "How is the procurement kept simple enough for local organisations?",
  },
  {
    id: "modern-slavery",
    title: "Modern slavery",
    group: "Ethical procurement",
    question: "Where in the supply chain is a risk of modern slavery, and what will be asked of suppliers?",
  },
  {
    id: "fair-employment",
    title: "Fair employment",
    group: "Ethical procurement",
    question: "Which fair employment standards will be asked of suppliers?",
  },
  {
    id: "enforcement",
    title: "Where commitments lapse",
    group: "Contract management",
    question: "What will be done where commitments lapse, and which term of the contract allows it?",
  },
  {
    id: "qualitative-impact",
    title: "Qualitative impact",
    group: "Contract management",
    question: "Which case studies or other qualitative impact will be asked for?",
  },
];

/** Those that are asked whatever the policy: all but the principles that a council has subscribed to. */
export const COMMON_PROMPTS: readonly EditionPrompt[] = FORMER_PROMPTS.filter(
  ({ group }) => group !== "Keep It Local",
);

/** The prompts of an edition, in their order. */
export function promptsOf({ prompts }: { readonly prompts?: readonly EditionPrompt[] | undefined }) {
  return prompts ?? FORMER_PROMPTS;
}

/** The prompts of an edition, and of the former ones those that were answered: by ids. */
export function askedOrAnswered(
  edition: { readonly prompts?: readonly EditionPrompt[] | undefined },
  answered: readonly string[],
): readonly EditionPrompt[] {
  const asked = promptsOf(edition);
  return knownPrompts(edition).filter((prompt) => asked.includes(prompt) || answered.includes(prompt.id));
}

/** A prompt that an edition asks, or that was asked of every edition before: what was answered then stays readable. */
export function knownPrompts(edition: {
  readonly prompts?: readonly EditionPrompt[] | undefined;
}): readonly EditionPrompt[] {
  const own = promptsOf(edition);
  return [...own, ...FORMER_PROMPTS.filter(({ id: former }) => !own.some((each) => each.id === former))];
}
