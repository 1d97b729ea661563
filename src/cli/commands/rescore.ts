import { toTenderFile } from "../../domain/tender/write-json";
import { localDay } from "../../domain/values/day";
import { carryingEdition } from "../../jobs/own-edition";
import { readTenderBefore, readTenderFile } from "../../jobs/read-tender";
import { rescore, standingsOf } from "../../jobs/rescore";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeJson } from "../files";
import { readSomeOptions } from "../options";
import { openBeside, sourceAt } from "../sources";

const NAMES = ["before", "after", "reason", "officer", "date", "out"] as const;

/** Scores opened bids again after a withdrawal or a correction. */
export const rescoreCommand: Command = {
  help: `social-value rescore --before FILE --after FILE --reason TEXT --officer NAME --out tender2.json
                     [--date DATE]

Scores opened bids again, once, after one of them was withdrawn or corrected, and writes the tender with the totals and
ranks before and after on record and a line in its bid log. Every entry is kept. Refused where nothing differs, where
several bids do, where a bid is incomplete, or where more than a bid differs: other weights or methods are never tried
on real bids.

  --before FILE   the tender as it was: tender.json or its filled workbook
  --after FILE    the same with the bid withdrawn or corrected; neither file is changed
  --reason TEXT   why the bids are scored again
  --officer NAME  who is responsible
  --out FILE      the tender to write as JSON; a file that exists is never overwritten
  --date DATE     the day on which it is done, as 2026-04-30; today where it is left out

Ends with 0 when the re-scoring is recorded, 1 when it is refused or a tender holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const options = readSomeOptions(args, NAMES);
    const { before, after, reason, officer, out, date = localDay(new Date()) } = options;
    if (!before || !after || !out) throw new WrongArguments("Give --before, --after and --out");
    if (!reason || !officer) throw new WrongArguments("Give --reason and --officer");
    const was = complaining(await readTenderBefore(sourceAt(before), known), output);
    const is = complaining(await readTenderFile(sourceAt(after), openBeside, known.editions), output);
    if (!was.ok || !is.ok) return exitCode([...was.issues, ...is.issues]);
    const scored = complaining(rescore(was.value, is.value, { reason, officer, date }), output);
    if (!scored.ok) return exitCode(scored.issues);
    const { tender, record } = scored.value;
    await writeJson(out, carryingEdition(toTenderFile(tender), is.value.edition));
    output.say(`Made ${out}: the bid of ${record.bidder} was changed, and all were scored again`);
    for (const change of record.changes ?? []) output.say(`  ${change}`);
    for (const place of standingsOf(record))
      output.say(`${place.bidder}: ${place.before} before, ${place.after} after`);
    return 0;
  },
};
