import { fingerprint } from "../../domain/values/fingerprint";
import type { ReturnStamp } from "../../domain/return/stamp";
import type { PlacedSheet } from "../language/piece";
import type { ReturnModel } from "./model";
import { placeStamp } from "../language/stamp";

/** The form that this version places; it reads none that is newer. */
export const RETURN_FORM_VERSION = 1;

/** The kind of a return's stamp. */
export const RETURN_KIND = "return";

/** Who made the form, for whom and with which commitments. What a council alone knows stays out. */
export function stampReturn(model: ReturnModel): PlacedSheet {
  return placeStamp({ kind: RETURN_KIND, formVersion: RETURN_FORM_VERSION, parts: returnStamp(model) });
}

export function returnStamp(model: ReturnModel): ReturnStamp {
  const { contract, edition, area, quarter, lineCount, lookup } = model;
  const parts = {
    return: {
      reference: contract.reference,
      quarter: quarter.id,
      lines: lineCount,
      exact: lookup !== undefined,
    },
    contract: withoutCouncilsOwn(contract),
    edition,
    area,
  };
  return { ...parts, return: { ...parts.return, fingerprint: returnFingerprint(parts) } };
}

/** Leaves out why the award went to another than the first in rank, and what was validated. */
function withoutCouncilsOwn({ awardReason: _, earlier, ...contract }: ReturnModel["contract"]) {
  const accepted = earlier?.map(({ validated: _validated, ...claimed }) => claimed);
  return { ...contract, ...(accepted ? { earlier: accepted } : {}) };
}

/** Sixteen hexadecimal digits of a stamp's parts: another value where anything in them was changed. No secret. */
export function returnFingerprint(parts: {
  readonly return: Omit<ReturnStamp["return"], "fingerprint">;
  readonly contract: unknown;
  readonly edition: unknown;
  readonly area: unknown;
}): string {
  const { reference, quarter, lines, exact } = parts.return;
  return fingerprint(
    JSON.stringify([reference, quarter, lines, exact, parts.contract, parts.edition, parts.area]),
  );
}
