import type { Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { builtCommandLine } from "../build/command-line";
import { accessFaults } from "../e2e/access";
import { describeWithChromium } from "../e2e/chromium";
import { EmbeddedPage } from "../e2e/embedded-page";
import { comparable, gridOfFile } from "../xlsx/comparable-grid";
import { atCommandLine } from "./command-line";
import type { DoorCase, Files, JobCases } from "./door";
import { PaneDoor } from "./pane";

async function bytesOf(file: Uint8Array | Plan): Promise<Uint8Array> {
  return file instanceof Uint8Array ? file : writeXlsx(file);
}

async function written(files: Files): Promise<ReadonlyMap<string, Uint8Array>> {
  const each = Object.entries(files).map(async ([name, file]) => [name, await bytesOf(file)] as const);
  return new Map(await Promise.all(each));
}

/** Texts are shown as they are where they differ, other bytes as base64; a workbook of which not all is compared by its cells. */
async function shown(files: ReadonlyMap<string, Uint8Array>, { compared }: DoorCase) {
  const content = async (name: string, bytes: Uint8Array) => {
    const workbook = name.endsWith(".xlsx");
    if (compared && workbook) return compared(JSON.stringify(comparable(await gridOfFile(bytes))));
    if (workbook || /\.(zip|docx)$/.test(name)) return Buffer.from(bytes).toString("base64");
    return (compared ?? String)(Buffer.from(bytes).toString("utf8"));
  };
  const each = [...files].map(async ([name, bytes]) => [name, await content(name, bytes)] as const);
  return Object.fromEntries(await Promise.all(each));
}

async function cellsOf(files: ReadonlyMap<string, Uint8Array | Plan>, names: Iterable<string>) {
  const each = [...names].map(async (name) => {
    const file = files.get(name);
    return [name, file && comparable(await gridOfFile(await bytesOf(file)))] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

function without<T>(
  files: ReadonlyMap<string, T>,
  names: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, T> {
  return new Map([...files].filter(([name]) => !names.has(name)));
}

/** Asks each case at both doors, which must do and say the same. */
export function describeBothDoors(jobs: readonly JobCases[]): void {
  let embedded: EmbeddedPage;

  beforeAll(async () => {
    builtCommandLine();
    // Nobody looks at the grid here, and a smaller one is drawn sooner.
    embedded = await EmbeddedPage.open({ width: 1000, height: 600 });
  });
  afterAll(() => embedded?.close());

  describeWithChromium("both doors", () => {
    describe.each(jobs)("%s", (_, cases) => {
      it.each(cases.map((each) => [each.does, each] as const))("%s", async (_does, each) => {
        const looksNew = each === cases.at(0) || each === cases.at(-1);
        const files = await written(each.files ?? {});
        const printed = atCommandLine(each, files);
        expect(printed.files.size + printed.issues.length + printed.told.length).toBeGreaterThan(0);
        // A council, editions and drafts that a case before kept in the browser are not this one's; what is still to be kept comes first.
        await embedded.page.evaluate(() => {
          window.dispatchEvent(new Event("pagehide"));
          localStorage.clear();
        });
        await embedded.reload();
        const pane = new PaneDoor(embedded, files);
        await each.inPane(pane);
        if (looksNew) expect(await accessFaults(embedded.page)).toEqual([]);
        const { inserted, outcome } = pane;
        expect({ issues: outcome.issues, told: outcome.told }).toEqual({
          issues: printed.issues,
          told: printed.told,
        });
        expect([...outcome.files.keys(), ...inserted.keys()].toSorted()).toEqual(
          [...printed.files.keys()].toSorted(),
        );
        expect(await shown(outcome.files, each)).toEqual(await shown(without(printed.files, inserted), each));
        expect(await cellsOf(inserted, inserted.keys())).toEqual(
          await cellsOf(printed.files, inserted.keys()),
        );
      });
    });

    it("throw nothing in the pane, and ask no address but its own server", () => {
      expect([embedded.faults, embedded.foreignRequests]).toEqual([[], []]);
    });
  });
}
