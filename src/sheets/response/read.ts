import type { Framework } from "../../domain/framework/edition";
import { refusedFile, withoutFile } from "../../domain/issues/in-file";
import type { Issue, Result } from "../../domain/issues/issue";
import { parseResponse, type ReceivedResponse, type TypedResponse } from "../../domain/response/parse";
import { formerWordings, shippedEditions } from "../../domain/framework/shipped-editions";
import {
  isFormOf,
  isFormFingerprint,
  type ResponseForm,
  responseForm,
  ResponseStamp,
} from "../../domain/response/form";
import type { Area } from "../../domain/council/area";
import type { Tender } from "../../domain/tender/tender";
import { parseRange } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import type { Plan } from "../../workbook/plan";
import type { Lines } from "../language/block";
import { checkLocks } from "../language/check-locks";
import { readBlock, withEntries } from "../language/entries";
import { placeResponseForm } from "./workbook";
import { responseAnswerColumns } from "./answers";
import { aboutLines, responseAboutColumns } from "./instructions";
import { responseMeasureColumns } from "./measures";
import { blankResponse, RESPONSE_FORM_VERSION, type ResponseModel, responseModel } from "./model";
import { ownMeasureColumns } from "./own-measures";
import { responsePlanColumns } from "./plan";
import { subcontractorColumns } from "./subcontractors";
import { expectStamp } from "../language/expect-stamp";
import { readStamp, STAMP } from "../language/stamp";
import { entrySheets, heldTwice } from "../language/held-twice";
import { type Straightened, straighten } from "../language/straighten";
import { placing } from "../language/placing";
import { cellAt, lastFilledRow } from "../../workbook/cells";

/** What a response's workbook was made from. */
export interface StampedResponse {
  readonly form: ResponseForm;
  /** Undefined where the bidder types the name. */
  readonly bidder: string | undefined;
}

/** A response to the tender as it is now, or every reason why nothing of it is taken. */
export function readResponse(
  grid: Grid,
  tender: Tender,
  editions?: readonly Framework[],
): Result<ReceivedResponse> {
  const stamped = readResponseStamp(grid);
  if (!stamped.ok) return stamped;
  const { form } = stamped.value;
  const { reference } = tender;
  if (form.reference !== reference)
    return refusedFile(grid.source, "response-of-another-tender", { found: form.reference, reference });
  if (!isAskedBy(tender, form, editions)) return refusedFile(grid.source, "response-of-another-setup");
  const bidders = tender.bidders.map(({ name }) => name);
  const { response, locks } = readStampedResponse(grid, stamped.value, bidders);
  const issues = [...response.issues, ...locks].map((issue) => ({
    ...issue,
    place: { file: grid.source, ...issue.place },
  }));
  return response.ok && locks.every(({ severity }) => severity !== "error")
    ? { ok: true, value: response.value, issues }
    : { ok: false, issues };
}

/** A form that was sent out before an edition's words were mended asks what the tender asks, in the words of before. */
function isAskedBy(
  tender: Tender,
  form: ResponseForm,
  editions: readonly Framework[] = shippedEditions,
): boolean {
  const former = formerWordings.filter(({ id }) => id === tender.framework);
  return [editions, ...former.map((edition) => [edition])].some((each) =>
    isFormOf(form, responseForm(tender, { editions: each, part: form.part, area: localIn(form) })),
  );
}

/** What is local by the form itself, which may be another since: it is compared with nothing. */
function localIn({ local }: ResponseForm): Area {
  return { name: local.name, borough: { sectors: local.sectors }, wider: { sectors: [] } };
}

/** The form that a workbook was made from, found by its name or by what it holds. */
export function readResponseStamp(grid: Grid): Result<StampedResponse> {
  const stamp = expectStamp(grid.source, readStamp(withStampName(grid), [STAMP]), {
    kind: "response",
    known: RESPONSE_FORM_VERSION,
    another: () => refusedFile(grid.source, "not-a-response"),
  });
  if (!stamp.ok) return stamp;
  const parsed = ResponseStamp.safeParse(stamp.value.parts);
  if (!parsed.success) return refusedFile(grid.source, "stamp-damaged");
  const { response, form } = parsed.data;
  if (!isFormFingerprint(response.fingerprint, form) || response.reference !== form.reference)
    return refusedFile(grid.source, "stamp-damaged");
  return { ok: true, value: { form, bidder: response.bidder }, issues: [] };
}

/** What was entered, and what is locked and not as it was made; `bidders` as `parseResponse` takes them. */
export function readStampedResponse(
  grid: Grid,
  { form, bidder }: StampedResponse,
  bidders?: readonly string[],
): { readonly response: Result<ReceivedResponse>; readonly locks: readonly Issue[]; readonly plan: Plan } {
  const plan = placeResponseForm(form, bidder);
  const shown = { ...plan, sheets: plan.sheets.filter(({ name }) => name !== STAMP) };
  const straight = straighten(shown, grid);
  const model = responseModel(form, bidder);
  const entries = readEntries(straight.grid, model);
  const parsed = parseResponse(withEntries(blankResponse(model), entries) as TypedResponse, form, bidders);
  const actual = (issue: Issue): Issue => {
    const { sheet, cell } = issue.place;
    const address = cell === undefined ? undefined : parseRange(cell);
    return sheet === undefined || address === undefined
      ? issue
      : { ...issue, place: { ...issue.place, ...straight.placeOf(sheet, address) } };
  };
  const locks = checkLocks(shown, straight.grid).issues.filter((issue) => isTold(issue, straight));
  return {
    response: { ...parsed, issues: parsed.issues.map(placing(entries)).map(actual) },
    locks: [
      ...heldTwice(grid, () => entrySheets(shown, grid)).map(withoutFile),
      ...straight.lostRows.map(({ sheet, words }): Issue => ({
        code: "response-row-missing",
        severity: "error",
        place: { sheet: straight.placeOf(sheet, { row: 0, column: 0 }).sheet ?? sheet },
        limits: { words },
      })),
      ...locks.map(actual),
      ...straight.unknownRows.map((place): Issue => ({
        code: "response-row-unknown",
        severity: "warning",
        place,
        limits: {},
      })),
    ],
    plan: shown,
  };
}

/** References in formulas move with rows, so that nothing can be told from them; of a row that is gone, that is enough. */
function isTold({ code, place }: Issue, { moved, lostRows }: Straightened): boolean {
  if (place.sheet === undefined || place.cell === undefined) return true;
  if (code === "formula-altered" && moved.has(place.sheet)) return false;
  const row = parseRange(place.cell)?.row;
  return !lostRows.some((lost) => lost.sheet === place.sheet && lost.row === row);
}

function readEntries(grid: Grid, model: ResponseModel) {
  const rows = <Row>(lines: readonly Row[]): readonly Lines<never, Row>[] =>
    lines.length > 0 ? [{ rows: lines }] : [];
  const read = [
    readBlock(grid, responseAboutColumns(), rows(aboutLines(model))),
    readBlock(grid, responseMeasureColumns(model), rows(model.offers)),
    readBlock(grid, responsePlanColumns(model), rows(model.plan)),
    readBlock(grid, ownMeasureColumns(model), rows(model.own)),
    readBlock(grid, subcontractorColumns(), rows(model.subcontractors)),
    readBlock(grid, responseAnswerColumns(model), rows(model.questions)),
  ];
  return [...read.flatMap(({ entries }) => entries), ...readPrice(grid, model)];
}

function readPrice(grid: Grid, { form }: ResponseModel) {
  return form.price
    ? readBlock(grid, [{ ...PRICE_COLUMN, name: "Response_Price" }], [{ rows: [{}] }]).entries
    : [];
}

const PRICE_COLUMN = {
  key: "price",
  heading: "Price",
  width: 10,
  row: { style: "entryMoney", content: () => ({ value: null }), path: () => ["price"] },
} as const;

/** Where names were lost, the stamp is the sheet that begins with what a stamp begins with. */
function withStampName(grid: Grid): Grid {
  if (grid.names.some(({ name }) => name.toLowerCase() === STAMP.toLowerCase())) return grid;
  const sheet = grid.sheets.find(
    ({ cells }) =>
      cellAt(cells, { row: 0, column: 0 })?.value === "kind" &&
      cellAt(cells, { row: 1, column: 0 })?.value === "formVersion",
  );
  if (!sheet) return grid;
  const range = { row: 0, column: 0, rows: lastFilledRow(sheet.cells) + 1, columns: 2 };
  return { ...grid, names: [...grid.names, { name: STAMP, sheet: sheet.name, range, refersTo: "" }] };
}
