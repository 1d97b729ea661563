import { checkEvaluation } from "../../domain/evaluation/check";
import { checkCountingRules } from "../../domain/evaluation/counting-rules";
import { flagTender } from "../../domain/evaluation/flags";
import { withoutFile } from "../../domain/issues/in-file";
import type { Issue } from "../../domain/issues/issue";
import { measuresWithoutValue } from "../../domain/framework/proxies";
import { type BidEvaluation, type Evaluation, scoreTender } from "../../domain/evaluation/score-tender";
import { isOut } from "../../domain/evaluation/status";
import type { Tender } from "../../domain/tender/tender";
import { tenderMeasures } from "../../domain/tender/measures";
import { scoresByPounds } from "../../domain/tender/methods";
import { cellName } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import type { Plan } from "../../workbook/plan";
import { locate } from "../language/entries";
import { entrySheets, heldTwice } from "../language/held-twice";
import { readStamp, withoutStamp } from "../language/stamp";
import { oncePer, whileEqual } from "../language/once-per";
import type { TenderModel } from "./model";
import { placeModel } from "./workbook";
import { modelOf } from "./read";
import { readTenderStamp, type StampedTender } from "./stamp";
import { type Checked, checkLocks } from "../language/check-locks";
import { readSoundTender, type SoundTender } from "./sound-tender";
import { hasError } from "../../domain/issues/errors-first";

/** What a tender's workbook holds so far. */
export interface CheckedTender extends Checked {
  /** The scores; empty while entries are wrong. */
  readonly bids: readonly BidEvaluation[];
  /** As it was set up, without what was typed since; undefined where that cannot be read. */
  readonly setup: Tender | undefined;
}

/** Everything that can be tested in a tender's workbook: its entries, its scores, its formulas and locks. */
export function checkTenderWorkbook(grid: Grid, stamp = readStamp(grid)): CheckedTender {
  const stamped = readTenderStamp(grid, stamp);
  if (!stamped.ok) return { issues: stamped.issues, altered: [], bids: [], setup: undefined };
  const { tender, edition, proxyPack, form } = stamped.value;
  const model = modelChecked({ tender, edition, proxyPack, form });
  const sound = readSoundTender(grid, stamped.value, model);
  const evaluation = scoreTender(sound.tender, { editions: [edition], proxyPack });
  const inserted = sheetsInserted(model);
  const { issues, altered, plan } = checkLocks(inserted, grid);
  return {
    issues: [
      ...sound.issues,
      ...checkScores(grid, stamped.value, { sound, evaluation }),
      ...issues,
      ...copiedSheets(inserted, grid),
    ],
    altered,
    plan,
    bids: hasError(sound.issues) ? [] : evaluation.bids,
    setup: tender,
  };
}

/** Whose sheets, columns and lines are made once while a workbook with the same stamp is checked again and again. */
const modelChecked = whileEqual(modelOf);

/** The stamp is what the sheets are made from: it cannot be compared with itself. */
const sheetsInserted = oncePer((model: TenderModel) => withoutStamp(placeModel(model)));

/** The council's own workbook is read by its names whatever was copied, so that a copy is pointed out and refuses nothing. */
function copiedSheets(inserted: Plan, grid: Grid): readonly Issue[] {
  return heldTwice(grid, () => entrySheets(inserted, grid)).map((issue) => ({
    ...withoutFile(issue),
    severity: "warning",
  }));
}

function checkScores(
  grid: Grid,
  stamped: StampedTender,
  { sound, evaluation }: { readonly sound: SoundTender; readonly evaluation: Evaluation },
): readonly Issue[] {
  const { edition } = stamped;
  const { tender, place, isUnsure } = sound;
  const found = [
    ...checkEvaluation(tender, evaluation, edition),
    ...checkCountingRules(tender, edition).filter((issue) => !isOfBidThatIsOut(issue, evaluation)),
    ...flagTender(tender, evaluation, [edition]),
    ...checkProxies(stamped),
  ];
  const isKnown = (issue: Issue) => issue.code !== "entry-missing" || issue.place.cell !== undefined;
  return found
    .filter((issue) => !isUnsure(issue.place.path ?? []))
    .map((issue) => placedOnSheet(grid, issue) ?? place(issue))
    .filter(isKnown);
}

function isOfBidThatIsOut({ place }: Issue, { bids }: Evaluation): boolean {
  const bid = bids[Number(place.path?.[1])];
  return bid !== undefined && isOut(bid.status);
}

function checkProxies({ tender, edition, proxyPack }: StampedTender): readonly Issue[] {
  if (!scoresByPounds(tender) || !proxyPack) return [];
  const measures = tenderMeasures(tender, edition).map(({ definition }) => definition);
  const withoutValue = measures.flatMap((measure, index) =>
    measuresWithoutValue(proxyPack, [measure]).map((issue) => ({
      ...issue,
      place: { ...issue.place, path: ["measures", index, "weight"] },
    })),
  );
  if (!proxyPack.illustrative) return withoutValue;
  const illustrative: Issue = {
    code: "proxy-pack-illustrative",
    severity: "warning",
    place: { path: ["proxyPack"] },
    limits: { edition: proxyPack.edition },
  };
  return [illustrative, ...withoutValue];
}

/** The cells of what is no entry, by the column that shows it: a rank, the first quantity that pounds are made of. */
const SHOWN_IN: Readonly<Record<string, string>> = {
  rank: "Scoring_Rank",
  proxyPack: "SocialValue_Quantity",
};

function placedOnSheet(grid: Grid, issue: Issue): Issue | undefined {
  const path = issue.place.path ?? [];
  const name = SHOWN_IN[String(path.at(-1))];
  const found = name === undefined ? undefined : locate(grid, name);
  if (!found) return undefined;
  const { row, column } = found.range;
  const cell = cellName({ row: row + (typeof path[1] === "number" ? path[1] : 0), column });
  return { ...issue, place: { ...issue.place, sheet: found.sheet.name, cell } };
}
