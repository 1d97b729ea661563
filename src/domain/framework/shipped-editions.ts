import { rotherham2019 } from "./editions/rotherham-2019";
import type { Framework } from "./edition";

/** The editions that come with the product; a council adds its own from files. */
export const shippedEditions: readonly Framework[] = [rotherham2019];
