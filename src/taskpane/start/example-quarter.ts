import { dayInFigures } from "../../domain/values/day";
import { exampleQuarter } from "../../jobs/example-quarter";
import type { NamedFile } from "../../jobs/job";
import { readContracts } from "../../jobs/read-contracts";
import { CONSOLIDATION } from "../consolidate/held";
import { chosenReturns, NOTHING_CHOSEN, withFiles } from "../consolidate/reading";
import type { AllHeld } from "../parts/held";
import { sourceOf } from "../parts/sources";
import { SPEND } from "../spend/held";

/**
 * Chooses the example's files for the register of a quarter and for local spend. Nothing is chosen, and false comes back,
 * where files are chosen there already.
 */
export async function chooseExampleQuarter(held: AllHeld): Promise<boolean> {
  if (isAnythingChosen(held)) return false;
  const made = await exampleQuarter();
  const contracts = asFile(made.contracts);
  const read = await readContracts([sourceOf(contracts)]);
  if (!read.ok) throw new Error(`the example is unsound: ${JSON.stringify(read.issues)}`);
  const returns = made.returns.map(asFile).map((file) => ({ name: file.name, file }));
  held.hold(CONSOLIDATION.opened, { files: [contracts], contracts: read.value, issues: read.issues });
  held.hold(CONSOLIDATION.quarter, made.quarter);
  held.hold(CONSOLIDATION.asOf, dayInFigures(made.asOf));
  held.hold(CONSOLIDATION.reading, withFiles(NOTHING_CHOSEN, returns));
  held.hold(SPEND.files, [asFile(made.ledger)]);
  held.hold(SPEND.others, { suppliers: [asFile(made.suppliers)], area: [asFile(made.area)] });
  return true;
}

/** All that is chosen in both jobs goes, with what was chosen beside the example. */
export function takeOutExampleQuarter(held: AllHeld): void {
  for (const thing of [...Object.values(CONSOLIDATION), ...Object.values(SPEND)])
    held.hold<unknown>(thing, thing.first);
}

function isAnythingChosen(held: AllHeld): boolean {
  return (
    held.of(CONSOLIDATION.opened).files.length > 0 ||
    chosenReturns(held.of(CONSOLIDATION.reading)).length > 0 ||
    Object.keys(held.of(CONSOLIDATION.setup)).length > 0 ||
    held.of(SPEND.files).length > 0 ||
    Object.keys(held.of(SPEND.others)).length > 0
  );
}

function asFile({ name, bytes }: NamedFile): File {
  return new File([new Uint8Array(bytes)], name);
}
