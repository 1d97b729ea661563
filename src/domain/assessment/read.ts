import { sayEditions } from "../framework/edition-not-said";
import { Assessment } from "./assessment";
import { checkAssessment } from "./rules";
import { shippedEditions } from "../framework/shipped-editions";
import type { Framework } from "../framework/edition";
import type { Result } from "../issues/issue";
import { readShape } from "../issues/schema-issues";
import { withDefault } from "../values/with-default";
import { hasError } from "../issues/errors-first";

/** Reads assessment.json. What is still unanswered is a warning: an assessment may be kept half done, and begins without any measure. */
export function parseAssessment(
  json: unknown,
  editions: readonly Framework[] = shippedEditions,
): Result<Assessment> {
  const read = readShape(Assessment, withDefault(json, "measures", []));
  if (!read.ok) return { ok: false, issues: sayEditions(read.issues, editions) };
  const issues = checkAssessment(read.value, editions);
  if (hasError(issues)) return { ok: false, issues };
  return { ok: true, value: read.value, issues };
}
