import * as z from "zod";
import { labelled } from "../../issues/labels";
import { line, prose, yearName } from "../../values/fields";

const Story = z.strictObject({ title: labelled("title", line), text: labelled("text", prose) });

const Quotations = z.strictObject({
  invited: labelled("number of quotations invited", z.int().min(0)),
  withLocal: labelled("number of quotations with a local supplier", z.int().min(0)),
});

const Report = z.strictObject({
  year: labelled("year", yearName).optional(),
  /** Invitations to quote, and those of them with a local supplier. */
  quotations: labelled("quotations", Quotations).optional(),
  caseStudies: labelled("case studies", z.array(labelled("case study", Story)).max(20).readonly()).optional(),
  enforcement: labelled(
    "enforcement cases",
    z.array(labelled("enforcement case", Story)).max(20).readonly(),
  ).optional(),
  caveats: labelled("caveats", z.array(labelled("caveat", prose)).max(20).readonly()).optional(),
});

/** What the annual report tells beside its figures. */
export const reportFields = {
  report: labelled("report", Report).optional(),
};
