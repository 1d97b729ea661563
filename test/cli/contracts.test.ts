import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { contractWith } from "../parity/returns";
import { inFolder, runs } from "./in-folder";

const { folder, newFile } = inFolder();
const at = (...parts: readonly string[]) => join(folder, ...parts);

beforeAll(() => {
  for (const name of ["contracts", "kept", "json"]) mkdirSync(at(name));
  const area = { ...rotherhamArea, name: "Our borough" };
  writeFileSync(at("contracts", "area.json"), JSON.stringify(area));
  const list = ["C-1", "C-2"].map((reference) =>
    contractWith({ reference, area: "area.json", earlier: undefined }),
  );
  writeFileSync(at("contracts", "contracts.json"), JSON.stringify(list));
});

/** The forms of a quarter of both contracts. */
const formsFrom = (contracts: string) =>
  runs(
    ...["return", "--contracts", contracts, "--quarter", "2026-27-Q1", "--lines", "10"],
    ...["--out", newFile("folder")],
  );

it("a contract's area is found from a register, a list or commitments made in another folder", async () => {
  const register = at("kept", "register.xlsx");
  const json = at("json", "contracts.json");
  const made = await runs("contracts", at("contracts"), "--out", register, "--json", json);
  expect(made).toMatchObject({ code: 1, said: [] });
  const list = at("contracts", "contracts.json");
  expect(await runs("contracts", list, "--out", register, "--json", json)).toEqual({
    code: 0,
    said: [`Made ${register}: 2 contracts`, `Made ${json}`],
    complaints: [],
  });
  const next = at("next.xlsx");
  expect(await runs("contracts", "--register", register, "--out", next)).toMatchObject({ code: 0 });
  for (const contracts of [register, next, json])
    expect(await formsFrom(contracts)).toMatchObject({ code: 0, complaints: [] });
});

it("the commitments of one contract of a register are made by its reference", async () => {
  const list = at("contracts", "contracts.json");
  const out = at("kept", "commitments.xlsx");
  const from = (...args: readonly string[]) => runs("commitments", "--contract", list, "--out", out, ...args);
  expect((await from()).complaints).toEqual([
    `Say which contract is meant by its reference: this file holds C-1, C-2 (${list})`,
  ]);
  expect((await from("--reference", "C-9")).complaints).toEqual([
    `Choose a reference of this file: it holds C-1, C-2, and no C-9 (${list})`,
  ]);
  expect(await from("--reference", "C-2")).toEqual({ code: 0, said: [`Made ${out}`], complaints: [] });
  const form = newFile("xlsx");
  const returned = await runs("return", "--contract", out, "--quarter", "2026-27-Q1", "--out", form);
  expect(returned).toMatchObject({ code: 0, complaints: [] });
});
