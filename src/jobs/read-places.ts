import { type Area, parseArea } from "../domain/council/area";
import { type Places, placesOf, type PostcodeLookup } from "../domain/council/places";
import { readPostcodeFile } from "../domain/council/postcode-file";
import { inFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { decodedParts } from "../domain/values/decoded-text";
import { readJson } from "./read-json";
import { bytesOf, type Source } from "./source";

/** What is local: a file that says it, or an area that the door chose. */
export type AreaGiven = Source | Area;

/** What local spend and returns find the place of a postcode by. */
export async function readPlaces(given: AreaGiven, postcodes: Source | undefined): Promise<Result<Places>> {
  const area = isSource(given)
    ? await readJson(given, parseArea)
    : { ok: true as const, value: given, issues: [] };
  const lookup = await readPostcodes(postcodes);
  const issues = [...area.issues, ...lookup.issues];
  if (!area.ok || !lookup.ok) return { ok: false, issues };
  const places = placesOf(area.value, lookup.value, isSource(given) ? given.name : undefined);
  return { ...places, issues: [...issues, ...places.issues] };
}

/** The district of each postcode; undefined where no file is given. */
export async function readPostcodes(source: Source | undefined): Promise<Result<PostcodeLookup | undefined>> {
  if (!source) return { ok: true, value: undefined, issues: [] };
  const bytes = await bytesOf(source);
  if (!bytes.ok) return bytes;
  const read = inFile(source.name, readPostcodeFile(decodedParts(bytes.value)));
  return read.ok ? { ...read, value: read.value.lookup } : read;
}

function isSource(given: AreaGiven): given is Source {
  return "open" in given;
}
