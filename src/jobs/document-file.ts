import type { DocumentDescription } from "../docx/document";
import { writeDocx } from "../docx/write";
import type { NamedFile } from "./job";

/** A Word document that is yet to be written; the name has no ending. */
export interface NamedDocument {
  readonly name: string;
  readonly document: DocumentDescription;
}

/** It as a .docx file with its ending. */
export async function documentFile({ name, document }: NamedDocument): Promise<NamedFile> {
  return { name: `${name}.docx`, bytes: await writeDocx(document) };
}
