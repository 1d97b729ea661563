import { ppn002 } from "./editions/ppn-002";
import { ppn026 } from "./editions/ppn-026";
import { rotherham2019 } from "./editions/rotherham-2019";
import { rotherham2019First } from "./editions/rotherham-2019-first";
import { scotland, scotlandFirst } from "./editions/scotland";
import { wales } from "./editions/wales";
import type { Framework } from "./edition";

/** The editions that come with the product, each in its newest words; a council adds its own from files. */
export const shippedEditions: readonly Framework[] = [rotherham2019, ppn002, ppn026, wales, scotland];

/** Their earlier words. What was made with them keeps them, and nothing new is made with them. */
export const formerWordings: readonly Framework[] = [
  rotherham2019First,
  scotlandFirst,
  ...[ppn002, ppn026, wales].map(({ prompts: _asked, law: _told, ...before }) => before),
];

/** Those of the editions that a workbook has to carry, because they do not come with the product. */
export function ownEditions(editions: readonly Framework[]): readonly Framework[] {
  return editions.filter(({ id }) => !isShipped(id));
}

/** Whether an edition of this id comes with the product, so that nothing needs to carry it. */
export function isShipped(id: string): boolean {
  return shippedEditions.some((edition) => edition.id === id);
}
