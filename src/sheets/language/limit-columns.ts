import type { GroupColumn } from "./block";
import { given } from "./piece";

/** The highest mark that a question, or an answer to a measure, can get. */
export function maximumColumn<Group>(
  maximum: (group: Group) => number,
): GroupColumn<Group, "maximum", never> {
  return limitColumn("maximum", "Highest possible", maximum);
}

/** The mark below which a bid is out; blank where there is none. */
export function minimumColumn<Group>(
  minimum: (group: Group) => number | undefined,
): GroupColumn<Group, "minimum", never> {
  return limitColumn("minimum", "Minimum", minimum);
}

function limitColumn<Group, const Key extends string>(
  key: Key,
  heading: string,
  limit: (group: Group) => number | undefined,
): GroupColumn<Group, Key, never> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 10,
    group: { style: "givenNumber", content: (group) => given(limit(group)) },
  };
}
