import { aboveRequirementSet, ApiError, notSupported } from "./api-error";
import { Remote, type Json, type Since } from "./members";
import { reaches } from "./requirement-set";
import { membersOf } from "./known-types";
import { identity, wireName } from "./wire";

/** What `load` asks for: paths such as "name", "items/name", "format/fill/color"; with no path, every property. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Answers a load. A name that the type does not have is refused, as Excel refuses it. */
export function query(object: Remote, info: QueryInfo, level: Since): Json {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  return object.members.items ? collection(object, paths, info, level) : single(object, paths, level);
}

function collection(object: Remote, paths: readonly string[], info: QueryInfo, level: Since): Json {
  const { items } = object.members;
  if (!items) throw new Error(`not a collection: ${object.members.type}`);
  const first = info.Skip ?? 0;
  const last = info.Top === undefined ? undefined : first + info.Top;
  const targets = items.list(object.bound).slice(first, last);
  const forItems = paths
    .map((path) => path.replace(/^items(\/|$)/, ""))
    .map((path) => (path === "" ? "*" : path));
  const members = membersOf(items.type);
  return {
    ...identity(object),
    _Items: targets.map((target) => single(Remote.of(members, target), forItems, level)),
  };
}

function single(object: Remote, paths: readonly string[], level: Since): Json {
  const answer: Record<string, Json> = identity(object);
  const deeper = new Map<string, string[]>();
  for (const path of paths.length === 0 ? ["*"] : paths) {
    const [name = "", ...rest] = path.split("/");
    if (name === "*" || name === "$all") Object.assign(answer, everyProperty(object, level));
    else if (object.members.objects?.[name]) deeper.set(name, [...(deeper.get(name) ?? []), rest.join("/")]);
    else answer[wireName(name)] = property(object, name, level);
  }
  for (const [name, rest] of deeper) answer[wireName(name)] = nested(object, name, rest, level);
  return answer;
}

function everyProperty(object: Remote, level: Since): Record<string, Json> {
  const answer: Record<string, Json> = {};
  for (const [name, { since, get }] of Object.entries(object.members.properties ?? {})) {
    if (reaches(level, since)) answer[wireName(name)] = get(object.bound);
  }
  return answer;
}

function property(object: Remote, name: string, level: Since): Json {
  const { type, properties } = object.members;
  const found = properties?.[name];
  if (!found) throw unknownProperty(type, name);
  if (!reaches(level, found.since)) throw aboveRequirementSet(`${type}.${name}`, found.since, level);
  return found.get(object.bound);
}

function nested(object: Remote, name: string, rest: readonly string[], level: Since): Json {
  const navigation = object.members.objects?.[name];
  if (!navigation) throw unknownProperty(object.members.type, name);
  if (!reaches(level, navigation.since)) {
    throw aboveRequirementSet(`${object.members.type}.${name}`, navigation.since, level);
  }
  const target = navigation.get(object.bound);
  if (!target) return null;
  const select = rest.filter((path) => path !== "");
  return query(Remote.of(membersOf(navigation.type), target), { Select: select }, level);
}

/** Excel answers InvalidArgument for a misspelt name; the message adds that the name may only be missing here. */
function unknownProperty(type: string, name: string): ApiError {
  return /^[a-z]\w*$/i.test(name)
    ? new ApiError("InvalidArgument", notSupported(`${type}.${name} in load()`).message)
    : new ApiError("InvalidArgument", `not a property's name: ${name}`);
}
