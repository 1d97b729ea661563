import { labelled } from "../../issues/labels";
import { line } from "../../values/fields";

export const identityFields = {
  /** Whose file it is: "Rotherham Metropolitan Borough Council". */
  name: labelled("council's name", line).optional(),
};
