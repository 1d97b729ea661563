import { dayInWords } from "../values/day";
import { quarterInWords } from "../values/calendar";
import { commitmentName, type Contract, latestTerms } from "./contract";
import { contractMeasures } from "./measures";
import type { Commitment } from "./file";
import { shippedEditions } from "../framework/shipped-editions";
import { type Framework, hasQuantity, type Measure } from "../framework/edition";
import { STATEMENTS_TITLE, titledStatements } from "../tender/statements";
import { poundsText, quantityInWords } from "../framework/words";

/** The commitments as a schedule of the contract, in plain text, for pasting into its document. */
export function contractSchedule(
  contract: Contract,
  editions: readonly Framework[] = shippedEditions,
): string {
  const edition = editions.find(({ id }) => id === contract.framework);
  if (!edition) throw new Error(`unknown framework edition: ${contract.framework}`);
  const measures = contractMeasures(contract, edition);
  const { supplier, end, commitments, from } = latestTerms(contract);
  return [
    "SCHEDULE: SOCIAL VALUE COMMITMENTS",
    "",
    `Contract: ${contract.reference}, ${contract.title}`,
    `Supplier: ${supplier}`,
    `Value without VAT: ${poundsText(contract.value)}`,
    ...(contract.estimate === undefined
      ? []
      : [`Estimate before the tender, without VAT: ${poundsText(contract.estimate)}`]),
    `Term: ${dayInWords(contract.start)} to ${dayInWords(end)}`,
    `Framework: ${edition.title}, ${edition.council}`,
    ...(from === undefined ? [] : [`Commitments as varied from ${dayInWords(from)}`]),
    "",
    ...commitments.flatMap((commitment, index) => clause(commitment, index + 1, { measures, edition })),
    ...statementClauses(contract, edition),
    `The Supplier sends a return for each quarter${
      contract.returnWithinDays === undefined ? "" : ` within ${contract.returnWithinDays} days of its end`
    }, with the evidence named above.`,
    "",
  ].join("\n");
}

function statementClauses(contract: Contract, edition: Framework): readonly string[] {
  const titled = titledStatements(contract, edition);
  if (titled.length === 0) return [];
  return [STATEMENTS_TITLE, "", ...titled.map(({ title, text }) => `${title}: ${text}`), ""];
}

function clause(
  commitment: Commitment,
  number: number,
  { measures, edition }: { readonly measures: ReadonlyMap<string, Measure>; readonly edition: Framework },
): readonly string[] {
  const measure = measures.get(commitment.measure);
  if (!measure) throw new Error(`unknown measure: ${commitment.measure}`);
  const { quantity, due, kpi, promise } = commitment;
  const figures = hasQuantity(measure)
    ? [
        `   Quantity: ${quantityInWords(quantity, measure)}`,
        `   Due: ${due.map((each) => `${quarterInWords(each.quarter)} ${quantityInWords(each.quantity, measure)}`).join("; ")}`,
      ]
    : [];
  const added = edition.words ? " (not in the policy)" : "";
  return [
    `${number}. ${commitmentName(commitment, measures)}${kpi ? " (key performance indicator)" : ""}`,
    `   ${edition.words ? measure.definition : `${measure.definition}.`}`,
    ...figures,
    `   Counting${added}: ${measure.counting}`,
    `   Evidence${added}: ${measure.evidence}`,
    ...(promise === undefined ? [] : [`   Promised: ${promise}`]),
    "",
  ];
}
