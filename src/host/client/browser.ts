import type { Workbook } from "../workbook/shape";
import { standInForOffice, type OfficeStandIn } from "./office";
import { openSession, type Bridge, type SessionOptions } from "./session";

/** The globals of Microsoft's client script that the host uses, on `window` or in a vm context. */
export interface ClientGlobals {
  Office?: OfficeStandIn;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: Bridge): void };
  };
}

/**
 * Connects the loaded client (`dist/excel-web-16.00.js`) with the workbook: from then on `Excel.run` works on it and
 * `Office.onReady` answers. In a page:
 *
 *     installExcel(workbook, window as unknown as ClientGlobals);
 *
 * `Excel.createWorkbook` opens nothing: listeners of `workbook.changes` get {kind: "workbook-created", base64}.
 */
export function installExcel(workbook: Workbook, globals: ClientGlobals, options: SessionOptions = {}): void {
  globals.Office = standInForOffice(workbook);
  globals.OfficeExtension.HostBridge.init(openSession(workbook, options));
}
