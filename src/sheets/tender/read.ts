import type { Issue, Result } from "../../domain/issues/issue";
import { parseTender, type Tender } from "../../domain/tender/tender";
import type { Grid } from "../../workbook/grid";
import { readBidLog } from "./bid-log";
import { bidColumns } from "./bid-columns";
import { criteriaColumns, criteriaLines } from "./criteria";
import { readBlock, withEntries } from "../language/entries";
import { type TenderModel, tenderModel } from "./model";
import { moderationColumns } from "./moderation";
import { moderationLines } from "./moderation-marks";
import { qualityColumns, qualityLines } from "./quality";
import { scoringLines } from "./scoring";
import { socialValueColumns, socialValueLines } from "./social-value";
import { readTenderStamp, type StampedTender } from "./stamp";
import { placing, alteredColumn } from "../language/placing";

/**
 * The tender that a workbook holds: its setup from the stamp, its entries from the sheets. Issues say the sheet and
 * cell of the entry that is wrong.
 */
export function readTender(grid: Grid): Result<Tender> {
  const read = readScoredTender(grid);
  return read.ok ? { ...read, value: read.value.tender } : read;
}

/** The same with what the workbook was made with. */
export function readScoredTender(
  grid: Grid,
): Result<Pick<StampedTender, "tender" | "edition" | "proxyPack">> {
  const stamped = readTenderStamp(grid);
  if (!stamped.ok) return stamped;
  const { json, edition, proxyPack } = stamped.value;
  const model = modelOf(stamped.value);
  const { entries, altered } = readEntries(grid, model);
  const parsed = parseTender(withEntries(json, entries), [edition]);
  const issues = [
    ...altered.map((name) => alteredColumn(grid, name)),
    ...parsed.issues.map(placing(entries)).map((issue) => namingBidder(issue, model)),
  ];
  return parsed.ok && altered.length === 0
    ? { ok: true, value: { tender: parsed.value, edition, proxyPack }, issues }
    : { ok: false, issues };
}

/** What a file's shape calls "bid 1" has its bidder's name in the workbook, as other issues have it. */
function namingBidder(issue: Issue, { bids }: TenderModel): Issue {
  const { path: [list, index] = [], subject } = issue.place;
  const row = list === "bids" && typeof index === "number" ? bids[index] : undefined;
  return row && subject === `bid ${row.index + 1}`
    ? { ...issue, place: { ...issue.place, subject: row.bid.bidder } }
    : issue;
}

/** The model that a workbook's sheets were placed from. */
export function modelOf({ tender, edition, proxyPack, form }: Omit<StampedTender, "json">): TenderModel {
  return tenderModel(tender, { editions: [edition], proxyPack, form });
}

/** The entries of a tender's sheets, and the names of the columns that are gone or have other rows. */
export function readEntries(grid: Grid, model: TenderModel) {
  const read = [
    readBlock(grid, criteriaColumns(), criteriaLines(model)),
    readBlock(grid, bidColumns(model), scoringLines(model)),
    readBlock(grid, qualityColumns(model), qualityLines(model)),
    readBlock(grid, socialValueColumns(model), socialValueLines(model)),
    ...(model.hasModerationSheet ? [readBlock(grid, moderationColumns(model), moderationLines(model))] : []),
    readBidLog(grid, model),
  ];
  return {
    entries: read.flatMap(({ entries }) => entries),
    altered: read.flatMap(({ altered }) => altered),
  };
}
