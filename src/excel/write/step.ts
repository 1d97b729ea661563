/** The workbook that a plan goes into, with the sheets that were made for it. */
export interface Target {
  readonly workbook: Excel.Workbook;
  sheet(name: string): Excel.Worksheet;
}

/** Some calls that belong together, and about how many characters they add to a request. */
export interface Step {
  readonly size: number;
  apply(target: Target): void;
}

/** Characters of one call with its object path in the request, and of the reference that is kept to its range. */
const CALL = 700;

/** `data` is written into the request as JSON within JSON. */
export function step(calls: number, data: unknown, apply: (target: Target) => void): Step {
  return { size: calls * CALL + JSON.stringify(JSON.stringify(data ?? null)).length, apply };
}

/** Steps in their order, as many together as `most` characters hold; a larger one goes alone. */
export function inRequests(steps: readonly Step[], most: number): Step[][] {
  const requests: Step[][] = [];
  let size = 0;
  for (const one of steps) {
    const last = requests.at(-1);
    if (last && size + one.size <= most) last.push(one);
    else requests.push([one]);
    size = last && size + one.size <= most ? size + one.size : one.size;
  }
  return requests;
}
