import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { returnModel, type ReturnOptions } from "../../src/sheets/return/model";
import { returnStamp } from "../../src/sheets/return/stamp";
import { placeReturn } from "../../src/sheets/return/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import type { LibreOffice } from "../libreoffice/office";
import { contractWith } from "../parity/returns";
import { soundEntries } from "../sheets/return/sound-return";

export const QUARTER = "2026-27-Q2";
const [LINES, FILLED] = [1000, 200];

const referenceOf = (index: number) => `C-${String(index).padStart(6, "0")}`;
const supplierOf = (index: number) => `Supplier ${String(index).padStart(6, "0")}`;
const contractOf = (index: number) =>
  contractWith({ reference: referenceOf(index), supplier: supplierOf(index) });

/** A return of so many lines in which nothing is wrong: local spend is its claim. */
function options(): ReturnOptions {
  const [line] = soundEntries.spend ?? [];
  if (!line) throw new Error("no line");
  const spend = Array.from({ length: FILLED }, (_, index) => ({
    ...line,
    invoice: `INV-${index + 1}`,
    supplier: `Business ${index % 50}`,
    postcode: index % 2 === 0 ? "S60 1AB" : "M1 1AA",
    net: 10.01,
  }));
  const claims = (soundEntries.claims ?? []).map((claim) =>
    claim.quantity === 1300.5 ? { ...claim, quantity: (FILLED / 2) * 10.01 } : claim,
  );
  return { area: rotherhamArea, lines: LINES, entries: { ...soundEntries, claims, spend } };
}

/** The same return of another contract: its reference, its supplier and its fingerprint are others. */
function ofContract(parts: Readonly<Record<string, Uint8Array>>, index: number): Uint8Array {
  const stampOf = (of: number) => returnStamp(returnModel(contractOf(of), QUARTER, options())).return;
  const [own, other] = [stampOf(0), stampOf(index)];
  const text = (part: Uint8Array) =>
    strToU8(
      strFromU8(part)
        .replaceAll(own.reference, other.reference)
        .replaceAll(supplierOf(0), supplierOf(index))
        .replaceAll(own.fingerprint, other.fingerprint),
    );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, text(part)])));
}

/**
 * Writes so many returns of a quarter, each of a contract of its own, as LibreOffice saves them: 100 into the folder 100, those
 * up to the thousandth into 1000, and so on. Gives the path of the file of their contracts.
 */
export async function writeManyReturns(office: LibreOffice, folder: string, count: number): Promise<string> {
  const [made, saved] = [join(folder, "made.xlsx"), join(folder, "saved.xlsx")];
  writeFileSync(made, await writeXlsx(placeReturn(contractOf(0), QUARTER, options())));
  await office.saveAs(made, saved);
  const parts = unzipSync(readFileSync(saved));
  for (let index = 0; index < count; index += 1) {
    const among = join(folder, String(10 ** Math.max(2, Math.ceil(Math.log10(index + 1)))));
    mkdirSync(among, { recursive: true });
    writeFileSync(join(among, `${referenceOf(index)}.xlsx`), ofContract(parts, index));
  }
  const contracts = join(folder, "contracts.json");
  writeFileSync(contracts, JSON.stringify(Array.from({ length: count }, (_, index) => contractOf(index))));
  return contracts;
}
