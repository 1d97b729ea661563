import "@ironcalc/workbook/style.css";
import "./page.css";
import { init as initGrid } from "@ironcalc/workbook";
import { createRoot } from "react-dom/client";
import { installExcel, type ClientGlobals } from "../browser";
import { EmbeddedWorkbook } from "../embedded-workbook";
import { dockPane } from "./dock-pane";
import { openForTests } from "./test-door";
import { WorkbookView } from "./workbook-view";

await initGrid();
const workbook = new EmbeddedWorkbook();
openForTests(workbook);
dockPane();
const place = document.getElementById("workbook");
if (!place) throw new Error("the page has no place for the workbook");
createRoot(place).render(<WorkbookView workbook={workbook} />);
installExcel(workbook, window as unknown as ClientGlobals);
