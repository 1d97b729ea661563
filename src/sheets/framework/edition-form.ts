import type { Framework } from "../../domain/framework/edition";

/** The first form that says where an edition's words are published and which are to be filled in. */
export const PUBLICATION_FORM = 2;

/** The first form in which prompts are typed. */
export const PROMPTS_FORM = 3;

/** What an edition's workbook is made from, and its form. */
export interface EditionForm {
  readonly from: Framework | undefined;
  readonly form: number;
  /** True of one that begins with the shape of another owner's framework, and none of its words. */
  readonly isTemplate: boolean;
}

export function saysPrompts({ form }: EditionForm): boolean {
  return form >= PROMPTS_FORM;
}

export function saysPublication({ form }: EditionForm): boolean {
  return form >= PUBLICATION_FORM;
}
