import type { Surroundings } from "../../domain/council/councils";
import type { Settings } from "../../domain/council/settings";
import type { Result } from "../../domain/issues/issue";
import { withName } from "../../jobs/council-settings";
import { sourcesOf } from "../parts/sources";

export interface CouncilAsked {
  /** What the council file says already. */
  readonly before: Settings;
  readonly name: string;
  readonly postcodes: readonly File[];
  readonly surroundings: Surroundings | "none" | undefined;
}

/** The council file of a name, with its area counted from the postcode files. */
export function namedCouncilForPane({
  before,
  name,
  postcodes,
  surroundings,
}: CouncilAsked): Promise<Result<Settings>> {
  const files = postcodes.length > 0 ? sourcesOf(postcodes) : undefined;
  return withName(before, { name, postcodes: files, surroundings });
}
