import ical from "ical-generator";
import { contractQuarters, returnDeadline, termsOn, type Contract } from "../domain/contract/contract";
import type { Register } from "../domain/register/model";
import type { Day } from "../domain/values/day";
import { quarterInWords } from "../domain/values/calendar";
import type { NamedFile } from "./job";

export interface DueDates {
  readonly file: NamedFile;
  /** References of contracts that set no deadline for returns. */
  readonly without: readonly string[];
}

/**
 * The days by which returns are due from a day on, as a calendar (.ics) for the officer's diary: an event for each quarter
 * of each contract of a register, of those of other calendars too. The same contracts give the same bytes but for the day that stands in them.
 */
export function dueDates({
  contracts: usual,
  apart,
  asOf: from,
}: Pick<Register, "contracts" | "apart" | "asOf">): DueDates {
  const contracts = [...usual, ...apart.map(({ contract }) => contract)];
  const calendar = ical({ name: "Social value returns", prodId: "//Social value for Excel//Returns//EN" });
  for (const { contract, deadline, quarter, supplier } of contracts.flatMap((each) =>
    deadlinesOf(each, from),
  ))
    calendar.createEvent({
      id: `social-value-return ${contract.reference} ${quarter}`,
      start: midnight(deadline),
      stamp: midnight(from),
      allDay: true,
      summary: `Social value return ${quarterInWords(quarter)}: ${contract.reference} ${contract.title}`,
      description: [supplier, contract.contact, contract.officer].filter(Boolean).join("\n"),
    });
  return {
    file: { name: "return due dates.ics", bytes: new TextEncoder().encode(calendar.toString()) },
    without: contracts
      .filter(({ returnWithinDays }) => returnWithinDays === undefined)
      .map(({ reference }) => reference),
  };
}

function deadlinesOf(contract: Contract, from: Day) {
  return contractQuarters(contract).flatMap(({ id, end }) => {
    const deadline = returnDeadline(contract, end);
    if (deadline === undefined || deadline < from) return [];
    return [{ contract, quarter: id, deadline, supplier: termsOn(contract, end).supplier }];
  });
}

/** The library reads a day from a moment of it in UTC. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
