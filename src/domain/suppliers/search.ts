import { normalisedName, plainNumber } from "../spend/supplier-register";
import type { Day } from "../values/day";
import { coreKeys } from "./alike-names";
import type { Finding } from "./file";
import type { PublishedRow } from "./published";

/** A supplier that is to be found in published registers. */
export interface Asked {
  readonly supplier: string;
  /** Where a person has said which company it is. */
  readonly companyNumber?: string | undefined;
}

/** How a supplier was found, the surest first. */
const HOW_WORDS = {
  number: "Its company number is the same",
  name: "The name is the same",
  "number-found": "It has the company number of a company that was found for this name",
  "former-name": "It had this name before, or works under it",
  core: "The name is the same but for Ltd, BACS, trading as or the like",
} as const;
type How = keyof typeof HOW_WORDS;
const SURENESS = Object.keys(HOW_WORDS) as readonly How[];

/** Where a row stands: the register and the file, and the day of it. */
export interface PublishedIn {
  readonly source: string;
  readonly date: Day;
  /** Whether what is not in it is no charity in England and Wales. */
  readonly listsCharities: boolean;
}

interface Match {
  readonly how: How;
  readonly row: PublishedRow;
  readonly of: PublishedIn;
}

/** What is kept of a supplier in each register: more of one name are counted, and need a person's search. */
const MOST_MATCHES = 3;

interface Sought extends Asked {
  readonly matches: Map<string, { readonly kept: Match[]; count: number }>;
}

/** Looks for suppliers in registers whose rows come one by one; what is held is bounded by the suppliers, not by the rows. */
export class PublishedSearch {
  private readonly byNumber = new Map<string, Set<Sought>>();
  /** By the number of a charity that has a supplier's name as another of its own. */
  private readonly byCharity = new Map<string, Set<Sought>>();
  private readonly byName = new Map<string, Set<Sought>>();
  private readonly byCore = new Map<string, Set<Sought>>();
  private readonly sought: readonly Sought[];
  private charities: PublishedIn | undefined;

  constructor(asked: readonly Asked[]) {
    this.sought = asked.map((each) => ({ ...each, matches: new Map() }));
    for (const each of this.sought) {
      const number = plainNumber(each.companyNumber ?? "");
      if (number !== "") {
        // Who is known is looked up as who it is, and not by a name that another may have.
        put(this.byNumber, number, each);
        continue;
      }
      put(this.byName, normalisedName(each.supplier), each);
      for (const key of coreKeys(each.supplier)) put(this.byCore, key, each);
    }
  }

  /** A register was read: what was not found in it can be told. */
  read(of: PublishedIn): void {
    if (of.listsCharities) this.charities = of;
  }

  /** Another name of a charity: whose supplier's it is, the register's row of that charity is. */
  takeName({ otherNames, charityNumber }: PublishedRow): void {
    for (const name of otherNames)
      for (const each of this.byName.get(normalisedName(name)) ?? [])
        put(this.byCharity, charityNumber, each);
  }

  take(row: PublishedRow, of: PublishedIn): void {
    const taken = new Set<Sought>();
    const match = (how: How, sought: Iterable<Sought> | undefined) => {
      for (const each of sought ?? []) {
        if (taken.has(each)) continue;
        taken.add(each);
        keep(each, { how, row, of });
        if (row.companyNumber !== "" && how === "name") put(this.byNumber, row.companyNumber, each);
      }
    };
    if (row.companyNumber !== "")
      for (const each of this.byNumber.get(row.companyNumber) ?? [])
        match(each.companyNumber === undefined ? "number-found" : "number", [each]);
    match("name", this.byName.get(normalisedName(row.name)));
    if (row.charityNumber !== "") match("former-name", this.byCharity.get(row.charityNumber));
    for (const name of row.otherNames) match("former-name", this.byName.get(normalisedName(name)));
    for (const key of coreKeys(row.name)) match("core", this.byCore.get(key));
  }

  /** What was found, by supplier in their order and the surest first, each value once. */
  findings(): readonly Finding[] {
    return this.sought.flatMap((each) => {
      const found = [...each.matches.values()].flatMap(({ kept, count }) =>
        kept.flatMap((match) => findingsOf(each.supplier, match, count)),
      );
      const first = new Map<string, Finding>();
      for (const finding of [...found, ...this.noCharity(each)]) {
        const key = `${finding.field}|${finding.value}`;
        if (!first.has(key)) first.set(key, finding);
      }
      return [...first.values()];
    });
  }

  /** Of a company that was found, that no charity has its name or number. */
  private noCharity({ supplier, matches }: Sought): readonly Finding[] {
    const all = [...matches.values()].flatMap(({ kept }) => kept);
    const isSure = all.some(({ how, of }) => !of.listsCharities && (how === "number" || how === "name"));
    const isCharity = all.some(({ row }) => row.charityNumber !== "");
    if (!this.charities || !isSure || isCharity) return [];
    const { source, date } = this.charities;
    const why = "No charity in England and Wales has its name or its company number";
    return [{ supplier, field: "charity", value: "No", source, date, why }];
  }
}

function keep({ matches }: Sought, match: Match): void {
  const { source } = match.of;
  const found = matches.get(source) ?? { kept: [], count: 0 };
  matches.set(source, found);
  found.count += 1;
  found.kept.push(match);
  found.kept.sort((one, other) => SURENESS.indexOf(one.how) - SURENESS.indexOf(other.how));
  const [surest] = found.kept;
  // Who is found by its number is found: a namesake is another.
  const most = surest?.how === "number" ? 1 : MOST_MATCHES;
  found.kept.length = Math.min(found.kept.length, most);
}

function findingsOf(supplier: string, { how, row, of }: Match, count: number): readonly Finding[] {
  const several =
    count > 1 && how !== "number" ? [`One of ${count.toLocaleString("en-GB")} that may be it`] : [];
  return row.values.map(({ field, value, address, caution }) => ({
    ...{ supplier, field, value, ...(address ? { address } : {}) },
    ...{ source: of.source, date: row.date ?? of.date, found: row.name },
    why: [HOW_WORDS[how], ...several, ...(caution === "" ? [] : [caution])].join(". "),
  }));
}

function put(map: Map<string, Set<Sought>>, key: string, sought: Sought): void {
  if (key === "") return;
  const found = map.get(key);
  if (found) found.add(sought);
  else map.set(key, new Set([sought]));
}
