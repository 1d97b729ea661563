import { hasQuantity } from "../../domain/framework/edition";
import { isOfSeveralAreas } from "../../domain/register/areas";
import { isOfSeveralCouncils } from "../../domain/register/councils";
import { statesDirectorates } from "../../domain/register/directorates";
import type { Register } from "../../domain/register/model";

/** What is said of lines besides their service area and figures, where that is known and is not the same for all. */
export interface ShownParts {
  readonly directorates: boolean;
  readonly areas: boolean;
  readonly councils: boolean;
  /** Whether any commitment is told in words. */
  readonly told: boolean;
}

export function shownParts(register: Pick<Register, "rows" | "ledgers">): ShownParts {
  return {
    directorates: statesDirectorates(register),
    areas: isOfSeveralAreas(register),
    councils: isOfSeveralCouncils(register),
    told: register.rows.some(({ measure }) => !hasQuantity(measure)),
  };
}
