import { workbookBytes } from "../../jobs/job";
import { settingsWorkbook } from "../../jobs/council-settings";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { readSomeOptions } from "../options";
import { optionalSourceAt } from "../sources";

/** Makes the workbook in which a council types its settings. */
export const settingsCommand: Command = {
  name: "settings",
  summary: "make the workbook in which the council types its settings",
  help: `social-value settings --out settings.xlsx [--settings FILE]

Makes a workbook for what the council chooses: the bands of ratings, targets for the year, quarters that were
published, service areas, texts of the annual report and the rest, each with what it does. It is given as --settings
to consolidate, return and spend, in place of settings.json; check lists what is wrong in it.

  --out FILE       the workbook to make; a file that exists is never overwritten
  --settings FILE  settings to begin with: settings.json, or such a workbook

Ends with 0 when the workbook is made, 1 when the settings hold mistakes (each is printed), 2 when a file or the
arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { out, settings } = readSomeOptions(args, ["out", "settings"]);
    if (!out) throw new WrongArguments("Give --out");
    const made = complaining(await settingsWorkbook(optionalSourceAt(settings), known.editions), output);
    if (!made.ok) return exitCode(made.issues);
    await writeNew(out, await workbookBytes(made.value.plan));
    output.say(`Made ${out}`);
    return 0;
  },
};
