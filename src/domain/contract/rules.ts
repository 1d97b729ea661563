import { estimatedValueOf } from "../assessment/estimated-value";
import { neededKpis } from "../assessment/kpis";
import { checkHeldArea } from "../council/area";
import { checkLevel } from "../tender/bid-rules";
import { parseQuarter, quartersBetween } from "../values/calendar";
import { type Commitment, ContractFile, type Earlier } from "./file";
import { type Framework, hasQuantity, type Measure } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { repeats } from "../values/repeats";
import { errorAt, inEntries, warningAt } from "../issues/schema-issues";
import { hasAtMost, rounded } from "../values/decimals";
import { sum, sumsTo } from "../values/shares";
import { checkStatements } from "../tender/statements";
import { contractMeasures } from "./measures";
import { repeatedHeadlines } from "../tender/own-measures";

type Path = readonly (string | number)[];

interface Known {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly contract: ContractFile;
  /** The ids of the contract's quarters. */
  readonly quarters: ReadonlySet<string>;
}

/** What a contract's shape cannot say: dates in order, known measures, quarters within it, profiles that sum. */
export function checkContract(contract: ContractFile, editions: readonly Framework[]): readonly Issue[] {
  const edition = editions.find(({ id }) => id === contract.framework);
  const issues = [
    ...checkDates(contract),
    ...checkOwnArea(contract),
    ...checkStatements(contract, edition),
    ...checkOwnMeasures(contract),
  ];
  if (!edition) {
    const known = editions.map(({ id }) => id).join(", ");
    const unknown = errorAt(["framework"], "unknown-edition", { edition: contract.framework, known });
    return inEntries(ContractFile, [...issues, unknown]);
  }
  const known = {
    contract,
    measures: contractMeasures(contract, edition),
    quarters: new Set(contract.end < contract.start ? [] : quarterIds(contract)),
  };
  return inEntries(ContractFile, [
    ...issues,
    ...checkCommitments(contract.commitments, ["commitments"], known),
    ...(contract.versions ?? []).flatMap(({ commitments }, index) =>
      checkCommitments(commitments, ["versions", index, "commitments"], known),
    ),
    ...(contract.earlier ?? []).flatMap((earlier, index) => checkEarlier(earlier, ["earlier", index], known)),
    ...checkEarlierOnce(contract),
    ...checkKpis(contract, edition),
  ]);
}

function quarterIds({ start, end, versions = [], calendar }: ContractFile): readonly string[] {
  const last = versions.reduce((latest, version) => version.end ?? latest, end);
  return last < start ? [] : quartersBetween(start, last, calendar.socialValueFirstMonth).map(({ id }) => id);
}

function checkDates({ start, end, versions = [] }: ContractFile): readonly Issue[] {
  return [
    ...(end < start ? [errorAt(["end"], "ends-before-start", { start, end })] : []),
    ...versions.flatMap((version, index) => {
      const { from, end: newEnd } = version;
      const before = index === 0 ? start : (versions[index - 1]?.from ?? start);
      return [
        ...(from < before
          ? [errorAt(["versions", index, "from"], "version-out-of-order", { from, before })]
          : []),
        ...(newEnd !== undefined && newEnd < from
          ? [errorAt(["versions", index, "end"], "ends-before-start", { start: from, end: newEnd })]
          : []),
      ];
    }),
  ];
}

function checkOwnArea({ area }: ContractFile): readonly Issue[] {
  if (typeof area === "string") return [];
  return checkHeldArea(area);
}

/** Commitments are known by their measures' headlines. */
function checkOwnMeasures({ ownMeasures = [] }: ContractFile): readonly Issue[] {
  const headlines = ownMeasures.map(({ headline }) => headline);
  return repeatedHeadlines(headlines, []).map(({ index, headline }) =>
    errorAt(["ownMeasures", index, "headline"], "own-measure-repeated", { headline }),
  );
}

function checkCommitments(commitments: readonly Commitment[], path: Path, known: Known): readonly Issue[] {
  const keys = commitments.map(({ measure, level = "" }) => `${measure}/${level}`);
  return [
    ...repeats(keys).map(([index]) => {
      const { measure = "", level = "" } = commitments[index] ?? {};
      return errorAt([...path, index, "measure"], "commitment-repeated", { id: measure, level });
    }),
    ...commitments.flatMap((commitment, index) => checkCommitment(commitment, [...path, index], known)),
  ];
}

function checkCommitment(commitment: Commitment, path: Path, known: Known): readonly Issue[] {
  const { measure: id, level, quantity } = commitment;
  const measure = known.measures.get(id);
  if (!measure) return [errorAt([...path, "measure"], "contract-measure-unknown", { id })];
  const levels = level === undefined ? [] : checkLevel(measure, level, [...path, "level"]);
  const at = [...path, "quantity"];
  const subject = measure.headline;
  if (!hasQuantity(measure)) {
    return quantity > 0 ? [...levels, errorAt(at, "quantity-not-asked", {}, subject)] : levels;
  }
  return [
    ...levels,
    ...(quantity > 0 ? [] : [errorAt(at, "not-above", { label: "quantity", minimum: 0 }, subject)]),
    ...checkDecimals(quantity, measure, at),
    ...checkProfile(commitment, path, known, subject),
  ];
}

function checkDecimals(quantity: number, { decimals = 2, headline }: Measure, path: Path): readonly Issue[] {
  return hasAtMost(quantity, decimals) ? [] : [warningAt(path, "quantity-decimals", { decimals }, headline)];
}

function checkProfile(
  { due, quantity }: Commitment,
  path: Path,
  known: Known,
  subject: string,
): readonly Issue[] {
  const parts = due.map((each) => each.quantity);
  return [
    ...(sumsTo(parts, quantity)
      ? []
      : [errorAt([...path, "due"], "due-sum", { quantity, sum: rounded(sum(parts), 6) }, subject)]),
    ...repeats(due.map(({ quarter }) => quarter)).map(([index, quarter]) =>
      errorAt([...path, "due", index, "quarter"], "due-repeated", { quarter }, subject),
    ),
    ...due.flatMap(({ quarter }, index) =>
      checkQuarter(quarter, [...path, "due", index, "quarter"], known, subject),
    ),
  ];
}

/** The quarter must be one of the social value year, and the contract must have a day in it. */
function checkQuarter(
  quarter: string,
  path: Path,
  { contract, quarters }: Known,
  subject: string,
): readonly Issue[] {
  const month = contract.calendar.socialValueFirstMonth;
  if (!parseQuarter(quarter, month)) {
    const example = quartersBetween(contract.start, contract.start, month)[0]?.id ?? "";
    return [errorAt(path, "quarter-unknown", { quarter, example }, subject)];
  }
  if (quarters.size === 0 || quarters.has(quarter)) return [];
  const [first = "", last = first] = [[...quarters][0], [...quarters].at(-1)];
  return [errorAt(path, "quarter-outside-contract", { quarter, first, last }, subject)];
}

function checkEarlier(earlier: Earlier, path: Path, known: Known): readonly Issue[] {
  const { measure: id, level, quarter } = earlier;
  const { commitments, versions = [] } = known.contract;
  const committed = [...commitments, ...versions.flatMap((version) => version.commitments)];
  const measure = known.measures.get(id);
  if (!measure) return [errorAt([...path, "measure"], "contract-measure-unknown", { id })];
  const found = committed.some((each) => each.measure === id && each.level === level);
  return [
    ...checkQuarter(quarter, [...path, "quarter"], known, measure.headline),
    ...(found
      ? []
      : [
          warningAt(
            [...path, "measure"],
            "earlier-not-committed",
            { id, level: level ?? "" },
            measure.headline,
          ),
        ]),
  ];
}

function checkEarlierOnce({ earlier = [] }: ContractFile): readonly Issue[] {
  const keys = earlier.map(({ quarter, measure, level = "" }) => `${quarter}/${measure}/${level}`);
  return repeats(keys).map(([index]) => {
    const { quarter = "", measure = "" } = earlier[index] ?? {};
    return errorAt(["earlier", index], "earlier-repeated", { quarter, id: measure });
  });
}

/**
 * Section 52 of the Procurement Act 2023 by the estimated value. What is not known of a contract over the amount, such
 * as its kind, exempts it from nothing.
 */
function checkKpis(contract: ContractFile, edition: Framework): readonly Issue[] {
  const { over, count } = edition.kpis;
  const estimated = { ...contract, value: contract.estimate ?? contract.value };
  const isOver = estimatedValueOf(estimated).atLeast > over;
  const needed = neededKpis(estimated, edition).needed ?? (isOver ? count : 0);
  const flagged = contract.commitments.filter(({ kpi }) => kpi).length;
  return flagged < needed
    ? [warningAt(["commitments"], "kpis-needed", { over, count: needed, flagged })]
    : [];
}
