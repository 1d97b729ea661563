import * as z from "zod";
import { labelled } from "../../issues/labels";
import { firstMonth } from "../../values/calendar";

/** In which months the council's years begin: quarters of returns are of the first, years of spend of the second. */
export const Calendar = z.strictObject({
  socialValueFirstMonth: labelled("first month of the social value year", firstMonth),
  spendFirstMonth: labelled("first month of the spend year", firstMonth),
});
export type Calendar = z.infer<typeof Calendar>;

export const calendarFields = {
  /** Of new contracts; a contract keeps its own. */
  calendar: labelled("calendar", Calendar).optional(),
};
