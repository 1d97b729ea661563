import { oneDecimal, shareInWords } from "../../../src/domain/issues/words/sentences";

it.each([
  [-0.04, "0.0"],
  [-0, "0.0"],
  [0.04, "0.0"],
  [-0.06, "-0.1"],
  [45.67, "45.7"],
])("a figure of %d with one decimal has no sign where it is nought", (figure, words) => {
  expect([oneDecimal(figure), shareInWords(figure / 100)]).toEqual([words, `${words}%`]);
});
