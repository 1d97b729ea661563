import { figure, oneDecimal, pence, pounds, shareInWords } from "../../../src/domain/issues/words/sentences";

it.each([
  [-0.04, "0.0"],
  [-0, "0.0"],
  [0.04, "0.0"],
  [-0.06, "-0.1"],
  [45.67, "45.7"],
])("a figure of %d with one decimal has no sign where it is nought", (figure, words) => {
  expect([oneDecimal(figure), shareInWords(figure / 100)]).toEqual([words, `${words}%`]);
});

it.each([
  [100_000, "£100,000"],
  [11_864.2, "£11,864.20"],
  [0.5, "£0.50"],
])("%d pounds have pence where they are not whole", (amount, words) => {
  expect(pounds(amount)).toBe(words);
});

it("a figure that can be none is written in short", () => {
  expect([pence(-1e308), pounds(1e15), figure(1e21)]).toEqual(["-£1e+308", "£1000000000000000", "1e+21"]);
  expect([pence(-12.5), pounds(1e12), figure(46_054)]).toEqual(["-£12.50", "£1,000,000,000,000", "46,054"]);
});
