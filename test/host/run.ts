import { openEmbeddedExcel, type EmbeddedExcel } from "../../src/host/client/node";

/** Runs one batch on the first sheet and syncs it; what `work` loaded can be read from what it returns. */
export async function onSheet<R>(
  { Excel }: EmbeddedExcel,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => R,
): Promise<R> {
  return Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

/** The code that Excel refuses with; fails where nothing is refused. */
export async function refusal(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  opened?: EmbeddedExcel,
): Promise<string> {
  const excel = opened ?? (await openEmbeddedExcel());
  try {
    await onSheet(excel, work);
  } catch (error) {
    return (error as { code: string }).code;
  }
  throw new Error("nothing was refused");
}
