import { join } from "node:path";
import { parseArgs } from "node:util";
import { notAssessedWords } from "../../domain/summary/text";
import { withOverview } from "../../jobs/lots";
import { readTenderFile } from "../../jobs/read-tender";
import { SUMMARY_FORMS, type SummaryForm, summariesToSend, summaryFiles } from "../../jobs/summaries";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { councilSettings } from "../council-file";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { emptyFolder } from "../folder";
import { isAboutArguments } from "../options";
import { openBeside, optionalSourceAt, sourceAt } from "../sources";

/** Makes an assessment summary for each assessed bidder. */
export const summariesCommand: Command = {
  help: `social-value summaries --tender FILE --out FOLDER [--overview FILE] [--forms xlsx,docx,txt] [--incomplete]
                     [--council FILE]

Makes a workbook, a Word document and a text for each assessed bidder, all of which say the same: the supplier, how
each criterion was to be assessed and where that is in full, the scores available and awarded by criterion and
sub-criterion with their reasons, why the contract is or is not awarded, and the winning tender's less what is recorded
as withheld (regulation 31 of the Procurement Regulations 2024). The Word document and the text begin and end with the
council file's own words, where it has any (letters).

  --tender FILE the moderated tender: its workbook, with marks and reasons as they stand in its sheets, or the tender with
                its bids as JSON; docs/file-formats.md describes it. --setup FILE means the same
  --out FOLDER  a folder that is new or empty; nothing is overwritten
  --overview FILE
                of a lot: the overview that "lots" made, which says who gets it and why. Needed where a bidder can win
                fewer lots than there are and no award is on record
  --forms LIST  which files to make, separated by commas: xlsx, docx, txt; all where it is left out
  --incomplete  make the summaries although something that they have to state is not recorded; each says so in its
                place. Without it what is missing is printed, and nothing is made

Ends with 0 when the summaries are made, 1 when the evaluation is incomplete, holds mistakes or lacks what summaries
have to state (each is printed), 2 when a file or the arguments cannot be used.`,
  takesCouncil: "found",
  run: async (args, output, { known, council }) => {
    const { tender, out, overview, forms, incomplete } = readArguments(args);
    const settings = await councilSettings(council, output);
    if (!settings.ok) return exitCode(settings.issues);
    const { letters } = settings.value;
    const read = complaining(await readTenderFile(sourceAt(tender), openBeside, known.editions), output);
    if (!read.ok) return exitCode(read.issues);
    const lot = complaining(await withOverview(read.value, optionalSourceAt(overview)), output);
    if (!lot.ok) return exitCode(lot.issues);
    const made = complaining(summariesToSend(lot.value, { incomplete, letters }), output);
    if (made.issues.some(({ code }) => code === "summaries-lack"))
      output.complain("Nothing was made. To make the summaries without what is missing, give --incomplete");
    if (!made.ok) return exitCode(made.issues);
    await emptyFolder(out);
    for (const summary of made.value.summaries) {
      for (const { name, bytes } of await summaryFiles([summary], forms)) {
        await writeNew(join(out, name), bytes);
      }
      output.say(`Made ${join(out, summary.name)}${listed(forms)} for ${summary.bidder}`);
    }
    for (const each of made.value.notAssessed) output.say(notAssessedWords(each));
    return 0;
  },
};

interface Arguments {
  readonly tender: string;
  readonly out: string;
  readonly overview: string | undefined;
  readonly forms: readonly SummaryForm[];
  readonly incomplete: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const { setup, tender = setup, out, overview, forms, incomplete = false } = parsed(args);
  if (!tender || !out) {
    const missing = [...(tender ? [] : ["--tender"]), ...(out ? [] : ["--out"])];
    throw new WrongArguments(`Give ${missing.join(" and ")}`);
  }
  if (setup !== undefined && setup !== tender) throw new WrongArguments("Give --tender or --setup, not both");
  return { tender, out, overview, forms: forms === undefined ? SUMMARY_FORMS : formsIn(forms), incomplete };
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = {
    tender: text,
    setup: text,
    out: text,
    overview: text,
    forms: text,
    incomplete: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

function formsIn(list: string): readonly SummaryForm[] {
  const named = list.split(",").map((form) => form.trim().toLowerCase());
  const isForm = (form: string): form is SummaryForm => SUMMARY_FORMS.some((known) => known === form);
  if (!named.every(isForm)) {
    throw new WrongArguments(`--forms takes ${SUMMARY_FORMS.join(", ")}, separated by commas: ${list}`);
  }
  return SUMMARY_FORMS.filter((form) => named.includes(form));
}

/** ".xlsx, .docx and .txt" */
function listed(forms: readonly SummaryForm[]): string {
  const endings = forms.map((form) => `.${form}`);
  return endings.length < 2
    ? endings.join("")
    : `${endings.slice(0, -1).join(", ")} and ${endings.at(-1) ?? ""}`;
}
