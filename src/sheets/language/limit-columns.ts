import type { GroupColumn } from "./block";
import { given } from "./piece";

/** The highest mark that a question, or an answer to a measure, can get. */
export function maximumColumn<Group>(maximum: (group: Group) => number): GroupColumn<Group> {
  return limitColumn("maximum", "Highest possible", maximum);
}

/** The mark below which a bid is out; blank where there is none. */
export function minimumColumn<Group>(minimum: (group: Group) => number | undefined): GroupColumn<Group> {
  return limitColumn("minimum", "Minimum", minimum);
}

function limitColumn<Group>(
  key: string,
  heading: string,
  limit: (group: Group) => number | undefined,
): GroupColumn<Group> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 10,
    group: { style: "givenNumber", content: (group) => given(limit(group)) },
  };
}
