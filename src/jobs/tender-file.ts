import { inFieldOrder } from "../domain/tender/write-json";
import { jsonFile, type NamedFile } from "./job";

/** A tender's setup as tender.json, half done or not. */
export function tenderFile(setup: object): NamedFile {
  return jsonFile("tender.json", inFieldOrder(setup));
}
