import { editionOfAnother } from "../../../src/domain/council/edition-of-another";
import { ppn002 } from "../../../src/domain/framework/editions/ppn-002";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../../src/domain/issues/word-issue";

it.each([
  ["the council's own, by a short name", rotherham2019, "Rotherham", []],
  ["the council's own, by its whole name", rotherham2019, "Rotherham MBC", []],
  ["one for buyers of any kind", ppn002, "Leeds", []],
  ["any, where no council is told", rotherham2019, undefined, []],
  [
    "another council's",
    rotherham2019,
    "Leeds",
    [
      "Look whether Social Value Framework 2019 is meant: it is the framework of Rotherham Metropolitan Borough Council, and you work for Leeds",
    ],
  ],
])("an edition is pointed out where it is of another council: %s", (_, edition, name, said) => {
  expect(
    editionOfAnother(edition, { name }).map(({ place: _at, ...issue }) => wordIssue({ ...issue, place: {} })),
  ).toEqual(said);
});
