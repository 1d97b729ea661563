// What Stryker does not break of itself: numbers in calculations and comparisons, and the formulas of sheets, which are
// texts to it. Its list of mutators has no door; the version is pinned.
import { allMutators } from "../../node_modules/@stryker-mutator/instrumenter/dist/src/mutators/mutate.js";

const numbers = {
  name: "NumericLiteral",
  *mutate(path) {
    const { node, parentPath } = path;
    if (path.isNumericLiteral() && (parentPath.isBinaryExpression() || parentPath.isCallExpression()))
      yield { ...node, value: node.value + 1, extra: undefined };
  },
};

const isOfSheets = (path) => /\bsrc[\\/]sheets[\\/]/.test(path.hub.file.opts.filename);
/** A text that calls one of Excel's functions, or goes on with a sign after a cell. */
const FORMULA = /\b[A-Z]{2,}[A-Z0-9.]*\(|\}(?:<>|<=|>=|[<>=*/+])/;
const WORD_OR_SIGN = /\b(?:AND|OR|MAX|MIN|TRUE|FALSE)\b|<>|<=|>=|(?<!^)=|[<>*/+-]|\b[01]\b/g;
const INSTEAD = {
  ...{ AND: "OR", OR: "AND", MAX: "MIN", MIN: "MAX", TRUE: "FALSE", FALSE: "TRUE" },
  ...{ "<>": "=", "=": "<>", "<=": "<", ">=": ">", "<": "<=", ">": ">=" },
  ...{ "*": "/", "/": "*", "+": "-", "-": "+", 0: "1", 1: "2" },
};

/** Each text with one of its words or signs changed; what stands within quotes is for people. */
function* changed(text) {
  for (const { 0: found, index } of text.matchAll(WORD_OR_SIGN)) {
    const quotes = text.slice(0, index).split('"').length - 1;
    if (quotes % 2 === 0) yield text.slice(0, index) + INSTEAD[found] + text.slice(index + found.length);
  }
}

const formulas = {
  name: "Formula",
  *mutate(path) {
    const { node } = path;
    if (!isOfSheets(path)) return;
    if (
      path.isStringLiteral() &&
      FORMULA.test(node.value) &&
      !path.parentPath.isObjectProperty({ key: node })
    )
      for (const value of changed(node.value)) yield { ...node, value, extra: undefined };
    if (!path.isTemplateLiteral() || !FORMULA.test(node.quasis.map(({ value }) => value.raw).join("}")))
      return;
    for (const quasi of node.quasis)
      for (const raw of changed(quasi.value.raw)) {
        const instead = { ...quasi, value: { raw, cooked: raw } };
        yield { ...node, quasis: node.quasis.map((each) => (each === quasi ? instead : each)) };
      }
  },
};

allMutators.push(numbers, formulas);
