import { penceInWords, shareInWords } from "../domain/issues/words/sentences";
import { quarterInWords } from "../domain/values/calendar";
import type { Register } from "../domain/register/model";
import { poundsNote } from "../sheets/register/pounds";
import { exceptionWords } from "../sheets/register/exceptions";

/** What `--json` prints: money in pounds with pence, the local share as a fraction. */
export function registerJson({ quarter, counts, totals, supplyChain, exceptions }: Register) {
  const { total, local, wider, elsewhere, unknown, sme, vcse, localShare } = supplyChain;
  return {
    quarter,
    returns: counts,
    totals: totals.map(({ serviceArea, measure, committed, due, claimed, evidenced, validated }) => ({
      serviceArea,
      measure: measure.id,
      committed,
      due,
      claimed,
      evidenced,
      validated,
    })),
    supplyChain: {
      total: total / 100,
      local: local / 100,
      wider: wider / 100,
      elsewhere: elsewhere / 100,
      unknown: unknown / 100,
      sme: sme / 100,
      vcse: vcse / 100,
      localShare,
    },
    exceptions: exceptions.map((issue) => ({
      file: issue.place.file ?? null,
      sheet: issue.place.sheet ?? null,
      cell: issue.place.cell ?? null,
      code: issue.code,
      message: exceptionWords(issue),
    })),
  };
}

/** The quarter in a few lines. */
export function registerText(register: Register): readonly string[] {
  const { quarter, counts, supplyChain, exceptions } = register;
  const { received, accepted, replaced, refused, missing } = counts;
  const toChooseFrom = received - accepted - replaced - refused;
  const { total, local, localShare } = supplyChain;
  return [
    `${quarterInWords(quarter)}: ${received} ${received === 1 ? "return" : "returns"} received, ${accepted} accepted, ${replaced} replaced, ${toChooseFrom} to choose from, ${refused} refused, ${missing} missing`,
    `Spend in the supply chain ${penceInWords(total)}, local ${penceInWords(local)}${localShare === null ? "" : ` (${shareInWords(localShare)})`}`,
    poundsNote(register),
    `Exceptions: ${exceptions.length}`,
  ];
}
