import type { Result } from "../domain/issues/issue";
import { placeScheme } from "../sheets/scheme/workbook";
import type { NamedPlan } from "./job";
import type { TenderToScore } from "./tender";

/** The workbook in which a tender's scheme is tried on invented bids; refused once real bids are in. */
export function trialOfScheme(setup: Result<TenderToScore>): Result<NamedPlan> {
  if (!setup.ok) return setup;
  const { tender, edition, proxyPack } = setup.value;
  const placed = placeScheme(tender, { editions: [edition], proxyPack });
  const issues = [...setup.issues, ...placed.issues];
  return placed.ok
    ? { ok: true, value: { name: "Try the scheme", plan: placed.value }, issues }
    : { ok: false, issues };
}
