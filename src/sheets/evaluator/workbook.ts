import { evaluatorCover } from "./cover";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import { sameName } from "../../domain/tender/bids";
import type { EvaluatorMarks } from "../../domain/evaluation/evaluator-marks";
import { isSetupFingerprint } from "../../domain/evaluation/evaluator-marks";
import { lettersOf } from "../../domain/evaluation/letters";
import { byLevels } from "../../domain/evaluation/seen-tender";
import { Framework } from "../../domain/framework/edition";
import { refusedFile } from "../../domain/issues/in-file";
import { type Issue, makeIssue, type Result } from "../../domain/issues/issue";
import { sameJson } from "../../domain/values/same-json";
import { type EvaluatorEntries, parseEvaluatorMarks } from "../../domain/evaluation/parse-evaluator-marks";
import { type Tender, withDisclosedRules, withFullBids } from "../../domain/tender/tender";
import { toTenderFile } from "../../domain/tender/write-json";
import { TenderFile } from "../../domain/tender/file";
import type { Grid } from "../../workbook/grid";
import type { Plan } from "../../workbook/plan";
import { declarationLines, declarationColumns, placeAnswers, placeDeclaration } from "./declaration";
import { readBlock, withEntries } from "../language/entries";
import { bidTexts } from "./bids";
import { EVALUATOR_FORM, type EvaluatorModel, evaluatorModel, showsBids } from "./model";
import { evaluatorColumns, evaluatorSheets, placeEvaluatorSheet } from "./marks";
import { entrySheets, heldTwice } from "../language/held-twice";
import { joinSheets } from "../language/join-sheets";
import { expectStamp } from "../language/expect-stamp";
import { placeStamp, readStamp, type Stamp, withoutStamp } from "../language/stamp";
import { hasError } from "../../domain/issues/errors-first";
import { withNamesFoundAgain } from "../language/straighten";
import { placing, alteredColumn } from "../language/placing";

/**
 * The workbook of one evaluator: a declaration of interests, what each bid offers, and what to mark. It holds no price, no
 * other evaluator's name or mark, and no total; where the tender says so, no bidder's name either.
 */
export function placeEvaluatorFile(
  tender: Tender,
  evaluator: string,
  editions: readonly Framework[] = shippedEditions,
): Plan {
  return placeEvaluator(evaluatorModel(tender, evaluator, editions));
}

/** The same from what a stamp keeps. */
export function placeEvaluator(model: EvaluatorModel): Plan {
  const { tender, evaluator, setup, letters, form } = model;
  const sheets = evaluatorSheets(model);
  const texts = showsBids(model) ? bidTexts(model, sheets) : undefined;
  return joinSheets(
    {
      kind: "evaluator",
      title: `Evaluator's marks: ${tender.title}`,
      subject: tender.reference,
      activeSheet: "Declaration",
    },
    [
      placeDeclaration(model, sheets),
      ...sheets.map((sheet) => placeEvaluatorSheet(model, sheet, texts)),
      ...(texts ? [texts.placed] : []),
      placeAnswers(),
      placeStamp({
        kind: "evaluator",
        formVersion: form,
        parts: {
          reference: tender.reference,
          evaluator,
          setup,
          ...(letters ? { letters } : {}),
          tender: toTenderFile(tender),
          edition: model.edition,
        },
      }),
    ],
    evaluatorCover(model),
  );
}

/** What an evaluator's file was made from, by its own stamp. */
export function readEvaluatorStamp(grid: Grid): Result<EvaluatorModel> {
  const read = readParts(grid);
  if (!read.ok) return read;
  const { evaluator, parts, form } = read.value;
  const { setup, letters } = parts;
  const [tender, edition] = [
    TenderFile.safeParse(withDisclosedRules(parts.tender)),
    Framework.safeParse(parts.edition),
  ];
  return tender.success && edition.success && tender.data.framework === edition.data.id
    ? {
        ok: true,
        value: {
          evaluator,
          tender: withFullBids(tender.data),
          edition: edition.data,
          setup: String(setup),
          letters: letters === true,
          form,
        },
        issues: [],
      }
    : refusedFile(grid.source, "stamp-damaged");
}

/** The marks of an evaluator's file, by the bidders' names, or every reason why none of it is taken. */
export function readEvaluatorFile(
  grid: Grid,
  tender: Tender,
  editions: readonly Framework[] = shippedEditions,
): Result<EvaluatorMarks> {
  const owner = readOwner(grid, tender);
  if (!owner.ok) return owner;
  const model = evaluatorModel(tender, owner.value, editions);
  const read = readMarksIn(grid, model);
  return read.ok
    ? {
        ok: true,
        value: withNames(read.value, tender),
        issues: [...read.issues, ...changedSince(grid, model, tender)],
      }
    : read;
}

/** Marks were given for what bids offered when the file was made. */
function changedSince(
  grid: Grid,
  { tender: now, evaluator }: EvaluatorModel,
  tender: Tender,
): readonly Issue[] {
  const stamped = readEvaluatorStamp(grid);
  if (!stamped.ok || !showsBids(stamped.value)) return [];
  const { bids: shown } = stamped.value.tender;
  const nameOf = namesBehind(tender);
  return now.bids.flatMap((bid) => {
    const before = shown.find(({ bidder }) => bidder === bid.bidder);
    if (before && sameJson(byLevels(before), byLevels(bid))) return [];
    const limits = { evaluator, name: nameOf(bid.bidder) };
    return [makeIssue("warning", { file: grid.source }, "evaluator-saw-another-offer", limits)];
  });
}

/** Marks under letters belong to the bidders for whom the letters stand. */
function withNames(marks: EvaluatorMarks, tender: Tender): EvaluatorMarks {
  const nameOf = namesBehind(tender);
  const named = new Map(marks.bids.map((bid) => [nameOf(bid.bidder), bid]));
  return {
    ...marks,
    bids: tender.bidders.map(({ name }) => {
      const bid = named.get(name);
      if (!bid) throw new Error(`no marks for a bidder: ${name}`);
      return { ...bid, bidder: name };
    }),
  };
}

/** Tells whose letter a label is; a name is its own where evaluators see names. */
function namesBehind(tender: Tender): (label: string) => string {
  const names = new Map(lettersOf(tender)?.map(({ label, name }) => [label, name]));
  return (label) => names.get(label) ?? label;
}

/** The marks of a file for what there is to mark, by the names that the evaluator sees. */
export function readMarksIn(grid: Grid, model: EvaluatorModel): Result<EvaluatorMarks> {
  const { tender, edition, evaluator } = model;
  const sent = () => {
    const stamped = readEvaluatorStamp(grid);
    return withoutStamp(placeEvaluator(stamped.ok ? stamped.value : model));
  };
  const twice = heldTwice(grid, () => entrySheets(sent(), grid));
  const named = readEntries(grid, model);
  const isLost = named.altered.length > 0 && !hasError(twice);
  const { entries, altered } = isLost ? readEntries(withNamesFoundAgain(sent(), grid), model) : named;
  if (altered.length > 0)
    return { ok: false, issues: [...twice, ...altered.map((name) => alteredColumn(grid, name))] };
  const typed = withEntries(emptyEntries(evaluator, tender), entries) as EvaluatorEntries;
  const parsed = parseEvaluatorMarks(typed, tender, edition);
  const issues = [
    ...twice,
    ...parsed.issues
      .map(placing(entries))
      .map((issue) => ({ ...issue, place: { file: grid.source, ...issue.place } })),
  ];
  return parsed.ok && !hasError(twice) ? { ...parsed, issues } : { ok: false, issues };
}

function readEntries(grid: Grid, model: EvaluatorModel) {
  const read = [
    readBlock(grid, declarationColumns(grid.date1904), declarationLines),
    ...evaluatorSheets(model).map((sheet) => readBlock(grid, evaluatorColumns(sheet), sheet.lines)),
  ];
  return {
    entries: read.flatMap((block) => block.entries),
    altered: read.flatMap((block) => block.altered),
  };
}

/** Whose file it is, where it is one of this tender as it is now. */
function readOwner(grid: Grid, tender: Tender): Result<string> {
  const read = readParts(grid);
  if (!read.ok) return read;
  const { reference, evaluator, parts } = read.value;
  if (reference !== tender.reference) {
    return refusedFile(grid.source, "evaluator-file-of-another-tender", {
      found: reference,
      reference: tender.reference,
    });
  }
  const named = tender.evaluators.find((name) => sameName(name, evaluator));
  if (named === undefined) return refusedFile(grid.source, "evaluator-not-named", { name: evaluator });
  if (typeof parts.setup !== "string" || !isSetupFingerprint(parts.setup, tender))
    return refusedFile(grid.source, "evaluator-file-of-another-setup");
  return { ok: true, value: named, issues: [] };
}

/** The stamp's parts, where it is an evaluator's file's of a form that is known. */
function readParts(grid: Grid): Result<{
  readonly reference: string;
  readonly evaluator: string;
  readonly parts: Stamp["parts"];
  readonly form: number;
}> {
  const stamp = expectStamp(grid.source, readStamp(grid), {
    kind: "evaluator",
    known: EVALUATOR_FORM,
    another: () => refusedFile(grid.source, "not-an-evaluator-file"),
  });
  if (!stamp.ok) return stamp;
  const { parts, formVersion: form } = stamp.value;
  const { reference, evaluator } = parts;
  if (typeof reference !== "string" || typeof evaluator !== "string")
    return refusedFile(grid.source, "stamp-damaged");
  return { ok: true, value: { reference, evaluator, parts, form }, issues: [] };
}

function emptyEntries(evaluator: string, { bidders, qualityQuestions, measures }: Tender): EvaluatorEntries {
  return {
    evaluator,
    declaration: {},
    bids: bidders.map(() => ({
      quality: Object.fromEntries(qualityQuestions.map(({ id }) => [id, {}])),
      measures: Object.fromEntries(measures.map(({ id }) => [id, { appropriate: {}, achievable: {} }])),
    })),
  };
}
