import { shippedEditions } from "../domain/editions";
import { sameName } from "../domain/bids";
import type { EvaluatorMarks } from "../domain/evaluator-marks";
import { setupFingerprint } from "../domain/evaluator-marks";
import type { Framework } from "../domain/framework";
import type { Issue, Result } from "../domain/issue";
import { type EvaluatorEntries, parseEvaluatorMarks } from "../domain/parse-evaluator-marks";
import type { Tender } from "../domain/tender";
import { tenderMeasures } from "../domain/tender-measures";
import type { Grid } from "../workbook/grid";
import type { Plan } from "../workbook/plan";
import { declarationLines, declarationColumns, placeAnswers, placeDeclaration } from "./declaration";
import { readBlock, withEntries } from "./entries";
import { evaluatorColumns, evaluatorSheets, placeEvaluatorSheet } from "./evaluator-marks-sheet";
import { joinSheets } from "./piece";
import { alteredColumn, placing } from "./read-tender";
import { placeStamp, readStamp } from "./stamp";

/** The version of the file's form that is placed and read. */
const FORM_VERSION = 1;

/**
 * The workbook of one evaluator: a declaration of interests, and what to mark. It holds no price, no other
 * evaluator's name or mark, and no total.
 */
export function placeEvaluatorFile(
  tender: Tender,
  evaluator: string,
  editions: readonly Framework[] = shippedEditions,
): Plan {
  const sheets = evaluatorSheets(tender, editions);
  return joinSheets(
    {
      kind: "evaluator",
      title: `Evaluator's marks: ${tender.title}`,
      subject: tender.reference,
      activeSheet: "Declaration",
    },
    [
      placeDeclaration(tender, evaluator, sheets),
      ...sheets.map((sheet) => placeEvaluatorSheet(tender, sheet)),
      placeAnswers(),
      placeStamp({
        kind: "evaluator",
        formVersion: FORM_VERSION,
        parts: { reference: tender.reference, evaluator, setup: setupFingerprint(tender) },
      }),
    ],
  );
}

/** The marks of an evaluator's file, or every reason why none of it is taken. */
export function readEvaluatorFile(
  grid: Grid,
  tender: Tender,
  editions: readonly Framework[] = shippedEditions,
): Result<EvaluatorMarks> {
  const owner = readOwner(grid, tender);
  if (!owner.ok) return owner;
  const sheets = evaluatorSheets(tender, editions);
  const read = [
    readBlock(grid, declarationColumns(grid.date1904), declarationLines),
    ...sheets.map((sheet) => readBlock(grid, evaluatorColumns(sheet), sheet.lines)),
  ];
  const altered = read.flatMap((block) => block.altered);
  if (altered.length > 0) return { ok: false, issues: altered.map((name) => alteredColumn(grid, name)) };
  const entries = read.flatMap((block) => block.entries);
  const typed = withEntries(emptyEntries(owner.value, tender), entries) as EvaluatorEntries;
  const measures = editions.flatMap((edition) =>
    edition.id === tender.framework ? tenderMeasures(tender, edition) : [],
  );
  const headlines = new Map(measures.map(({ id, definition }) => [id, definition.headline]));
  const parsed = parseEvaluatorMarks(typed, tender, headlines);
  const issues = parsed.issues
    .map(placing(entries))
    .map((issue) => ({ ...issue, place: { file: grid.source, ...issue.place } }));
  return { ...parsed, issues };
}

/** Whose file it is, where it is one of this tender as it is now. */
function readOwner(grid: Grid, tender: Tender): Result<string> {
  const stamp = readStamp(grid);
  const refuse = (code: string, limits: Issue["limits"] = {}): Result<never> => ({
    ok: false,
    issues: [{ code, severity: "error", place: { file: grid.source }, limits }],
  });
  if (stamp === "damaged") return refuse("stamp-damaged");
  if (stamp === "none" || stamp.kind !== "evaluator") return refuse("not-an-evaluator-file");
  if (stamp.formVersion > FORM_VERSION) {
    return refuse("form-too-new", { version: stamp.formVersion, known: FORM_VERSION });
  }
  const { reference, evaluator, setup } = stamp.parts;
  if (typeof reference !== "string" || typeof evaluator !== "string") return refuse("stamp-damaged");
  if (reference !== tender.reference) {
    return refuse("evaluator-file-of-another-tender", { found: reference, reference: tender.reference });
  }
  const named = tender.evaluators.find((name) => sameName(name, evaluator));
  if (named === undefined) return refuse("evaluator-not-named", { name: evaluator });
  if (setup !== setupFingerprint(tender)) return refuse("evaluator-file-of-another-setup");
  return { ok: true, value: named, issues: [] };
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
