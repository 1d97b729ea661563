import { fingerprint, isFingerprintOf } from "../../domain/values/fingerprint";
import type { ReturnStamp } from "../../domain/return/stamp";
import type { PlacedSheet } from "../language/piece";
import type { ReturnModel } from "./model";
import { placeStamp } from "../language/stamp";

/**
 * The form that this version places; it reads none that is newer. Since 2 fingerprints are SHA-256; since 3 an edition
 * may say whose its words are.
 */
export const RETURN_FORM_VERSION = 3;

/** Who made the form, for whom and with which commitments. What a council alone knows stays out. */
export function stampReturn(model: ReturnModel): PlacedSheet {
  return placeStamp({ kind: "return", formVersion: RETURN_FORM_VERSION, parts: returnStamp(model) });
}

export function returnStamp(model: ReturnModel): ReturnStamp {
  const { contract, edition, places, quarter, lineCount } = model;
  const parts = {
    return: {
      reference: contract.reference,
      quarter: quarter.id,
      lines: lineCount,
      exact: places.lookup !== undefined,
    },
    contract: withoutCouncilsOwn(contract),
    edition,
    area: places.area,
  };
  return { ...parts, return: { ...parts.return, fingerprint: returnFingerprint(parts) } };
}

/** Leaves out why the award went to another than the first in rank, and what was validated. */
function withoutCouncilsOwn({ awardReason: _, earlier, ...contract }: ReturnModel["contract"]) {
  const accepted = earlier?.map(({ validated: _validated, ...claimed }) => claimed);
  return { ...contract, ...(accepted ? { earlier: accepted } : {}) };
}

/** What a stamp's fingerprint is of. */
interface Stamped {
  readonly return: Omit<ReturnStamp["return"], "fingerprint">;
  readonly contract: unknown;
  readonly edition: unknown;
  readonly area: unknown;
}

/** The fingerprint of a stamp's parts: another where anything in them was changed. */
export function returnFingerprint(parts: Stamped): string {
  return fingerprint(textOf(parts));
}

/** Whether a stamp's parts are as they were when its fingerprint was taken. */
export function isReturnFingerprint(found: string, parts: Stamped): boolean {
  return isFingerprintOf(found, textOf(parts));
}

function textOf({ return: { reference, quarter, lines, exact }, contract, edition, area }: Stamped): string {
  return JSON.stringify([reference, quarter, lines, exact, contract, edition, area]);
}
