import { rotherham2019 } from "./editions/rotherham-2019";
import { rotherham2019First } from "./editions/rotherham-2019-first";
import type { Framework } from "./edition";

/** The editions that come with the product, each in its newest words; a council adds its own from files. */
export const shippedEditions: readonly Framework[] = [rotherham2019];

/** Their earlier words. What was made with them keeps them, and nothing new is made with them. */
export const formerWordings: readonly Framework[] = [rotherham2019First];
