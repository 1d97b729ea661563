import { capital } from "../issues/words/sentences";
import { labelAt } from "../issues/labels";
import { sameJson } from "../values/same-json";
import { Settings } from "./settings";

/** What differs between two council files, in the words of their fields. */
export interface SettingChange {
  /** "bands, least percentage for Good", "targets, apprenticeships, quantity". */
  readonly setting: string;
  /** Undefined where the earlier file says nothing of it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** "Targets, apprenticeships, quantity: 45, before 40". */
export function changeInWords({ setting, before, after }: SettingChange): string {
  const was = before === undefined ? "nothing before" : `before ${before}`;
  return `${capital(setting)}: ${after ?? "taken out"}, ${was}`;
}

type Path = readonly (string | number)[];

/** Every value that was added, changed or taken out. An entry of a list is known by its first field, not by its line. */
export function settingsChanges(before: Settings, after: Settings): readonly SettingChange[] {
  return changesAt([], [], before, after);
}

function changesAt(
  path: Path,
  names: readonly string[],
  before: unknown,
  after: unknown,
): readonly SettingChange[] {
  if (sameJson(before, after)) return [];
  if (isList(before) || isList(after)) return listChanges(path, names, entries(before), entries(after));
  if (isRecord(before) || isRecord(after)) {
    const [was, is] = [fields(before), fields(after)];
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) =>
      changesAt([...path, key], [...names, labelAt(Settings, [...path, key])], was[key], is[key]),
    );
  }
  return [{ setting: names.join(", "), before: text(before), after: text(after) }];
}

function listChanges(
  path: Path,
  names: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly SettingChange[] {
  const keys = [...new Set([...before, ...after].map(keyOf))];
  const plain = [...before, ...after].every((each) => !isRecord(each));
  if (plain) return plainChanges(names, before, after);
  return keys.flatMap((key) =>
    changesAt(
      [...path, 0],
      [...names, key],
      before.find((each) => keyOf(each) === key),
      after.find((each) => keyOf(each) === key),
    ),
  );
}

/** Texts that came in and went out; their order alone where neither did. */
function plainChanges(
  names: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly SettingChange[] {
  const setting = names.join(", ");
  const gone = before.filter((each) => !after.includes(each));
  const come = after.filter((each) => !before.includes(each));
  if (gone.length === 0 && come.length === 0)
    return [{ setting, before: listed(before), after: listed(after) }];
  return [{ setting, before: listed(gone), after: listed(come) }];
}

const MOST_LISTED = 12;

function listed(values: readonly unknown[]): string | undefined {
  if (values.length === 0) return undefined;
  const more = values.length - MOST_LISTED;
  const shown = values.slice(0, MOST_LISTED).map(String).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function keyOf(entry: unknown): string {
  const [first] = isRecord(entry) ? Object.values(entry) : [entry];
  return String(first);
}

function text(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value as string | number | boolean);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function entries(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
