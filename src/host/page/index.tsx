import "@ironcalc/workbook/style.css";
import { mountPane } from "../../taskpane/mount";
import { init as initGrid } from "@ironcalc/workbook";
import { createRoot } from "react-dom/client";
import { installExcel, type ClientGlobals } from "../client/browser";
import { dockPane } from "./dock-pane";
import { Keeping } from "./keeping";
import { openFirst } from "./opening";
import { moveBetweenRegions } from "./regions";
import { nextTask } from "./next-task";
import { openForTests } from "./test-door";
import { WorkbookView } from "./workbook-view";

await initGrid();
const opened = await openFirst();
const { workbook } = opened;
const keeping = new Keeping(opened);
openForTests(workbook);
dockPane();
moveBetweenRegions();
const place = document.getElementById("workbook");
if (!place) throw new Error("the page has no place for the workbook");
createRoot(place).render(<WorkbookView opened={opened} keeping={keeping} />);
installExcel(workbook, window as unknown as ClientGlobals, {
  onRequest: () => keeping.touched(),
  later: nextTask,
});
const pane = document.getElementById("pane");
if (!pane) throw new Error("the page has no place for the pane");
mountPane(pane);
