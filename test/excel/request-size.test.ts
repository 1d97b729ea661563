import { insertPlan } from "../../src/excel/insert";
import { openSession, type Bridge } from "../../src/host/client/session";
import { planSteps } from "../../src/excel/write/plan-steps";
import { inRequests, requestSize, step } from "../../src/excel/write/step";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { largestTender } from "../domain/tender/largest-tender";
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

describe("bytes of one request", () => {
  const apply = () => undefined;
  const sized = (size: number) =>
    requestSize([
      { size, apply },
      { size, apply },
    ]);

  it("are few where little is written, so that it can be followed, and more where much is, up to 4 MB", () => {
    expect([1_000, 700_000, 7_000_000, 70_000_000].map(sized)).toEqual([
      250_000, 250_000, 2_000_000, 4_000_000,
    ]);
  });

  it("count each character by the bytes that it takes", () => {
    const sizeOf = (text: string) => step(0, text, apply).size;
    expect(sizeOf("€".repeat(10)) - sizeOf("e".repeat(10))).toBe(20);
  });

  it("write the largest tender in seven requests", () => {
    const { content, print, protection } = planSteps(placeTender(largestTender()));
    const all = [...content, ...print, ...protection];
    expect(inRequests(content, requestSize(all))).toHaveLength(7);
  });
});

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
