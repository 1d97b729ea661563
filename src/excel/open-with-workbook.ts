/** By this setting Excel opens the pane with a workbook whose manifest names the pane so. */
const OPENS_WITH_IT = "Office.AutoShowTaskpaneWithDocument";

/**
 * Lets Excel open the pane with this workbook from now on, for those who have the add-in; kept when the workbook is saved.
 * False where this Excel keeps no such settings: the workbook is as sound without.
 */
export function openPaneWithWorkbook(): Promise<boolean> {
  const { document } = Office.context as { readonly document?: { readonly settings?: Office.Settings } };
  const settings = document?.settings;
  if (!settings) return Promise.resolve(false);
  if (settings.get(OPENS_WITH_IT) === true) return Promise.resolve(true);
  settings.set(OPENS_WITH_IT, true);
  return new Promise((resolve) => {
    settings.saveAsync(({ status }) => resolve(String(status) === "succeeded"));
  });
}
