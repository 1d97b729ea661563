/** Whether the pane can work; `missing` is the ExcelApi level that Excel lacks. */
export type Readiness =
  | { readonly state: "ready" }
  | { readonly state: "no-office" }
  | { readonly state: "not-excel" }
  | { readonly state: "too-old"; readonly missing: string };

/** The lowest level of ExcelApi that the pane's calls need. */
export const EXCEL_API = "1.9";

const BETWEEN_LOOKS = 100;

/**
 * Waits until office.js has loaded and says where it runs. Office's script comes from Microsoft's own server and a
 * council's network may stop it, so after `patience` milliseconds without it the answer is "no-office".
 */
export async function excelReady(patience = 10_000): Promise<Readiness> {
  const deadline = Date.now() + patience;
  while (!officeIsThere()) {
    if (Date.now() >= deadline) return { state: "no-office" };
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
  const patienceOver = new Promise<undefined>((resolve) =>
    setTimeout(() => resolve(undefined), Math.max(0, deadline - Date.now())),
  );
  const info = await Promise.race([Office.onReady(), patienceOver]);
  if (info === undefined) return { state: "no-office" };
  if (info.host !== Office.HostType.Excel) return { state: "not-excel" };
  const enough = Office.context.requirements.isSetSupported("ExcelApi", EXCEL_API);
  return enough ? { state: "ready" } : { state: "too-old", missing: EXCEL_API };
}

function officeIsThere(): boolean {
  return typeof Office !== "undefined" && typeof Office.onReady === "function";
}
