import { mountPane } from "./mount";

const element = document.getElementById("pane");
if (!element) throw new Error("the page has no element with the id pane");
mountPane(element);
