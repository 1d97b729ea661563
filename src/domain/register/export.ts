import { type CsvColumn, type CsvField, csvTable } from "../values/csv-write";
import { paymentsOf } from "./ledgers";
import { type Chase, chaseList } from "./chase";
import type { Register, RegisterPayment, RegisterRow, Valuation } from "./model";
import { EARLIER_NOT_KNOWN, type KpiRating, kpiRatings } from "./ratings";

type Columns<Row> = readonly (readonly [name: string, value: (row: Row, register: Register) => CsvField])[];

/** The whole register as comma-separated text in lines: one for each return, measure and level. */
export function* registerCsv(register: Register): Generator<string> {
  yield* table(register, CLAIMS, register.rows);
}

/** The ledger lines of the returns that count, in the same way. */
export function* paymentsCsv(register: Register): Generator<string> {
  yield* table(register, PAYMENTS, paymentsOf(register.ledgers));
}

/** Whom to ask for a return, with the text for each: for a mail merge. */
export function* chaseCsv(register: Register): Generator<string> {
  yield* table(register, CHASES, chaseList(register));
}

/**
 * What a contract performance notice (UK9) asks for of each key performance indicator. Without the council's bands there
 * are no ratings, and no lines.
 */
export function* kpiCsv(register: Register): Generator<string> {
  yield* table(register, KPIS, kpiRatings(register));
}

function table<Row>(register: Register, columns: Columns<Row>, rows: Iterable<Row>): Iterable<string> {
  const ofRegister = columns.map(([name, value]): CsvColumn<Row> => [
    name,
    (row: Row) => value(row, register),
  ]);
  return csvTable(ofRegister, rows);
}

/** Days as 2026-06-30; quantities in the measure's unit, pounds of payments with pence. */
const CLAIMS: Columns<RegisterRow> = [
  ["quarter", ({ quarter }) => quarter],
  ["quarter_end", ({ quarterEnd }) => quarterEnd],
  ["contract", ({ contract }) => contract.reference],
  ["title", ({ contract }) => contract.title],
  ["service_area", ({ serviceArea }) => serviceArea],
  ["supplier", ({ supplier }) => supplier],
  ["edition", ({ edition }) => edition.id],
  ["outcome", ({ edition, measure }) => edition.outcomes.find(({ id }) => id === measure.outcome)?.title],
  ["measure", ({ measure }) => measure.id],
  ["measure_name", ({ measure }) => measure.headline],
  ["level", ({ level }) => level],
  ["unit", ({ measure }) => measure.unitInWords ?? measure.unit],
  ["kpi", ({ kpi }) => kpi],
  ["status", ({ status }) => status],
  ["counts", ({ counts }) => counts],
  ["committed", ({ committed }) => committed],
  ["due", ({ due }) => due],
  ["claimed", ({ claimed }) => claimed],
  ["evidenced", ({ evidenced }) => evidenced],
  ["validated", ({ validated }) => validated],
  ["counts_as", ({ countsAs }) => countsAs],
  ["pounds_per_unit", ({ pounds }) => pounds],
  ["proxy_edition", packOf(({ label }) => label)],
  ["proxy_illustrative", packOf(({ pack }) => pack?.illustrative)],
  ["decision", ({ validation }) => validation?.verdict],
  ["decision_quantity", ({ validation }) => validation?.quantity],
  ["decision_reason", ({ validation }) => validation?.reason],
  ["decision_officer", ({ validation }) => validation?.officer],
  ["decision_date", ({ validation }) => validation?.date],
  ["evidence", ({ evidence }) => evidence],
  ["narrative", ({ narrative }) => narrative],
  ["confidential_because", ({ confidential }) => confidential],
  ["return_key", ({ key }) => key],
  ["file", ({ source }) => source?.file],
  ["cell", ({ source }) => source?.cell],
  ["directorate", ({ directorate }) => directorate],
  ["area", ({ area }) => area],
  ["done", ({ done }) => done],
  ["council", ({ council }) => council],
];

/** A fact of the pack that a row is valued by. */
function packOf(fact: (by: Valuation) => CsvField) {
  return (row: RegisterRow, { valuations, withoutPack }: Register): CsvField => {
    const by = valuations[row.valuation];
    const valued = by?.pack && row.pounds !== undefined && !withoutPack.includes(row.contract.reference);
    return valued ? fact(by) : null;
  };
}

const PAYMENTS: Columns<RegisterPayment> = [
  ["quarter", ({ quarter }) => quarter],
  ["contract", ({ contract }) => contract.reference],
  ["service_area", ({ serviceArea }) => serviceArea],
  ["ledger_row", ({ row }) => row],
  ["invoice", ({ invoice }) => invoice],
  ["date", ({ date }) => date],
  ["supplier", ({ supplier }) => supplier],
  ["postcode", ({ postcode }) => postcode],
  ["credit_note", ({ creditNote }) => creditNote],
  ["net", ({ pence }) => pence / 100],
  ["sme", ({ sme }) => sme],
  ["vcse", ({ vcse }) => vcse],
  ["tier", ({ tier }, { tierNames }) => tierNames[tier]],
  ["confidential_because", ({ confidential }) => confidential],
  ["file", ({ file }) => file],
  ["directorate", ({ directorate }) => directorate],
  ["area", ({ area }) => area],
  ["council", ({ council }) => council],
];

const CHASES: Columns<Chase> = [
  ["contract", ({ entry }) => entry.reference],
  ["title", ({ entry }) => entry.contract?.title],
  ["supplier", ({ entry }) => entry.supplier],
  ["contact", ({ entry }) => entry.contract?.contact],
  ["officer", ({ entry }) => entry.contract?.officer],
  ["quarter", ({ entry }) => entry.quarter],
  ["return", ({ entry }) => entry.status],
  ["due_on", ({ entry }) => entry.deadline],
  ["days_late", ({ entry }) => entry.daysLate],
  ["subject", ({ subject }) => subject],
  ["text", ({ text }) => text],
];

const KPIS: Columns<KpiRating> = [
  ["contract", ({ row }) => row.contract.reference],
  ["title", ({ row }) => row.contract.title],
  ["supplier", ({ row }) => row.supplier],
  ["kpi", ({ row }) => row.measure.headline],
  ["kpi_description", ({ row }) => row.measure.definition],
  ["level", ({ row }) => row.level],
  ["unit", ({ row }) => row.measure.unit],
  // What is delivered to date counts from the contract's first day.
  ["period_start", ({ row }) => row.contract.start],
  ["period_end", ({ row }) => row.quarterEnd],
  ["due_to_date", ({ row }) => row.due],
  ["delivered_to_date", ({ toDate, rating }) => (rating === EARLIER_NOT_KNOWN ? null : toDate)],
  ["rated_by", (_, { settings }) => settings.ratedBy ?? "validated"],
  ["rating", ({ rating }) => rating],
];
