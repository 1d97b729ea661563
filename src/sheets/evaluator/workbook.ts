import { shippedEditions } from "../../domain/framework/shipped-editions";
import { sameName } from "../../domain/tender/bids";
import type { EvaluatorMarks } from "../../domain/evaluation/evaluator-marks";
import { isSetupFingerprint, setupFingerprint } from "../../domain/evaluation/evaluator-marks";
import { Framework } from "../../domain/framework/edition";
import { refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import { type EvaluatorEntries, parseEvaluatorMarks } from "../../domain/evaluation/parse-evaluator-marks";
import { editionOf, type Tender, withDisclosedRules, withoutBids } from "../../domain/tender/tender";
import { TenderFile } from "../../domain/tender/file";
import { tenderMeasures } from "../../domain/tender/measures";
import type { Grid } from "../../workbook/grid";
import type { Plan } from "../../workbook/plan";
import { declarationLines, declarationColumns, placeAnswers, placeDeclaration } from "./declaration";
import { readBlock, withEntries } from "../language/entries";
import { evaluatorColumns, evaluatorSheets, placeEvaluatorSheet } from "./marks";
import { entrySheets, heldTwice } from "../language/held-twice";
import { joinSheets } from "../language/piece";
import { expectStamp } from "../language/expect-stamp";
import { placeStamp, readStamp, type Stamp, withoutStamp } from "../language/stamp";
import { hasError } from "../../domain/issues/errors-first";
import { withNamesFoundAgain } from "../language/straighten";
import { placing, alteredColumn } from "../language/placing";

/**
 * The version of the file's form that is placed; none that is newer is read. Since 2 the setup is known by
 * SHA-256; since 3 an edition may say whose its words are.
 */
const FORM_VERSION = 3;

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
        parts: {
          reference: tender.reference,
          evaluator,
          setup: setupFingerprint(tender),
          tender: seenBy(evaluator, tender),
          edition: editionOf(tender, editions),
        },
      }),
    ],
  );
}

/** The tender with what an evaluator may see of it: no bid, no other evaluator, no record. */
function seenBy(evaluator: string, tender: Tender): TenderFile {
  const { reference, title, serviceArea, value, route, framework, bespokeMeasures } = tender;
  const { weights, socialValueSplit, methods, qualityQuestions, measures, bidders } = tender;
  return {
    ...{ reference, title, serviceArea, value, route, framework },
    ...(bespokeMeasures === undefined ? {} : { bespokeMeasures }),
    ...{ weights, socialValueSplit, methods, qualityQuestions, measures },
    nothingOffered: tender.nothingOffered,
    evaluators: [evaluator],
    bidders: bidders.map(({ name }) => ({ name })),
  };
}

/** What an evaluator's file was made from, by its own stamp. */
export interface StampedEvaluatorFile {
  readonly evaluator: string;
  /** Without bids and other evaluators. */
  readonly tender: Tender;
  readonly edition: Framework;
}

export function readEvaluatorStamp(grid: Grid): Result<StampedEvaluatorFile> {
  const read = readParts(grid);
  if (!read.ok) return read;
  const { evaluator, parts } = read.value;
  const [tender, edition] = [
    TenderFile.safeParse(withDisclosedRules(parts.tender)),
    Framework.safeParse(parts.edition),
  ];
  return tender.success && edition.success && tender.data.framework === edition.data.id
    ? {
        ok: true,
        value: { evaluator, tender: withoutBids(tender.data), edition: edition.data },
        issues: [],
      }
    : refusedFile(grid.source, "stamp-damaged");
}

/** The marks of an evaluator's file, or every reason why none of it is taken. */
export function readEvaluatorFile(
  grid: Grid,
  tender: Tender,
  editions: readonly Framework[] = shippedEditions,
): Result<EvaluatorMarks> {
  const owner = readOwner(grid, tender);
  if (!owner.ok) return owner;
  const sent = () => withoutStamp(placeEvaluatorFile(tender, owner.value, editions));
  const twice = heldTwice(grid, () => entrySheets(sent(), grid));
  const named = readEntries(grid, tender, editions);
  const isLost = named.altered.length > 0 && !hasError(twice);
  const { entries, altered } = isLost
    ? readEntries(withNamesFoundAgain(sent(), grid), tender, editions)
    : named;
  if (altered.length > 0)
    return { ok: false, issues: [...twice, ...altered.map((name) => alteredColumn(grid, name))] };
  const typed = withEntries(emptyEntries(owner.value, tender), entries) as EvaluatorEntries;
  const measures = editions.flatMap((edition) =>
    edition.id === tender.framework ? tenderMeasures(tender, edition) : [],
  );
  const headlines = new Map(measures.map(({ id, definition }) => [id, definition.headline]));
  const parsed = parseEvaluatorMarks(typed, tender, headlines);
  const issues = [
    ...twice,
    ...parsed.issues
      .map(placing(entries))
      .map((issue) => ({ ...issue, place: { file: grid.source, ...issue.place } })),
  ];
  return parsed.ok && !hasError(twice) ? { ...parsed, issues } : { ok: false, issues };
}

function readEntries(grid: Grid, tender: Tender, editions: readonly Framework[]) {
  const read = [
    readBlock(grid, declarationColumns(grid.date1904), declarationLines),
    ...evaluatorSheets(tender, editions).map((sheet) =>
      readBlock(grid, evaluatorColumns(sheet), sheet.lines),
    ),
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
function readParts(
  grid: Grid,
): Result<{ readonly reference: string; readonly evaluator: string; readonly parts: Stamp["parts"] }> {
  const stamp = expectStamp(grid.source, readStamp(grid), {
    kind: "evaluator",
    known: FORM_VERSION,
    another: () => refusedFile(grid.source, "not-an-evaluator-file"),
  });
  if (!stamp.ok) return stamp;
  const { parts } = stamp.value;
  const { reference, evaluator } = parts;
  if (typeof reference !== "string" || typeof evaluator !== "string")
    return refusedFile(grid.source, "stamp-damaged");
  return { ok: true, value: { reference, evaluator, parts }, issues: [] };
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
