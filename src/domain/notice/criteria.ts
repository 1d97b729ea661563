import { type CriterionMarks, criterionMarks } from "../tender/available-marks";
import type { Tender } from "../tender/tender";
import type { Criterion } from "./release";

/** The criteria that count, with their weights as they were disclosed. */
export function noticeCriteria(tender: Tender): readonly Criterion[] {
  const marks = criterionMarks(tender);
  const criteria: readonly Criterion[] = [
    criterion("price", "Price", marks.price),
    criterion("quality", "Quality", marks.quality),
    { ...criterion("quality", "Social value", marks.socialValue), ...halvesOf(marks) },
  ];
  return criteria.filter(({ numbers: [{ number }] }) => number > 0);
}

function halvesOf({ quantitative, qualitative }: CriterionMarks): Pick<Criterion, "description"> {
  if (quantitative === 0 || qualitative === 0) return {};
  return {
    description: `${quantitative}% for what is offered, ${qualitative}% for how appropriate and achievable it is`,
  };
}

function criterion(type: Criterion["type"], name: string, number: number): Criterion {
  return { type, name, numbers: [{ number, weight: "percentageExact" }] };
}

/** "Price 40%; Quality 40%; Social value 20% (10% for ...)" */
export function criteriaInWords(criteria: readonly Criterion[]): string {
  return criteria
    .map(({ name, description, numbers: [{ number }] }) =>
      description === undefined ? `${name} ${number}%` : `${name} ${number}% (${description})`,
    )
    .join("; ");
}
