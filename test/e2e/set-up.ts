import { builtCommandLine } from "../build/command-line";
import { beginOffices } from "../libreoffice/shared-offices";
import { beginPage } from "./shared-page";

/** Before the first suite in a browser. */
export default async function setUp(): Promise<void> {
  builtCommandLine();
  beginOffices();
  await beginPage();
}
