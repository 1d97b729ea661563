import { workbookBytes } from "../../jobs/job";
import { readSchemeSetup } from "../../jobs/read-tender";
import { trialOfScheme } from "../../jobs/scheme";
import type { Command } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { readOptions } from "../options";
import { openBeside, sourceAt } from "../sources";

/** Makes the workbook in which a tender's scheme is tried before it is published. */
export const schemeCommand: Command = {
  help: `social-value scheme --setup tender.json --out scheme.xlsx

Makes a workbook with invented bids, which offer quantities: their ranks as each weight moves 5 either way, the
price cut that one social value mark is worth, and the ranks if a bid is withdrawn, which resets the lowest price
and the highest offers. Type Yes beside a bid to withdraw it, or another figure, and everything follows. For use
before publication: a setup with entries of real bids is refused.

  --setup FILE  the tender as JSON, without bids, or its workbook; it need not name bidders yet.
                docs/file-formats.md describes it
  --out FILE    the workbook to make; a file that exists is never overwritten

Ends with 0 when the workbook is made, 1 when the setup holds mistakes or real bids (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { setup, out } = readOptions(args, ["setup", "out"]);
    const trial = complaining(
      trialOfScheme(await readSchemeSetup(sourceAt(setup), openBeside, known.editions)),
      output,
    );
    if (!trial.ok) return exitCode(trial.issues);
    await writeNew(out, await workbookBytes(trial.value.plan));
    output.say(`Made ${out}`);
    return 0;
  },
};
