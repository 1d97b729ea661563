import { paymentsOf } from "../domain/register/ledgers";
import type { Register } from "../domain/register/model";
import { quarterSpend } from "../domain/register/spend-figures";
import { Loading } from "./folder";
import { CLAIMS, RETURNED_PAYMENTS, RETURNS } from "./return-tables";

/** Puts a quarter's register into the warehouse, in the place of the one that it has of that quarter. */
export async function addRegister(folder: string, council: string, register: Register): Promise<string> {
  const { quarter } = register;
  const loading = new Loading(folder, council);
  const part = loading.part(0);
  const of = <Row>(row: Row) => ({ council, quarter, part, row });
  await loading.write(RETURNS, register.returns.map(of), quarter);
  await loading.write(CLAIMS, register.rows.map(of), quarter);
  await loading.write(RETURNED_PAYMENTS, Array.from(paymentsOf(register.ledgers), of), quarter);
  const payments = quarterSpend(register);
  await loading.end([
    {
      ...{ part, kind: "returns", content: quarter, print: "", file: "" },
      lines: payments.length,
      pence: payments.reduce((sum, { pence }) => sum + pence, 0),
      ...{ columns: "", area: "", suppliers: "", postcodes: "", scope: "", contained: "", tiers: "" },
    },
  ]);
  return loading.load;
}
