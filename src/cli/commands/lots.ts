import { parseArgs } from "node:util";
import { workbookBytes } from "../../jobs/job";
import { lotsOverview, wordLotAward } from "../../jobs/lots";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { isAboutArguments } from "../options";
import { sourceAt } from "../sources";

/** Awards the lots of a tender. */
export const lotsCommand: Command = {
  help: `social-value lots FILE... --out overview.xlsx

Puts the marked workbooks of a tender's lots together, and awards each lot as was disclosed: one after the other in the
order of preference, to the bid that ranks first of those whose bidders have not won as many lots as they may. The
overview has every bid by lot with its total and rank, who gets each lot, and why a bid that ranks before it is passed
over. Where bids are equal nobody gets the lot until it is decided between them, in the overview's yellow cells; lots
after it follow. "award" takes the winner of a lot from the overview.

  FILE...     the workbook of each lot, or its tender as JSON
  --out FILE  the overview to make; a file that exists is never overwritten

Ends with 0 when the overview is made (a lot that is missing is named), 1 when a file holds mistakes or is no lot of the
same tender (each is printed), 2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { out, files } = readArguments(args);
    const sources = files.map((file) => sourceAt(file));
    const made = complaining(await lotsOverview(sources, known), output);
    if (!made.ok) return exitCode(made.issues);
    const { plan, awards } = made.value;
    await writeNew(out, await workbookBytes(plan));
    for (const line of awards.flatMap(wordLotAward)) output.say(line);
    output.say(`Made ${out}`);
    return 0;
  },
};

function readArguments(args: readonly string[]) {
  try {
    const options = { out: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { out } = values;
    if (!out) throw new WrongArguments("Give --out");
    const files = [...new Set(positionals)];
    if (files.length === 0) throw new WrongArguments("Give the workbook of each lot");
    return { out, files };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}
