import type { Framework } from "../../domain/framework/edition";
import type { Result } from "../../domain/issues/issue";
import { type JobOptions, type NamedFile, oneByOne, workbookBytes } from "../../jobs/job";
import type { ContractInFile } from "../../jobs/read-contracts";
import { returnForms } from "../../jobs/return-forms";
import { openNothing } from "../../jobs/source";
import { optionalSourceOf } from "../parts/sources";

export interface FormsAsked {
  readonly contracts: readonly ContractInFile[];
  readonly quarter: string;
  readonly lines: number;
  readonly area: File | undefined;
  readonly postcodes: File | undefined;
  readonly register: File | undefined;
  readonly settings: File | undefined;
  readonly editions: readonly Framework[];
}

/** The forms of a quarter as files. */
export async function returnFormsForPane(
  { area, postcodes, register, settings, ...asked }: FormsAsked,
  onProgress: JobOptions["onProgress"],
): Promise<Result<readonly NamedFile[]>> {
  const files = {
    area: optionalSourceOf(area),
    postcodes: optionalSourceOf(postcodes),
    register: optionalSourceOf(register),
    settings: optionalSourceOf(settings),
  };
  const forms = await returnForms({ ...asked, ...files, openNamed: openNothing });
  if (!forms.ok) return forms;
  const write = async ({ name, plan }: (typeof forms.value)[number]) => ({
    name: `${name}.xlsx`,
    bytes: await workbookBytes(plan()),
  });
  return { ...forms, value: await oneByOne(forms.value, write, { onProgress }) };
}
