import type { Issue, Result } from "../issues/issue";
import { errorAt, warningAt } from "../issues/schema-issues";
import { sectorOf } from "../values/postcodes";
import type { Area, AreaBySectors } from "./area";
import { codesAround, type Council, districtsWith, type Surroundings } from "./councils";
import type { PlacedPostcode } from "./postcode-file";
import { firstNamed } from "../values/first-named";

/** How many live postcodes of a sector lie in the council's districts, in those round it, and in neither. */
type Split = [inside: number, round: number, beyond: number];

/** What is local to a council, counted from the postcodes of a file one after the other. */
export class AreaCount {
  private readonly inside: ReadonlySet<string>;
  private readonly round: ReadonlySet<string>;
  private readonly splits = new Map<string, Split>();
  /** Districts that a postcode in use is of. */
  private readonly seen = new Set<string>();

  private constructor(
    private readonly council: Council,
    private readonly wider: readonly [Surroundings, string] | undefined,
  ) {
    this.inside = new Set(council.codes);
    this.round = new Set(wider ? codesAround(council, wider) : []);
  }

  /**
   * With what lies round the council: as asked, else its combined authority, county or region, whichever comes first.
   * "none": nothing does.
   */
  static of(council: Council, surroundings?: Surroundings | "none"): Result<AreaCount> {
    const found =
      surroundings === undefined ? council.within[0] : council.within.find(([kind]) => kind === surroundings);
    if (surroundings === undefined || surroundings === "none" || found)
      return { ok: true, value: new AreaCount(council, found), issues: [] };
    const has = council.within.map(([, name]) => name).join(", ");
    return {
      ok: false,
      issues: [errorAt([], "surroundings-unknown", { council: council.name, asked: surroundings, has })],
    };
  }

  /** Takes a postcode into account; one that was given up is no longer anyone's address. */
  readonly take = ({ postcode, district, live }: PlacedPostcode): void => {
    if (!live) return;
    this.seen.add(district);
    const sector = sectorOf(postcode);
    const split = this.splits.get(sector) ?? [0, 0, 0];
    split[this.inside.has(district) ? 0 : this.round.has(district) ? 1 : 2] += 1;
    this.splits.set(sector, split);
  };

  /** The area, each sector where most of its postcodes lie, with what that finds and lets in. `file` is its source. */
  area(file: string): Result<Area> {
    const { council, wider, splits } = this;
    const all = [...splits.values()];
    const has = (part: 0 | 1 | 2) => all.some((split) => split[part] > 0);
    if (!has(0))
      return { ok: false, issues: [errorAt([], "postcodes-not-of-council", { council: council.name })] };
    const borough = this.sectors(([inside, round, beyond]) => inside > round + beyond);
    const own = new Set(borough);
    const both = this.sectors(([inside, round, beyond]) => inside + round > beyond);
    const counted: AreaBySectors = {
      source: file,
      borough: this.error(own, ([inside]) => inside),
      ...(wider && { withWider: this.error(new Set(both), ([inside, round]) => inside + round) }),
    };
    const value: Area = {
      name: council.name,
      borough: { sectors: borough },
      wider: {
        ...(wider && { name: wider[1] }),
        sectors: wider ? both.filter((sector) => !own.has(sector)) : [],
      },
      districts: { borough: council.codes, wider: wider ? [...this.round] : [] },
      bySectors: counted,
    };
    return {
      ok: true,
      value,
      issues: [...this.unseen(), ...(has(2) ? [] : [edgeUnknown(council, wider?.[1])])],
    };
  }

  /** A file that ends within the area, or is older than a district, lacks whole districts of it. */
  private unseen(): readonly Issue[] {
    const ofArea = districtsWith(new Set([...this.inside, ...this.round]));
    const missing = ofArea.filter(({ codes }) => !codes.some((code) => this.seen.has(code)));
    if (missing.length === 0) return [];
    const { named: names, others } = firstNamed(missing.map(({ name }) => name));
    return [warningAt([], "area-districts-without-postcodes", { names, others })];
  }

  private sectors(isIn: (split: Split) => boolean): readonly string[] {
    return [...this.splits].flatMap(([sector, split]) => (isIn(split) ? [sector] : [])).sort(bySector);
  }

  private error(sectors: ReadonlySet<string>, insideOf: (split: Split) => number) {
    let [postcodes, found, others] = [0, 0, 0];
    for (const [sector, split] of this.splits) {
      const inside = insideOf(split);
      postcodes += inside;
      if (!sectors.has(sector)) continue;
      found += inside;
      others += split[0] + split[1] + split[2] - inside;
    }
    return { postcodes, found, others };
  }
}

/** Where the file has no postcode beyond, nothing is known of those that the outer sectors let in. */
function edgeUnknown({ name }: Council, wider: string | undefined): Issue {
  return warningAt([], "area-edge-unknown", { area: wider ?? name });
}

/** "S2 1" stands before "S10 1". */
function bySector(one: string, other: string): number {
  return one.localeCompare(other, "en-GB", { numeric: true });
}
