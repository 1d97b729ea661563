import { openEmbeddedExcel, type EmbeddedExcel } from "../../src/host/client/node";

/** A new embedded workbook, which `Excel` and `Office` mean from now on as they do in a task pane. */
export async function openExcel(
  options: Parameters<typeof openEmbeddedExcel>[0] = {},
): Promise<EmbeddedExcel> {
  const opened = await openEmbeddedExcel(options);
  const { Excel, Office } = opened;
  Object.assign(globalThis, { Excel, Office });
  return opened;
}
