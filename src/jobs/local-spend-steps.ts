/**
 * Steps of local spend besides one for each ledger: the other files before, then the figures, the workbook, and its files,
 * which the door writes.
 */
export const OTHER_STEPS = 4;

/** What is done when so many of the steps of local spend are, as they are told to `onProgress`. */
export function localSpendStep(done: number, steps: number): string {
  if (done < 1) return "Reading the other files";
  const ledgers = steps - OTHER_STEPS;
  if (done < 1 + ledgers) return `Reading ledger ${Math.floor(done)} of ${ledgers}`;
  if (done < 2 + ledgers) return "Adding up the payments";
  const left = steps - done;
  if (left > 1) return "Making the workbook";
  return `Writing the files: ${Math.floor(100 * (1 - left))}% done`;
}
