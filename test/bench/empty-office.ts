/** office.js as far as the pane asks it before the workbook is read: an Excel that gives no workbook. */
export const EMPTY_OFFICE = `window.Office = {
  HostType: { Excel: "Excel" }, context: { requirements: { isSetSupported: () => true } },
  onReady: async () => ({ host: "Excel" }),
};
window.Excel = { run: () => new Promise(() => undefined) };`;
