import type { Result } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { lettersBetween } from "../values/letters-between";
import { AUTHORITIES, JOINED_CODES } from "./areas/authorities";

/** A district by the names and codes of July 2025. */
interface District {
  readonly name: string;
  readonly council: string;
  /** The present code, then former ones. */
  readonly codes: readonly string[];
  readonly region: string;
  readonly county: string;
  readonly combined: string;
}

/** What may lie round a council. */
export const SURROUNDINGS = ["combined-authority", "county", "region"] as const;
export type Surroundings = (typeof SURROUNDINGS)[number];

/** A council that buys: of a district, of a county with its districts, or a combined authority. */
export interface Council {
  readonly name: string;
  /** Codes of its districts, present and former. */
  readonly codes: readonly string[];
  /** What lies round it, by name: the combined authority before the county, and the region or nation last. */
  readonly within: readonly (readonly [Surroundings, string])[];
}

/** The council of a name, as people write it, or of a code: of its district, its county or its combined authority. */
export function councilNamed(text: string): Result<Council> {
  const wanted = plain(text);
  const code = text.trim().toUpperCase();
  const districts = readDistricts();
  const district = districts.find(
    ({ name, council, codes }) => codes.includes(code) || [plain(name), plain(council)].includes(wanted),
  );
  if (district) return { ok: true, value: ofDistrict(district), issues: [] };
  const joined = joinedNames(districts).find(
    ([kind, name]) => plain(name) === wanted || JOINED_CODES[kind][name] === code,
  );
  if (joined) return { ok: true, value: ofJoined(joined, districts), issues: [] };
  const like = likeliest(wanted, districts);
  return {
    ok: false,
    issues: [errorAt([], "council-unknown", { name: text.trim(), like: like.join(", ") })],
  };
}

/** The names of all councils, as an entry offers them: a county and a combined authority say what they are. */
export function councilNames(): readonly string[] {
  const districts = readDistricts();
  const names = [
    ...districts.map(({ name }) => name),
    ...joinedNames(districts).map(([kind, name]) => inFull(kind, name)),
  ];
  return names.sort((one, other) => one.localeCompare(other, "en-GB"));
}

/** Codes of the districts of what lies round a council, without its own. */
export function codesAround({ codes }: Council, [kind, name]: readonly [Surroundings, string]) {
  return readDistricts()
    .filter((district) => partOf(district, kind) === name)
    .flatMap((district) => district.codes)
    .filter((code) => !codes.includes(code));
}

/** The districts that have any of the codes, each with all of its own. */
export function districtsWith(codes: ReadonlySet<string>): readonly Pick<District, "name" | "codes">[] {
  return readDistricts().filter((district) => district.codes.some((code) => codes.has(code)));
}

function ofDistrict(district: District): Council {
  const { name, codes } = district;
  const parts = SURROUNDINGS.map((kind) => [kind, partOf(district, kind)] as const);
  return { name, codes, within: parts.filter(([, part]) => part !== "") };
}

type Joined = readonly ["combined-authority" | "county", string];

function ofJoined([kind, name]: Joined, districts: readonly District[]): Council {
  const inside = districts.filter((district) => partOf(district, kind) === name);
  const kinds = SURROUNDINGS.filter((each) => each !== "county" && each !== kind);
  return {
    name,
    codes: inside.flatMap(({ codes }) => codes),
    within: kinds.flatMap((each) => {
      const parts = [...new Set(inside.map((district) => partOf(district, each)))];
      const [part] = parts;
      return parts.length === 1 && part !== undefined && part !== "" ? [[each, part] as const] : [];
    }),
  };
}

/** Counties with districts, and combined authorities, by name. */
function joinedNames(districts: readonly District[]): readonly Joined[] {
  const kinds = ["county", "combined-authority"] as const;
  return kinds.flatMap((kind) => {
    const names = new Set(districts.map((district) => partOf(district, kind)).filter((name) => name !== ""));
    return [...names].map((name) => [kind, name] as const);
  });
}

/** As it is not taken for a district of its name; Greater London is none, and no combined authority by law. */
function inFull(kind: Joined[0], name: string): string {
  if (kind === "county") return `${name} County Council`;
  return name === "Greater London" ? `${name} Authority` : `${name} Combined Authority`;
}

function partOf({ combined, county, region }: District, kind: Surroundings): string {
  if (kind === "combined-authority") return combined;
  return kind === "county" ? county : region;
}

const MOST_LIKE = 5;

/**
 * Councils whose name holds what was asked for; else those of most words like its own, a mistyped letter or two allowed,
 * the nearest first.
 */
function likeliest(wanted: string, districts: readonly District[]): readonly string[] {
  if (wanted === "") return [];
  const known = [
    ...districts.map(({ name, council }) => ({ name, spellings: [plain(name), plain(council)] })),
    ...joinedNames(districts).map(([kind, name]) => ({
      name: inFull(kind, name),
      spellings: [plain(name)],
    })),
  ];
  const whole = known.filter(({ spellings }) => spellings.some((each) => each.includes(wanted)));
  const words = wanted.split(" ").filter((word) => word.length > 3 && !COMMON.has(word));
  const ranked = known.flatMap(({ name, spellings }) => {
    const matched = Math.max(...spellings.map((each) => wordsLike(words, each.split(" "))));
    const off = Math.min(...spellings.map((each) => lettersBetween(wanted, each)));
    return matched === 0 ? [] : [{ name, matched, off }];
  });
  ranked.sort((one, other) => other.matched - one.matched || one.off - other.off);
  return [...(whole.length > 0 ? whole : ranked)].slice(0, MOST_LIKE).map(({ name }) => name);
}

/** Words of many names, which alone make none likely. */
const COMMON: ReadonlySet<string> = new Set(["city", "upon", "north", "south", "east", "west", "shire"]);

function wordsLike(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) =>
    others.some((other) => other.startsWith(word) || lettersBetween(word, other) <= word.length / 4),
  ).length;
}

/**
 * A name without what councils call themselves: "Rotherham Metropolitan Borough Council" is "rotherham". As statistics
 * write it too: "Bristol, City of".
 */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .replaceAll("&", " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^(.+) city of ?$/, "city of $1")
    .replace(/\blondon borough\b/g, " ")
    .replace(/\bcity of (?!london)/g, " ")
    .replace(/\bcity (?=council\b)/g, " ")
    .replace(/(.) city ?$/, "$1")
    .replace(
      /\b(metropolitan|borough|district|county|council|combined|mayoral|authority|royal|the|of|lb|mbc|bc|dc|cc)\b/g,
      " ",
    )
    .replace(/ +/g, " ")
    .trim();
}

/** Whether two names are of one council, whatever it calls itself: "Rotherham" and "Rotherham Metropolitan Borough Council". */
export function isOneCouncil(one: string, other: string): boolean {
  return plain(one).replaceAll(" ", "") === plain(other).replaceAll(" ", "");
}

let read: readonly District[] | undefined;

function readDistricts(): readonly District[] {
  read ??= AUTHORITIES.trim().split("\n").map(districtIn);
  return read;
}

function districtIn(line: string): District {
  const [name = "", council = "", codes = "", region = "", county = "", combined = ""] = line.split("|");
  return { name, council, codes: codes.split(" "), region, county, combined };
}
