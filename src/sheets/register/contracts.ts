import { type Contract, editionOfContract, latestTerms } from "../../domain/contract/contract";
import type { Framework } from "../../domain/framework/edition";
import { quarterInWords } from "../../domain/values/calendar";
import { serialOf } from "../../domain/values/day";
import { directorateNames } from "../../domain/register/directorates";
import type { Register } from "../../domain/register/model";
import { titledStatements } from "../../domain/tender/statements";
import { type Column, columnsFor } from "../language/block";
import { textHeight } from "../language/lines";
import type { StyleName } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { CONTRACTS } from "./names";

/** The contracts that the register was made with: what each is worth, and what it states beside its commitments. */
export function placeContracts(register: Register): PlacedSheet {
  const { contracts, editions } = register;
  const stated = (contract: Contract) => statedWords(contract, editions);
  const columns = contractColumns(directorateNames(contracts, register.settings), stated);
  const lines = table({
    columns,
    lines: [{ rows: contracts }],
    heights: {
      headings: headingHeight(columns),
      row: (contract) =>
        Math.max(textHeight(contract.title, TITLE_WIDTH), textHeight(stated(contract) ?? "", STATED_WIDTH)),
    },
    ...(contracts.length > 0 ? { tableName: "ContractsTable" } : {}),
  });
  const layout = layOut(CONTRACTS, stack([titleRow("Contracts"), noteRow(NOTE, columns.length, 34), lines]));
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(columns),
    freeze: frozen(layout, lines, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, lines),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
    },
  });
}

const NOTE =
  "Pounds without VAT. The value is the price that won, the estimate what the tender was begun with. Where there is no estimate, the contract's file was made before the two were told apart, and its value may be either.";

const TITLE_WIDTH = 34;
const STATED_WIDTH = 44;

function statedWords(contract: Contract, editions: readonly Framework[]): string | null {
  const titles = titledStatements(contract, editionOfContract(contract, editions)).map(({ title }) => title);
  return titles.length === 0 ? null : titles.join(", ");
}

function column<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (contract: Contract) => string | number | null,
  style: StyleName = "given",
): Column<never, Contract, Key, never> {
  return { key, heading, width, row: { style, content: (contract) => given(content(contract)) } };
}

const figure = { headingStyle: "headingOfFigures" } as const;

const contractColumns = (
  directorateOf: (contract: Contract) => string | null,
  stated: (contract: Contract) => string | null,
) =>
  columnsFor<Contract>()([
    column("contract", "Contract", 16, ({ reference }) => reference, "label"),
    column("title", "Title", TITLE_WIDTH, ({ title }) => title),
    column("serviceArea", "Service area", 18, ({ serviceArea }) => serviceArea),
    column("directorate", "Directorate", 18, directorateOf),
    column("supplier", "Supplier", 26, (contract) => latestTerms(contract).supplier),
    column("start", "From", 13, ({ start }) => serialOf(start), "date"),
    column("end", "To", 13, (contract) => serialOf(latestTerms(contract).end), "date"),
    { ...column("value", "Value", 16, ({ value }) => value, "money"), ...figure },
    { ...column("estimate", "Estimate", 16, ({ estimate }) => estimate ?? null, "money"), ...figure },
    column("statements", "What it states", STATED_WIDTH, stated),
  ]);
