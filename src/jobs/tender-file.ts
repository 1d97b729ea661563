import { TenderFile } from "../domain/tender/file";
import { jsonFile, type NamedFile } from "./job";

const FIELDS: readonly string[] = Object.keys(TenderFile.shape);

/** A tender's setup as tender.json, half done or not: its fields in the order of their description, others after them. */
export function tenderFile(setup: Readonly<Record<string, unknown>>): NamedFile {
  const known = FIELDS.filter((field) => Object.hasOwn(setup, field));
  const others = Object.keys(setup).filter((field) => !FIELDS.includes(field));
  const fields = [...known, ...others].map((field) => [field, setup[field]]);
  return jsonFile("tender.json", Object.fromEntries(fields));
}
