/** Steps of local spend besides one for each ledger: the other files before, then the figures and the workbook. */
export const OTHER_STEPS = 3;

/** What is done when so many of the steps of local spend are, as they are told to `onProgress`. */
export function localSpendStep(done: number, steps: number): string {
  if (done < 1) return "Reading the other files";
  const ledgers = steps - OTHER_STEPS;
  if (done < 1 + ledgers) return `Reading ledger ${Math.floor(done)} of ${ledgers}`;
  if (done < 2 + ledgers) return "Adding up the payments";
  if (done < steps) return "Making the workbook";
  return "Writing the files. This takes minutes where the ledgers have hundreds of thousands of lines.";
}
