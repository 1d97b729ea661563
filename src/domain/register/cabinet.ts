import { counted, shareInWords } from "../issues/words/sentences";
import { quarterInWords, type QuarterId } from "../values/calendar";
import { dayInWords } from "../values/day";
import type { Settings } from "../council/settings";
import { hasQuantity } from "../framework/edition";
import { UNLIKELY_CLAIMS } from "../return/claim-rules";
import { yearLedgers, yearOf, yearSharedLedgers, yearSpend } from "./annual";
import { beyondShareWords } from "./beyond-shares";
import { byDirectorate } from "./directorates";
import type { Register, Snapshot, SupplyChain } from "./model";
import {
  COMMITMENT_STATES,
  EARLIER_NOT_KNOWN,
  type CommitmentLine,
  commitmentLines,
  type CommitmentState,
  TO_BE_DECIDED,
} from "./ratings";
import { isDue } from "./rows";
import { quarterBefore } from "./spend-figures";
import { setApartWords } from "./set-apart";
import { notChosenWords, stillMissing } from "./still-missing";
import { countedTwiceWords } from "./shared-ledgers";
import { spendOf } from "./ledgers";
import { supplyChainOf } from "./supply-chain";
import { countsPeople, type Published } from "./suppression";

/** What a director reads of a quarter. No supplier, no officer and no count of people is in it. */
export interface CabinetPage {
  readonly headline: string;
  /** Empty where the council has set no bands. */
  readonly states: readonly StateCount[];
  /** At risk before behind, and of each the least delivered first. */
  readonly behind: readonly CommitmentLine[];
  /** Empty where there are not two to hold beside each other. */
  readonly directorates: readonly DirectorateStanding[];
  readonly changes: readonly string[];
}

/** How a directorate stands. No count of people is in it. */
export interface DirectorateStanding {
  /** Null where it is not stated. */
  readonly directorate: string | null;
  readonly commitments: number;
  /** Empty where the council has set no bands. */
  readonly states: readonly StateCount[];
  /** What suppliers spent through its contracts in the year's quarters to this one. */
  readonly spend: SupplyChain;
}

export interface StateCount {
  readonly state: CommitmentState;
  readonly count: number;
}

export function cabinetPage(register: Register): CabinetPage {
  const lines = commitmentLines(register);
  return {
    headline: cabinetHeadline(register, lines),
    states: register.settings.bands ? stateCounts(lines) : [],
    behind: behindFirst(lines, register),
    directorates: directorateStandings(register, lines),
    changes: changesSince(register),
  };
}

/** "Of 15 commitments, 1 is at risk, 2 behind and 12 on track. Of £7,600 that suppliers spent ... Every return came.", and what looks unlikely among it. */
export function cabinetHeadline(
  register: Register,
  lines: readonly CommitmentLine[] = commitmentLines(register),
): string {
  return [
    commitmentSentence(register, lines),
    spendSentence(register, lines),
    returnSentence(register),
    ...notChosenWords(register),
    ...setApartWords(register),
    ...unlikelySentence(register),
  ].join(" ");
}

/**
 * How much of what is due was delivered, a share of 1; in its place the council's bands, which the state tells anyway,
 * where a count of people could be worked out from it. Null where nothing is to be measured.
 */
export function shareTold(
  { row, state, ...delivered }: CommitmentLine,
  { bands, ratedBy = "validated" }: Settings,
): Published | null {
  if (!hasQuantity(row.measure) || row.due <= 0) return null;
  if (!countsPeople(row.measure)) return delivered[`${ratedBy}ToDate`] / row.due;
  if (!bands) return null;
  if (state === "At risk") return `Under ${bands.requiresImprovement}%`;
  return state === "Behind"
    ? `${bands.requiresImprovement}% to under ${bands.good}%`
    : `${bands.good}% or more`;
}

/** Of every state; those whose earlier quarters are not known only where there are any. */
export function stateCounts(lines: readonly CommitmentLine[]): readonly StateCount[] {
  return COMMITMENT_STATES.map((state) => ({
    state,
    count: lines.filter((line) => line.state === state).length,
  })).filter(({ state, count }) => count > 0 || !isShownWherePresent(state, lines));
}

function isShownWherePresent(state: CommitmentState, lines: readonly CommitmentLine[]): boolean {
  if (state === TO_BE_DECIDED) return lines.every(({ row }) => hasQuantity(row.measure));
  return state === EARLIER_NOT_KNOWN;
}

/** Of the directorates with a commitment in force or spend in the year, in the council's order; none of one alone, which is the whole. */
export function directorateStandings(
  register: Register,
  lines: readonly CommitmentLine[] = commitmentLines(register),
): readonly DirectorateStanding[] {
  const { settings } = register;
  const rows = lines.map(({ row }) => row);
  const ledgers = yearLedgers(register);
  const all = [...new Set([...rows, ...ledgers].map(({ directorate }) => directorate))];
  if (all.length < 2) return [];
  return all.sort(byDirectorate(settings)).map((directorate) => {
    const own = lines.filter(({ row }) => row.directorate === directorate);
    return {
      directorate,
      commitments: own.length,
      states: settings.bands ? stateCounts(own) : [],
      spend: supplyChainOf(spendOf(ledgers.filter((each) => each.directorate === directorate))),
    };
  });
}

/** "1 is at risk, 2 behind and 9 on track", of those that there are. */
export function statesInWords(states: readonly StateCount[]): string {
  const parts = states
    .filter(({ count }) => count > 0)
    .map(({ state, count }, index) => {
      const verb = index > 0 ? "" : count === 1 ? "is " : "are ";
      return `${count} ${verb}${STATE_WORDS[state]}`;
    });
  return new Intl.ListFormat("en-GB").format(parts);
}

function commitmentSentence(register: Register, lines: readonly CommitmentLine[]): string {
  const all = counted(lines.length, "commitment");
  if (!register.settings.bands)
    return `${all} in force; the council has set no bands, so none is said to be on track or behind.`;
  if (lines.length === 0) return "No commitment is in force.";
  return `Of ${all}, ${statesInWords(stateCounts(lines))}.`;
}

/** As they go on from a number. */
const STATE_WORDS: Readonly<Record<CommitmentState, string>> = {
  "At risk": "at risk",
  Behind: "behind",
  "On track": "on track",
  "Not due yet": "not due yet",
  [EARLIER_NOT_KNOWN]: "not rated, as earlier quarters are not known",
  [TO_BE_DECIDED]: "to be decided on",
  "No quantity": "described in words",
};

function spendSentence(register: Register, lines: readonly CommitmentLine[]): string {
  const { total, localShare } = yearSpend(register);
  const { baseline, target } = register.settings.localShare ?? {};
  if (localShare === null) return "No local share of spend in the supply chain can be given.";
  const spent = (total / 100).toLocaleString("en-GB", {
    style: "currency",
    currency: "GBP",
    maximumFractionDigits: 0,
  });
  const beside = [
    ...(baseline ? [`${baseline.percent}% in ${baseline.year}`] : []),
    ...(target ? [`the target for ${target.year} is ${target.percent}%`] : []),
  ];
  const compared = beside.length > 0 ? ` (${beside.join("; ")})` : "";
  return [
    `Of ${spent} that suppliers spent through their contracts in ${yearOf(register.quarter)}, ${shareInWords(localShare)} was local${compared}.`,
    ...countedTwiceWords("it", yearSharedLedgers(register)),
    ...beyondShareWords([
      yearSpend(register),
      ...directorateStandings(register, lines).map(({ spend }) => spend),
    ]),
  ].join(" ");
}

function returnSentence(register: Register): string {
  const { contracts, quarter, counts } = register;
  const before = stillMissing(register).length;
  const isOrAre = (count: number) => (count === 1 ? "is" : "are");
  if (counts.missing === 0)
    return before === 0
      ? "Every return came."
      : `Every return of the quarter came; ${before} of quarters before ${isOrAre(before)} missing.`;
  const due = contracts.filter((contract) => isDue(contract, quarter)).length;
  const own = `${counts.missing} of ${counted(due, "return")} ${isOrAre(counts.missing)} missing`;
  return before === 0 ? `${own}.` : `${own}, and ${before} of quarters before.`;
}

/** Of claims that no officer has decided on, and of payments, which nobody decides on. */
function unlikelySentence({ exceptions, rows }: Register): readonly string[] {
  const keyOf = (file?: string, cell?: string | null) => `${file ?? ""} ${cell ?? ""}`;
  const decided = new Set(
    rows.flatMap(({ validation, source }) =>
      validation?.verdict && source ? [keyOf(source.file, source.cell)] : [],
    ),
  );
  const { length } = exceptions.filter(
    ({ code, place }) =>
      code === "payment-above-value" ||
      (UNLIKELY_CLAIMS.has(code) && !decided.has(keyOf(place.file, place.cell))),
  );
  if (length === 0) return [];
  return [
    `${counted(length, "figure")} that suppliers sent ${length === 1 ? "looks unlikely and is" : "look unlikely and are"} counted as sent: see Exceptions.`,
  ];
}

function behindFirst(
  lines: readonly CommitmentLine[],
  { settings: { ratedBy = "validated" } }: Register,
): readonly CommitmentLine[] {
  const share = (line: CommitmentLine) => line[`${ratedBy}ToDate`] / line.row.due;
  return lines
    .filter(({ state }) => state === "At risk" || state === "Behind")
    .sort((one, other) => rankOf(one.state) - rankOf(other.state) || share(one) - share(other));
}

function rankOf(state: CommitmentState | undefined): number {
  return state === undefined ? COMMITMENT_STATES.length : COMMITMENT_STATES.indexOf(state);
}

function changesSince(register: Register): readonly string[] {
  const before = quarterBefore(register);
  const restated = register.state.restatements.filter(({ on }) => on === register.asOf).length;
  return [
    ...(before === undefined ? [] : shareChange(register, before)),
    ...(restated > 0 ? [`${counted(restated, "figure")} of earlier quarters changed: see Changes.`] : []),
  ];
}

function shareChange({ ledgers, quarter, state }: Register, before: QuarterId): readonly string[] {
  const shareIn = (id: QuarterId) =>
    supplyChainOf(spendOf(ledgers.filter((ledger) => ledger.quarter === id))).localShare;
  const [was, is] = [shareIn(before), shareIn(quarter)];
  if (was === null || is === null) return [];
  const wentOut = state.snapshots.find((each) => each.quarter === before);
  return [
    `${shareInWords(is)} of the quarter's spend in the supply chain was local, after ${shareInWords(was)} in ${quarterInWords(before)}${wentOut ? asPublished(wentOut, was) : ""}.`,
  ];
}

/** Where what went out was another share than is known now. */
function asPublished({ spend: { total, local }, published }: Snapshot, now: number): string {
  if (total <= 0 || shareInWords(local / total) === shareInWords(now)) return "";
  return ` (${shareInWords(local / total)} as published on ${dayInWords(published)})`;
}
