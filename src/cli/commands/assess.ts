import { shippedEditions } from "../../domain/editions";
import { parseAssessment } from "../../domain/read-assessment";
import { wordIssue } from "../../domain/words";
import { placeAssessment } from "../../sheets/assessment";
import { writeXlsx } from "../../xlsx/write";
import type { Command } from "../command";
import { readJson, writeNew } from "../files";
import { readOptions } from "../options";

/** Makes the workbook of an opportunity assessment from its setup. */
export const assess: Command = {
  name: "assess",
  summary: "make a contract's opportunity assessment",
  help: `social-value assess --setup assessment.json --out assessment.xlsx

Makes the workbook in which an officer finds out what social value fits a contract.

  --setup FILE  the assessment as JSON, which may be half done; docs/file-formats.md describes it
  --out FILE    the workbook to make; a file that exists is never overwritten

Ends with 0 when the workbook is made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out } = readOptions(args, ["setup", "out"]);
    const read = parseAssessment(await readJson(setup), shippedEditions);
    for (const issue of read.issues) output.complain(wordIssue(issue));
    if (!read.ok) return 1;
    await writeNew(out, await writeXlsx(placeAssessment(read.value)));
    output.say(`Made ${out}`);
    return 0;
  },
};
