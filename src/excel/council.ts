import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";
import { inExcel, untilDone } from "./sync";

/** By which the open workbook's own settings keep the council file, as JSON text. */
const KEY = "SocialValueCouncil";

/** The council file that the open workbook keeps, as it is written; undefined where it keeps none. */
export async function councilInWorkbook(): Promise<Attempt<string | undefined, ExcelReason>> {
  return inExcel(async ({ workbook, sync }) => {
    const found = workbook.settings.getItemOrNullObject(KEY).load("value");
    await sync();
    return found.isNullObject || typeof found.value !== "string" ? undefined : found.value;
  });
}

/** Keeps a council file in the open workbook, in place of another; it stays when the user saves. */
export async function keepCouncilInWorkbook(json: string): Promise<Attempt<void, ExcelReason>> {
  return inExcel(({ workbook, sync }) =>
    untilDone(async () => {
      workbook.settings.add(KEY, json);
      await sync();
    }),
  );
}
