import { endOffices } from "../libreoffice/shared-offices";
import { endPage } from "./shared-page";

/** After the last suite in a browser. */
export default async function tearDown(): Promise<void> {
  await endOffices();
  await endPage();
}
