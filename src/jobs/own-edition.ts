import type { Framework } from "../domain/framework/edition";
import { parseEditionFile } from "../domain/framework/edition-file";
import { isShipped, shippedEditions } from "../domain/framework/shipped-editions";
import { inFile, issueInFile } from "../domain/issues/in-file";
import type { Issue, Result } from "../domain/issues/issue";
import { errorAt } from "../domain/issues/schema-issues";
import { editionBeside, heldAgainst, withEdition } from "./editions";
import { fieldsOf, readJson } from "./read-json";
import { openNothing, type OpenNamed, type Source } from "./source";

/** The editions that a set-up is read with: those at hand, and how one is opened that the set-up names by its path. */
export interface KnownEditions {
  /** Those that come with the product where absent. */
  readonly editions?: readonly Framework[] | undefined;
  readonly openNamed: OpenNamed;
}

/** Those that come with the product, and none that a set-up names by its path. */
export const NO_OTHERS: KnownEditions = { openNamed: openNothing };

type ByEditions<T> = (json: unknown, editions: readonly Framework[]) => Result<T>;

/**
 * What a set-up's JSON file says, read with the editions at hand and its own: the one that the file carries as
 * `edition`, or whose path stands as its `framework`.
 */
export async function readByEdition<T>(
  source: Source,
  known: KnownEditions,
  parse: ByEditions<T>,
): Promise<Result<T>> {
  const json = await readJson(source, asItIs);
  return json.ok ? parseByEdition(json.value, { ...known, file: source.name }, parse) : json;
}

/** JSON whose set-up is looked at later. */
export function asItIs(json: unknown): Result<unknown> {
  return { ok: true, value: json, issues: [] };
}

/** The same of JSON that was read: a set-up, or a list of them. */
export async function parseByEdition<T>(
  json: unknown,
  { file, ...known }: KnownEditions & { readonly file: string },
  parse: ByEditions<T>,
): Promise<Result<T>> {
  const own = await withOwnEditions(json, { ...known, file });
  if (!own.ok) return own;
  const read = inFile(file, parse(own.value.json, own.value.editions));
  return { ...read, issues: [...own.issues, ...read.issues] };
}

/** A set-up's JSON as its schema knows it, and the editions that it can be read with. */
export interface WithEditions {
  readonly json: unknown;
  readonly editions: readonly Framework[];
}

interface Reading extends KnownEditions {
  readonly file: string;
}

/** The same of a set-up for a form to show; of a list each is looked at. */
export async function withOwnEditions(json: unknown, reading: Reading): Promise<Result<WithEditions>> {
  const { editions = shippedEditions } = reading;
  if (!Array.isArray(json)) return withOwnEdition(json, { ...reading, editions });
  const setups: unknown[] = [];
  const issues: Issue[] = [];
  let known = editions;
  for (const each of json as readonly unknown[]) {
    const read = await withOwnEdition(each, { ...reading, editions: known });
    issues.push(...read.issues);
    if (!read.ok) continue;
    setups.push(read.value.json);
    known = read.value.editions;
  }
  return setups.length < json.length
    ? { ok: false, issues }
    : { ok: true, value: { json: setups, editions: known }, issues };
}

async function withOwnEdition(
  json: unknown,
  { file, openNamed, editions }: Reading & { readonly editions: readonly Framework[] },
): Promise<Result<WithEditions>> {
  if (typeof json !== "object" || json === null) return { ok: true, value: { json, editions }, issues: [] };
  const { edition: carried, ...setup } = json as Readonly<Record<string, unknown>>;
  const { framework } = setup;
  const read =
    carried === undefined
      ? await namedEdition(framework, { file, openNamed, editions })
      : carriedEdition(carried, framework, file);
  if (!read) return { ok: true, value: { json, editions }, issues: [] };
  if (!read.ok) return read;
  const edition = read.value;
  const issues = [...read.issues, ...heldAgainst(edition, editions, file)];
  return issues.some(({ severity }) => severity === "error")
    ? { ok: false, issues }
    : {
        ok: true,
        value: { json: { ...setup, framework: edition.id }, editions: withEdition(editions, edition) },
        issues,
      };
}

function carriedEdition(carried: unknown, framework: unknown, file: string): Result<Framework> {
  const read = inFile(file, parseEditionFile(carried));
  if (!read.ok) {
    const issues = read.issues.map(({ place, ...issue }): Issue => {
      const { path = [], subject } = place;
      const of = subject === undefined ? "edition" : `edition, ${subject}`;
      return { ...issue, place: { ...place, path: ["edition", ...path], subject: of } };
    });
    return { ok: false, issues };
  }
  const { id } = read.value;
  if (framework === id) return read;
  const other = errorAt(["framework"], "edition-other-than-named", {
    framework: String(framework),
    edition: id,
  });
  return { ok: false, issues: [issueInFile(other, file)] };
}

/** The edition whose file a set-up names; undefined where it names an id. */
async function namedEdition(
  framework: unknown,
  { file, openNamed, editions }: Reading & { readonly editions: readonly Framework[] },
): Promise<Result<Framework> | undefined> {
  if (typeof framework !== "string" || !/[\\/]|\.(json|xlsx)$/i.test(framework)) return undefined;
  const source = openNamed(framework, file);
  if (source) return editionBeside(source, editions);
  const name = framework.replace(/^.*[\\/]/, "").replace(/\.(json|xlsx)$/i, "");
  const atHand = editions.find(({ id }) => id === name.toLowerCase());
  if (atHand) return { ok: true, value: atHand, issues: [] };
  const needed = errorAt(["framework"], "edition-file-needed", { path: framework });
  return { ok: false, issues: [issueInFile(needed, file)] };
}

/** The fields of a set-up for a form to show and to check later, with the editions at hand and its own. */
export interface SetupFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly editions: readonly Framework[];
}

export function readSetupFields(source: Source, known: KnownEditions): Promise<Result<SetupFields>> {
  return readByEdition(source, known, (json, editions) => {
    const read = fieldsOf(json);
    return read.ok ? { ...read, value: { fields: read.value, editions } } : read;
  });
}

/** A set-up or a contract as a file that can be used without its edition's file: it carries one that does not come with the product. */
export function carryingEdition<Setup extends object>(
  setup: Setup,
  edition: Framework,
): Setup & { readonly edition?: Framework } {
  return isShipped(edition.id) ? setup : { ...setup, edition };
}
