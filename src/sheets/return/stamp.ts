import { fingerprint, isFingerprintOf } from "../../domain/values/fingerprint";
import { STANDARD_PLAUSIBLE } from "../../domain/council/plausible";
import { RETURN_FORM_VERSION, type ReturnStamp } from "../../domain/return/stamp";
import type { PlacedSheet } from "../language/piece";
import type { ReturnModel } from "./model";
import { placeStamp } from "../language/stamp";

/** Who made the form, for whom and with which commitments. What a council alone knows stays out. */
export function stampReturn(model: ReturnModel): PlacedSheet {
  return placeStamp({ kind: "return", formVersion: RETURN_FORM_VERSION, parts: returnStamp(model) });
}

export function returnStamp(model: ReturnModel): ReturnStamp {
  const { contract, edition, places, quarter, lineCount, earlier, plausible, livingWages } = model;
  const parts = {
    return: {
      reference: contract.reference,
      quarter: quarter.id,
      lines: lineCount,
      exact: places.lookup !== undefined,
      ...(earlier ? { earlier } : {}),
      ...(plausible.times === STANDARD_PLAUSIBLE.times ? {} : { plausible }),
      ...(livingWages ? { livingWages } : {}),
    },
    contract: withoutCouncilsOwn(contract),
    edition,
    area: places.area,
  };
  return { ...parts, return: { ...parts.return, fingerprint: returnFingerprint(parts) } };
}

/** Leaves out why the award went to another than the first in rank, the council's notes, and earlier figures, which the form has added up. */
function withoutCouncilsOwn(of: ReturnModel["contract"]) {
  const { awardReason: _reason, notes: _notes, earlier: _earlier, ...contract } = of;
  return contract;
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

function textOf({ return: facts, contract, edition, area }: Stamped): string {
  const { reference, quarter, lines, exact, earlier, plausible, livingWages } = facts;
  const since4 = [...(earlier === undefined ? [] : [earlier]), ...(plausible ? [plausible.times] : [])];
  const since5 = livingWages ? [livingWages] : [];
  return JSON.stringify([reference, quarter, lines, exact, contract, edition, area, ...since4, ...since5]);
}
