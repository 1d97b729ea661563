import { cellName } from "../../workbook/address";
import { type LinkedCell, linkedCell } from "../../workbook/linked-cells";
import type { ListedValue, PlanList } from "../../workbook/plan";
import { valueBreach } from "../../workbook/plan-limits";
import { numberText } from "./number-text";
import type { Shared } from "./shared-strings";

/**
 * The rows of a list; cells that lead somewhere are added to `links`. Only the first cell of a row has its name: those
 * beside it need none (ECMA-376, 18.3.1.4), and names are a quarter of a list's text.
 */
export function* listRows(
  { row: first, styles: names, lines }: PlanList,
  { styles, strings }: Shared,
  links: LinkedCell[],
): Generator<string> {
  const look = (style: string | undefined) => {
    const number = styles.of(style);
    return number === 0 ? "" : ` s="${number}"`;
  };
  const looks = names.map(look);
  const cell = (value: Exclude<ListedValue, object>, at: { row: number; column: number }): string => {
    const breach = valueBreach(value);
    if (breach !== undefined) throw new Error(`beyond what Excel takes: cell ${cellName(at)}: ${breach}`);
    if (typeof value === "string") return strings.rest(value);
    if (typeof value === "number") return `><v>${numberText(value, at)}</v></c>`;
    return value === null ? "/>" : ` t="b"><v>${Number(value)}</v></c>`;
  };
  let row = first;
  for (const line of lines) {
    if (line.length !== looks.length) throw new Error(`a line of ${line.length} values in a list`);
    let text = `<row r="${row + 1}">`;
    let column = 0;
    for (const value of line) {
      const at = { row, column };
      text += column === 0 ? `<c r="${cellName(at)}"` : "<c";
      if (value === null || typeof value !== "object") text += looks[column] + cell(value, at);
      else {
        text += look(value.style) + cell(value.value, at);
        links.push(linkedCell({ ...at, value: value.value }, value.link));
      }
      column += 1;
    }
    yield `${text}</row>`;
    row += 1;
  }
}
