import { sameName } from "../../domain/tender/bids";

/** New names by old ones, for those who are called otherwise from now on. */
export interface Renamed {
  readonly bidders?: ReadonlyMap<string, string>;
  readonly evaluators?: ReadonlyMap<string, string>;
}

/** Who of the tender before is who of the one after. */
export interface Follower {
  /** The place in the list before of the one who has a name now; -1 for somebody new. */
  readonly before: (name: string) => number;
  /** The name now of one who had a name before. */
  readonly now: (name: string) => string;
}

export interface FollowedPeople {
  readonly bidder: Follower;
  readonly evaluator: Follower;
}

export function follower(
  before: readonly string[],
  renamed: ReadonlyMap<string, string> = new Map(),
): Follower {
  const names = [...renamed];
  const newNameOf = (name: string) => names.find(([old]) => sameName(old, name))?.[1];
  return {
    now: (name) => newNameOf(name) ?? name,
    before: (name) => {
      const isNow = (called: string | undefined) => called !== undefined && sameName(called, name);
      // Who was given the name comes before one who had it and is gone.
      const place = before.findIndex((old) => isNow(newNameOf(old)));
      return place >= 0 ? place : before.findIndex((old) => newNameOf(old) === undefined && isNow(old));
    },
  };
}
