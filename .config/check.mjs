// npm run check: types, lint, layout and import rules.
import { checks } from "./checks.mjs";
import { sideBySide } from "./side-by-side.mjs";

process.exitCode = (await sideBySide(checks)) ? 0 : 1;
