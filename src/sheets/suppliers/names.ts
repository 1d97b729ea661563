/** Sheets of a supplier register. */
export const SUPPLIERS = "Suppliers";
export const TO_CONFIRM = "To confirm";
export const ON_RECORD = "On record";

/** Hidden lists of choices. */
export const LIST_ANSWER = "Suppliers_List_Answer";
export const LIST_YES_NO = "Suppliers_List_YesNo";
export const LIST_ADDRESS = "Suppliers_List_Address";

/** The name under which the workbook is handed over. */
export const SUPPLIER_REGISTER = "Supplier register";
