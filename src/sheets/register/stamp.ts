import type { Register, RegisterState } from "../../domain/register/model";
import { ownEditions } from "../../domain/framework/shipped-editions";
import type { PlacedSheet } from "../language/piece";
import { placeStamp } from "../language/stamp";

/**
 * The form that this version places; it reads none that is newer. Since 2 keys of returns are SHA-256; since 3 a
 * register says which returns it counted, and shows a decision on the figure alone that it was made on;
 * since 4 it says of each claim and payment the directorate, where any contract states one, and since 5 of each figure
 * that was published, and keeps which returns did not come; since 6 it says of what is told in words whether it was done.
 */
export const REGISTER_FORM_VERSION = 6;

/** What the next register is made from: everything that was received, with decisions and what was restated; and the council's own editions. */
export function stampRegister({ quarter, state, contracts, editions }: Register): PlacedSheet {
  const used = new Set(contracts.map(({ framework }) => framework));
  const carried = ownEditions(editions).filter(({ id }) => used.has(id));
  const { received, decisions, restatements, snapshots, accepted, missing }: RegisterState = state;
  return placeStamp({
    kind: "register",
    formVersion: REGISTER_FORM_VERSION,
    parts: {
      quarter,
      received,
      decisions,
      restatements,
      snapshots,
      accepted,
      missing,
      ...(carried.length > 0 ? { editions: carried } : {}),
    },
  });
}
