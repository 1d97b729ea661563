import { sum } from "../values/shares";
import type { RegisterLedger, RegisterPayment } from "./model";
import type { ReturnedPayment } from "./received";

/** The payments of ledgers, in their order. */
export function spendOf(ledgers: readonly RegisterLedger[]): readonly ReturnedPayment[] {
  return ledgers.flatMap(({ spend }) => spend);
}

export function paymentCount(ledgers: readonly RegisterLedger[]): number {
  return sum(ledgers.map(({ spend }) => spend.length));
}

/** The same, each with what is so of its ledger; made one by one, since a quarter may have hundreds of thousands. */
export function* paymentsOf(ledgers: readonly RegisterLedger[]): Generator<RegisterPayment> {
  for (const { file, contract, serviceArea, directorate, area, council, quarter, spend } of ledgers) {
    for (const payment of spend)
      yield { ...payment, file, contract, serviceArea, directorate, area, council, quarter };
  }
}
