import type { TierNames } from "../../../src/domain/council/tiers";

/** A council's own names, with all signs that one may have. */
export const ownTiers: TierNames = {
  borough: "Within 20 miles",
  "wider-area": "County & co's (all)",
  elsewhere: "Rest of U.K./-",
};
