import type { Assessment } from "../../domain/assessment/assessment";
import { Assessment as AssessmentFile } from "../../domain/assessment/assessment";
import { type Tier, tierWords, type TierWords } from "../../domain/council/tiers";
import { Framework } from "../../domain/framework/edition";
import { mayReserve, underProcurementAct } from "../../domain/framework/law";
import type { EditionPrompt } from "../../domain/framework/prompts";
import { hasError } from "../../domain/issues/errors-first";
import { refusedFile } from "../../domain/issues/in-file";
import { type Issue, makeIssue, type Result } from "../../domain/issues/issue";
import { reservationSettings, type ReservationSettings } from "../../domain/assessment/reservation";
import { parseAssessment } from "../../domain/assessment/read";
import { sameJson } from "../../domain/values/same-json";
import type { Grid } from "../../workbook/grid";
import { conditionColumns, conditionRows } from "./conditions";
import { contractFacts, decisionFacts, POLICY_EXCEPTIONS, factColumns, factLines } from "./facts";
import {
  businessColumns,
  businessRows,
  choiceColumns,
  choiceGroups,
  askedPrompts,
  promptColumns,
  promptRows,
} from "./lists";
import { ASSESSMENT_FORM, type AssessmentModel, assessmentModel, LAW_FORM, settingsOf } from "./model";
import { sinceFacts, thresholdColumns, thresholdRows } from "./thresholds";
import { choiceWords } from "../language/choices";
import { type Entry, readBlock, withEntries } from "../language/entries";
import { expectStamp } from "../language/expect-stamp";
import { ASSESSMENT_STAMP, readStamp, withoutStamp } from "../language/stamp";
import { heldTwice, sheetsOfForm } from "../language/held-twice";
import { placeAssessment } from "./workbook";
import type { EntryPath } from "../language/piece";
import { alteredColumn } from "../language/placing";

/**
 * The assessment that a workbook holds: its edition from the stamp, its answers from the sheets. Issues say the sheet
 * and cell of the entry that is wrong.
 */
export function readAssessment(grid: Grid): Result<Assessment> {
  const stamped = readAssessmentStamp(grid);
  if (!stamped.ok) return stamped;
  const { assessment, edition, form } = stamped.value;
  const model = assessmentModel(assessment, { editions: [edition], date1904: grid.date1904, form });
  const { entries, altered } = readEntries(grid, model);
  const sent = () => withoutStamp(placeAssessment(assessment, { editions: [edition], form }));
  const twice = heldTwice(grid, () => sheetsOfForm(sent(), grid));
  const lost = altered.map((name) => alteredColumn(grid, name));
  if (lost.length > 0) return { ok: false, issues: [...twice, ...lost] };
  const lists = compacted(entries);
  const json = withEntries(skeleton(model, entries), lists);
  const parsed = parseAssessment(json, [edition]);
  const names = tierWords(assessment);
  const found = parsed.issues.map((each) =>
    placed(worded(each, names), { compact: lists, all: entries, asked: askedPrompts(model) }),
  );
  const issues = [...twice, ...found];
  return parsed.ok && !hasError(twice)
    ? { ok: true, value: tidied(parsed.value, model), issues }
    : { ok: false, issues };
}

/** What a workbook's stamp says: the assessment as it was placed, its edition, and the form of its sheets. */
interface StampedAssessment {
  readonly assessment: Assessment;
  readonly edition: Framework;
  readonly form: number;
}

/** The assessment as placed and its edition, or why they are not to be had. */
export function readAssessmentStamp(grid: Grid): Result<StampedAssessment> {
  const stamp = expectStamp(grid.source, readStamp(grid, [ASSESSMENT_STAMP]), {
    kind: "assessment",
    known: ASSESSMENT_FORM,
    another: () => refusedFile(grid.source, "not-an-assessment"),
    damaged: () => refusedFile(grid.source, "assessment-stamp-damaged"),
  });
  if (!stamp.ok) return stamp;
  const { parts, formVersion: form } = stamp.value;
  const edition = Framework.safeParse(parts.edition);
  const assessment = AssessmentFile.safeParse(parts.assessment);
  if (!edition.success || !assessment.success || assessment.data.framework !== edition.data.id) {
    return refusedFile(grid.source, "assessment-stamp-damaged");
  }
  return { ok: true, value: { assessment: assessment.data, edition: edition.data, form }, issues: [] };
}

function readEntries(grid: Grid, model: AssessmentModel) {
  const read = [
    readBlock(grid, factColumns("Assessment_Facts"), factLines(contractFacts(model))),
    readBlock(grid, factColumns("Assessment_Decisions"), factLines(decisionFacts(model))),
    ...(mayReserve(model.edition)
      ? [readBlock(grid, factColumns("Assessment_ReservationSettings"), factLines(sinceFacts(model)))]
      : []),
    ...(underProcurementAct(model.edition)
      ? [readBlock(grid, thresholdColumns(model), [{ rows: thresholdRows(model) }])]
      : []),
    ...(model.form >= LAW_FORM && mayReserve(model.edition)
      ? [readBlock(grid, conditionColumns, [{ rows: conditionRows(model) }])]
      : []),
    readBlock(grid, choiceColumns(model), choiceGroups(model)),
    readBlock(grid, businessColumns(tierWords(model.assessment)), [{ rows: businessRows(model) }]),
    ...(askedPrompts(model).length > 0
      ? [readBlock(grid, promptColumns, [{ rows: promptRows(model) }])]
      : []),
  ];
  return { entries: read.flatMap(({ entries }) => entries), altered: read.flatMap(({ altered }) => altered) };
}

/** Lists whose empty lines are left out; measures keep all of theirs. */
const LISTS: readonly EntryPath[] = [
  ["businesses"],
  ["prompts"],
  ["exceptions"],
  ["reservationSettings", "thresholds"],
];

/** The numbers of a list's lines that hold something, in their order. */
function filledLines(entries: readonly Entry[], list: EntryPath): readonly number[] {
  const filled = entries.flatMap(({ path, value }) =>
    value !== undefined && startsWith(path, list) ? [Number(path[list.length])] : [],
  );
  return [...new Set(filled)].filter(Number.isInteger).sort((a, b) => a - b);
}

/** The entries without those of empty lines; the lines that are left are numbered anew. */
function compacted(entries: readonly Entry[]): readonly Entry[] {
  return LISTS.reduce((rest, list) => {
    const lines = filledLines(rest, list);
    return rest.flatMap((entry) => {
      if (!startsWith(entry.path, list)) return [entry];
      const index = lines.indexOf(Number(entry.path[list.length]));
      return index < 0 ? [] : [{ ...entry, path: [...list, index, ...entry.path.slice(list.length + 1)] }];
    });
  }, entries);
}

/** What no cell holds: the edition, the names of tiers, the measures' ids, and those of answered prompts and exceptions. */
function skeleton(model: AssessmentModel, entries: readonly Entry[]): unknown {
  const { assessment, measures } = model;
  const asked = askedPrompts(model);
  const prompts = filledLines(entries, ["prompts"]).map((line) => ({ id: asked[line]?.id }));
  const exceptions = filledLines(entries, ["exceptions"]).map((line) => ({
    rule: POLICY_EXCEPTIONS[line]?.rule,
  }));
  return {
    framework: assessment.framework,
    ...(assessment.tiers === undefined ? {} : { tiers: assessment.tiers }),
    measures: measures.map(({ measure: { id } }) => ({ id })),
    ...settingsNotTyped(model),
    ...(prompts.length > 0 ? { prompts } : {}),
    ...(exceptions.length > 0 ? { exceptions } : {}),
  };
}

/** What of the law's settings stands on no sheet: all, or what reserving asks. */
function settingsNotTyped({ edition, assessment }: AssessmentModel) {
  const { reservationSettings: kept } = assessment;
  if (mayReserve(edition)) return { reservationSettings: { thresholds: [] } };
  if (!underProcurementAct(edition)) return kept === undefined ? {} : { reservationSettings: kept };
  const { since, source } = kept ?? reservationSettings;
  return { reservationSettings: { since, source, thresholds: [] } };
}

/** Measures without an answer are left out, and so are settings that nobody changed. */
function tidied(
  { reservationSettings: read, reservation, ...parsed }: Assessment,
  model: AssessmentModel,
): Assessment {
  const settings = read && settingsRead(read, model);
  return {
    ...parsed,
    measures: parsed.measures.filter((choice) => Object.keys(choice).length > 1),
    ...(reservation && Object.keys(reservation).length > 0 ? { reservation } : {}),
    ...(settings ? { reservationSettings: settings } : {}),
  };
}

/** What the council changed of the law that the sheets showed; the rest is the law as it is known now. */
function settingsRead(read: ReservationSettings, model: AssessmentModel): ReservationSettings | undefined {
  const shown = settingsOf(model);
  const before = model.assessment.reservationSettings;
  if (sameJson(read, shown)) return before;
  const law = before ?? reservationSettings;
  return {
    ...read,
    since: read.since === shown.since ? law.since : read.since,
    source: read.source === shown.source ? law.source : read.source,
  };
}

/** The same issue in the words of the sheet's choices, and of the council's tiers. */
function worded(found: Issue, names: TierWords): Issue {
  if (found.code === "wrong-type" && found.limits.expected === "boolean")
    return makeIssue(found.severity, found.place, "yes-or-no");
  if (found.code !== "not-an-option") return found;
  const options = found.limits.options
    .split(", ")
    .map((option) => (found.place.path?.at(-1) === "tier" ? names[option as Tier] : choiceWords(option)))
    .join(", ");
  return { ...found, limits: { ...found.limits, options } };
}

interface ReadEntries {
  readonly compact: readonly Entry[];
  readonly all: readonly Entry[];
  readonly asked: readonly EditionPrompt[];
}

function placed(found: Issue, { compact, all, asked }: ReadEntries): Issue {
  const path = found.place.path ?? [];
  if (path.length === 0) return found;
  const entry =
    found.code === "prompt-unanswered"
      ? all.find((each) =>
          startsWith(each.path, [
            "prompts",
            asked.findIndex(({ question }) => question === found.limits.question),
          ]),
        )
      : (compact.find((each) => startsWith(path, each.path)) ??
        compact.find((each) => startsWith(each.path, path)));
  return { ...found, place: { ...found.place, ...entry?.place } };
}

function startsWith(path: EntryPath, start: EntryPath): boolean {
  return start.length <= path.length && start.every((step, index) => step === path[index]);
}
