import { withFramework } from "../domain/framework/edition-not-said";
import { withTierNames } from "../domain/council/tiers";
import type { Assessment } from "../domain/assessment/assessment";
import { isChosen } from "../domain/assessment/assessment";
import { parseAssessment } from "../domain/assessment/read";
import { type StartedTender, type StartingCouncil, startTender } from "../domain/assessment/tender-start";
import { withThresholds } from "../domain/assessment/reservation";
import { editionOfAnother } from "../domain/council/edition-of-another";
import type { Settings } from "../domain/council/settings";
import { issueInFile } from "../domain/issues/in-file";
import type { Framework } from "../domain/framework/edition";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Issue, Result } from "../domain/issues/issue";
import { editionOf, parseTender } from "../domain/tender/tender";
import { readAssessment, readAssessmentStamp } from "../sheets/assessment/read";
import { placeAssessment } from "../sheets/assessment/workbook";
import type { Grid } from "../workbook/grid";
import { fileName } from "../domain/values/file-name";
import type { NamedPlan } from "./job";
import { heldAgainst } from "./editions";
import { type KnownEditions, NO_OTHERS, readByEdition } from "./own-edition";
import { readWorkbook } from "./read-workbook";
import { bytesOf, isText, type Source } from "./source";

/** An assessment with the edition that it follows. */
export interface AssessmentByEdition {
  readonly assessment: Assessment;
  readonly edition: Framework;
}

/** An assessment as it was typed or as its file says it; what is still to be answered is a warning. */
export function assessmentFrom(
  json: unknown,
  editions: readonly Framework[] = shippedEditions,
): Result<AssessmentByEdition> {
  const read = parseAssessment(json, editions);
  return read.ok
    ? { ...read, value: { assessment: read.value, edition: editionOf(read.value, editions) } }
    : read;
}

/** The assessment that a workbook holds, with the edition that it was made with. */
export function assessmentIn(grid: Grid): Result<AssessmentByEdition> {
  const stamp = readAssessmentStamp(grid);
  if (!stamp.ok) return stamp;
  const read = readAssessment(grid);
  return read.ok ? { ...read, value: { assessment: read.value, edition: stamp.value.edition } } : read;
}

/**
 * The assessment that assessment.json or a filled assessment workbook holds. The council's thresholds, names of tiers and edition stand for those that
 * assessment.json does not say itself; a workbook has its own.
 */
export async function readAssessmentFile(
  source: Source,
  known: KnownEditions = NO_OTHERS,
  council: Settings = {},
): Promise<Result<AssessmentByEdition>> {
  const bytes = await bytesOf(source);
  if (!bytes.ok) return bytes;
  if (isText(bytes.value))
    return ofCouncil(
      await readByEdition(source, known, (json, editions) =>
        assessmentFrom(
          withFramework(
            withTierNames(withThresholds(json, council.thresholds), council.area),
            council.tender?.framework,
          ),
          editions,
        ),
      ),
      { council, file: source.name },
    );
  const grid = await readWorkbook(source);
  const read = grid.ok ? assessmentIn(grid.value) : grid;
  const differs = read.ok ? heldAgainst(read.value.edition, known.editions ?? [], source.name) : [];
  return differs.length > 0
    ? { ok: false, issues: [...read.issues, ...differs] }
    : ofCouncil(read, { council, file: source.name });
}

/** The same, with that it follows the edition of another council, where it does. */
function ofCouncil(
  read: Result<AssessmentByEdition>,
  { council, file }: { readonly council: Settings; readonly file: string },
): Result<AssessmentByEdition> {
  if (!read.ok) return read;
  const another = editionOfAnother(read.value.edition, council).map((issue) => issueInFile(issue, file));
  return { ...read, issues: [...read.issues, ...another] };
}

/** The workbook in which an officer finds out what social value fits a contract. */
export function assessmentWorkbook({ assessment, edition }: AssessmentByEdition): NamedPlan {
  return {
    name: fileName(`${assessment.reference} assessment`),
    plan: placeAssessment(assessment, { editions: [edition] }),
  };
}

/** The tender that an assessment begins. */
export interface BegunTender {
  readonly tender: StartedTender;
  /** How many measures were chosen. */
  readonly chosen: number;
  /** What has to be added or put right before the tender can be set up. */
  readonly lacks: readonly Issue[];
  /** What its setup will be warned of, such as a measure that is retired. */
  readonly warnings: readonly Issue[];
}

export function beginTender(
  { assessment, edition }: AssessmentByEdition,
  council?: StartingCouncil,
): BegunTender {
  const tender = startTender(assessment, edition, council);
  const { issues } = parseTender(tender, [edition]);
  return {
    tender,
    chosen: assessment.measures.filter(isChosen).length,
    lacks: issues.filter(({ severity }) => severity === "error"),
    warnings: issues.filter(({ severity }) => severity === "warning"),
  };
}
