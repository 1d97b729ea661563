import { endOffices } from "./shared-offices";

/** After the last suite that needs LibreOffice. */
export default endOffices;
