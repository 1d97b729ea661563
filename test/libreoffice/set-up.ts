import { beginOffices } from "./shared-offices";

/** Before the first suite that needs LibreOffice. */
export default beginOffices;
