import { insertPlan } from "../../src/excel/insert";
import { openSession, type Bridge } from "../../src/host/client/session";
import type { Plan } from "../../src/workbook/plan";
import { openExcel } from "./open";

/** A workbook that notes the bytes of each request. */
async function openWeighing(): Promise<{ sizes: number[] }> {
  const { workbook, OfficeExtension } = await openExcel();
  const session = openSession(workbook);
  const sizes: number[] = [];
  const bridge: Bridge = {
    sendMessageToHost(message) {
      sizes.push(Buffer.byteLength(message));
      session.sendMessageToHost(message);
    },
  };
  session.onMessageFromHost = (message) => bridge.onMessageFromHost?.(message);
  OfficeExtension.HostBridge.init(bridge);
  return { sizes };
}

function planOf(rows: number, columns: number, cell: (row: number, column: number) => object): Plan {
  const cells = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return { row, column, value: null, ...cell(row, column) };
  });
  const print = { orientation: "portrait" } as const;
  return {
    kind: "large",
    title: "Large",
    styles: { even: { fill: "#FFF2CC", border: "#BFBFBF", format: "0.00" }, odd: { bold: true } },
    names: [],
    sheets: [{ name: "Large", visibility: "visible", columnWidths: [], cells, print }],
  };
}

const MB = 1024 * 1024;

describe("a plan that is too large for one request", () => {
  it.each([
    ["long texts of pounds and quotes", planOf(1_500, 10, () => ({ value: '£"'.repeat(150) }))],
    [
      "a chessboard of looks",
      planOf(60, 60, (r, c) => ({ value: r + c, style: (r + c) % 2 ? "odd" : "even" })),
    ],
  ])("goes in requests of less than 4 MB: %s", async (_, plan) => {
    const { sizes } = await openWeighing();
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.max(...sizes)).toBeLessThan(4 * MB);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(MB);
  });
});
