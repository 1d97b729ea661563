/** The workbook that a plan goes into, with the sheets that were made for it. */
export interface Target {
  readonly workbook: Excel.Workbook;
  sheet(name: string): Excel.Worksheet;
}

/** Some calls that belong together, and about how many bytes they add to a request. */
export interface Step {
  readonly size: number;
  apply(target: Target): void;
}

/** Bytes of one call with its object path in the request, and of the reference that is kept to its range. */
const CALL = 700;

/** `data` is written into the request as JSON within JSON. */
export function step(calls: number, data: unknown, apply: (target: Target) => void): Step {
  const written = new TextEncoder().encode(JSON.stringify(JSON.stringify(data ?? null)));
  return { size: calls * CALL + written.length, apply };
}

/** Bytes of a small request: after each the user sees how far it is, and can cancel. */
const SMALL = 250_000;
/** Bytes of the largest request, well below the 5 MB that Excel on the web takes. */
const LARGEST = 4_000_000;
/** In about so many requests a large workbook is written: on the web each goes to a server and back. */
const ABOUT = 7;

/** Bytes of one request where all the steps are written. */
export function requestSize(steps: readonly Step[]): number {
  const size = steps.reduce((sum, each) => sum + each.size, 0);
  return Math.min(Math.max(Math.ceil(size / ABOUT), SMALL), LARGEST);
}

/** Steps in their order, as many together as `most` bytes hold; a larger one goes alone. */
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
