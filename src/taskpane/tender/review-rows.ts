import type { Framework } from "../../domain/framework/edition";
import {
  BLANK_HALF_RULES,
  NOTHING_OFFERED_RULES,
  PRICE_METHODS,
  QUALITY_METHODS,
  QUANTITATIVE_METHODS,
} from "../../domain/tender/methods";
import { choiceWords } from "../../sheets/language/choices";
import { poundsText } from "../../domain/framework/words";
import { readPounds } from "../../domain/values/typed-in-a-field";
import type { Draft } from "./draft";
import { measureGroups } from "./measure-groups";
import type { StepId } from "./steps";
import { tieWordsOf } from "./tie-breaks";

/** What was given: "Title", "Grounds maintenance". */
export interface Given {
  readonly term: string;
  readonly words: string;
}

/** What was given on each step, for the review. Fields that say nothing are left out, long texts are counted. */
export function givenOn(step: StepId, draft: Draft, edition: Framework): readonly Given[] {
  return ROWS[step](draft, edition).filter(({ words }) => words.trim() !== "");
}

const ROWS: Readonly<Record<StepId, (draft: Draft, edition: Framework) => readonly Given[]>> = {
  contract: (draft, { title }) => [
    row("Framework edition", title),
    row("Reference", draft.reference),
    row("Title", draft.title),
    row("Service area", draft.serviceArea),
    row("Contract value", pounds(draft.value)),
    row("Value including VAT", pounds(draft.valueIncludingVat)),
    row("Estimated value by law", pounds(draft.valueWithOptions)),
    row("Kind of contract", draft.kind === "" ? "" : choiceWords(draft.kind)),
    row("Route", draft.route === "quotation" ? "Written quotations" : "Tender"),
    row("Local supplier asked", draft.route === "quotation" ? choiceOf(draft.localSupplierAsked) : ""),
    row("Why no local supplier is asked", draft.quotationReason),
    row("Deadline for bids", draft.deadline),
    row("Who buys", draft.authority),
    row("Commences", draft.commenced),
    row("To be invited", listed(draft.invited.map(({ name }) => name))),
    row("Statements", counted(Object.values(draft.statements).filter((words) => words.trim() !== "").length)),
    row("Framework it is held under", listed(Object.values(draft.callOff))),
    row("Full award criteria", listed(Object.values(draft.fullCriteria))),
    row("Lots", listed(draft.lots.map(({ title: lot, value }) => `${lot} ${pounds(value)}`.trim()))),
    row("Most lots to win", draft.mostToWin),
  ],
  weights: (draft) => [
    row("Price", draft.weights.price),
    row("Quality", draft.weights.quality),
    row("Social value", draft.weights.socialValue),
    row(
      "Of social value",
      `${draft.split.quantitative} for quantities, ${draft.split.qualitative} for answers`,
    ),
    row("Reason for a lower weight", draft.exceptionReason),
    row("Prices", titleOf(PRICE_METHODS, draft.methods.price)),
    row("Quality marks", titleOf(QUALITY_METHODS, draft.methods.quality)),
    row("Quantities", titleOf(QUANTITATIVE_METHODS, draft.methods.socialValueQuantitative)),
    row("Proxy pack", draft.proxyPack?.pack.title ?? ""),
    row("Nothing offered", titleOf(NOTHING_OFFERED_RULES, draft.rules.nothingOffered)),
    row("A blank half", titleOf(BLANK_HALF_RULES, draft.rules.blankHalf)),
    row("Equal totals", tieWordsOf(draft)),
  ],
  questions: (draft) => [
    ...draft.questions.map(({ title, weight, maximum, minimum }, index) =>
      row(
        `Question ${index + 1}`,
        [title, share(weight), `marks to ${maximum}`, minimum === "" ? "" : `${minimum} to pass`]
          .filter((part) => part !== "")
          .join("; "),
      ),
    ),
    row(
      "Scored",
      draft.moderation ? "only marks that evaluators have agreed" : "the mean where none is agreed",
    ),
    row("Lowest mark of a question", draft.minimums.quality),
    row("Lowest mark, appropriate", draft.minimums.appropriate),
    row("Lowest mark, achievable", draft.minimums.achievable),
    row("Marks of answers", draft.answerDescriptors),
  ],
  measures: (draft, edition) => {
    const all = measureGroups(edition, draft).flatMap(({ measures }) => measures);
    return draft.measures.map(({ id, weight, level, reference, levelWeights }) =>
      row(
        all.find((measure) => measure.id === id)?.headline ?? id,
        [
          share(weight),
          level === "" ? "" : `level ${level} alone`,
          reference === "" ? "" : `reference ${reference}`,
          levelWeights.split("\n").join(", "),
        ]
          .filter((part) => part !== "")
          .join("; "),
      ),
    );
  },
  people: (draft) => [
    row("Evaluators", listed(draft.evaluators.map(({ name }) => name))),
    row("Bidders’ names", draft.anonymous === "" ? "" : "shown to evaluators as letters"),
    row("Bidders", listed(draft.bidders.map(({ name }) => name))),
    row("Subcontractors", draft.namesSubcontractors ? "named in the bid form" : ""),
  ],
  review: () => [],
};

function row(term: string, words: string): Given {
  return { term, words };
}

function listed(names: readonly string[]): string {
  return names.filter((name) => name.trim() !== "").join(", ");
}

function counted(count: number): string {
  return count === 0 ? "" : String(count);
}

function share(weight: string): string {
  return weight === "" ? "no share yet" : `share ${weight}`;
}

/** As the workbook shows it where it is an amount, and as it was typed where it is none. */
function pounds(typed: string): string {
  const amount = readPounds(typed);
  return typeof amount === "number" ? poundsText(amount) : typed;
}

function choiceOf(answer: string): string {
  return answer === "" ? "not answered yet" : answer;
}

function titleOf(methods: Readonly<Record<string, { readonly title: string }>>, id: string): string {
  return methods[id]?.title ?? id;
}
