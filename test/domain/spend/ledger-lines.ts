import { type LedgerLine, LedgerLines } from "../../../src/domain/spend/ledger-lines";
import { type LocalSpend, localSpend, type LocalSpendOptions } from "../../../src/domain/spend/local-spend";

/** A line of a ledger, by its amount and the postcode of its supplier. */
export function line(pence: number, postcode: string, rest: Partial<LedgerLine> = {}): LedgerLine {
  const blank = { serviceArea: "", category: "", transaction: "", companyNumber: "", date: undefined };
  return {
    file: "a.csv",
    line: 1,
    supplier: "Bidder A",
    pence,
    postcode,
    sme: "Unknown",
    vcse: "Unknown",
    ...blank,
    ...rest,
  };
}

/** Lines as those of one table of a ledger. */
function tableOf(lines: readonly LedgerLine[]): LedgerLines {
  const table = new LedgerLines({ file: "a.csv" });
  const word = (role: "supplier" | "serviceArea" | "category" | "companyNumber" | "postcode", text: string) =>
    table.texts[role].words.numberOf(text);
  const days = [...new Set(lines.map(({ date }) => date))];
  for (const each of lines)
    table.push({
      ...{ line: each.line, pence: each.pence, sme: each.sme, vcse: each.vcse },
      date: days.indexOf(each.date),
      transaction: table.transactions.pack(each.transaction),
      supplier: word("supplier", each.supplier),
      serviceArea: word("serviceArea", each.serviceArea),
      category: word("category", each.category),
      companyNumber: word("companyNumber", each.companyNumber),
      postcode: word("postcode", each.postcode),
    });
  table.setDays(days, (date) => date);
  return table;
}

/** Local spend of lines of one table. */
export function spendOf(lines: readonly LedgerLine[], options: LocalSpendOptions): LocalSpend {
  return localSpend([tableOf(lines)], options);
}
