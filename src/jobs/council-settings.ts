import { parseSettings, type Settings } from "../domain/council/settings";
import type { Framework } from "../domain/framework/edition";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Result } from "../domain/issues/issue";
import { readCouncil } from "../sheets/council/read";
import { placeCouncil } from "../sheets/council/workbook";
import type { NamedPlan } from "./job";
import { jsonIn } from "./read-json";
import { readTextOrWorkbook } from "./read-workbook";
import type { Source } from "./source";

/** The council's settings from their workbook or from JSON; undefined where no file is given. */
export async function readSettings(source: Source | undefined): Promise<Result<Settings | undefined>> {
  if (!source) return { ok: true, value: undefined, issues: [] };
  return readTextOrWorkbook(source, {
    text: (bytes) => jsonIn(bytes, source.name, parseSettings),
    workbook: readCouncil,
  });
}

/** The workbook in which a council types its settings: blank, or with those of a file. */
export async function settingsWorkbook(
  source: Source | undefined,
  editions: readonly Framework[] = shippedEditions,
): Promise<Result<NamedPlan>> {
  const read = await readSettings(source);
  if (!read.ok) return read;
  const plan = placeCouncil(read.value ?? {}, editions);
  return { ...read, value: { name: "Council settings", plan } };
}
