import type { Workbook } from "../workbook/shape";
import type { Since } from "../protocol/members";
import type { Json } from "../protocol/members";
import { reaches } from "../protocol/requirement-set";

/** The part of the global `Office` object that an add-in asks before it starts. */
export interface OfficeStandIn {
  readonly HostType: { readonly Excel: "Excel" };
  readonly PlatformType: { readonly PC: "PC"; readonly Mac: "Mac"; readonly OfficeOnline: "OfficeOnline" };
  readonly context: {
    readonly host: "Excel";
    readonly platform: "PC";
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly diagnostics: { readonly host: "Excel"; readonly platform: "PC"; readonly version: string };
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
    readonly document: { readonly settings: SettingsStandIn };
  };
  onReady(callback?: (info: OfficeInfo) => unknown): Promise<OfficeInfo>;
}

/** `Office.Settings` as far as it is used: what is set is kept with the workbook once it is saved ("Settings.saveAsync", @types/office-js). */
interface SettingsStandIn {
  get(name: string): Json | undefined;
  set(name: string, value: Json): void;
  remove(name: string): void;
  saveAsync(callback?: (result: { readonly status: "succeeded" }) => void): void;
}

interface OfficeInfo {
  readonly host: "Excel";
  readonly platform: "PC";
}

/** Stands in for office.js, which cannot be loaded together with the Excel client. It is ready at once. */
export function standInForOffice(workbook: Workbook): OfficeStandIn {
  const info: OfficeInfo = { host: "Excel", platform: "PC" };
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", Mac: "Mac", OfficeOnline: "OfficeOnline" },
    context: {
      ...info,
      displayLanguage: "en-GB",
      contentLanguage: "en-GB",
      diagnostics: { ...info, version: "16.0.18000.20000" },
      requirements: {
        isSetSupported: (name, version) => isSetSupported(workbook.requirementSet, name, version),
      },
      document: { settings: settingsOf(workbook) },
    },
    async onReady(callback) {
      await callback?.(info);
      return info;
    },
  };
}

/** A copy in memory, which `saveAsync` puts into the workbook's settings. */
function settingsOf({ settings }: Workbook): SettingsStandIn {
  const changed = new Map<string, Json | undefined>();
  return {
    get: (name) => (changed.has(name) ? changed.get(name) : settings.get(name)),
    set: (name, value) => void changed.set(name, value),
    remove: (name) => void changed.set(name, undefined),
    saveAsync: (callback) => {
      for (const [name, value] of changed) {
        if (value === undefined) settings.delete(name);
        else settings.set(name, value);
      }
      changed.clear();
      queueMicrotask(() => callback?.({ status: "succeeded" }));
    },
  };
}

/** True for ExcelApi up to the workbook's level, and for what the client asks before it lets a request wait for a cell; without a version, 1.1 is meant. */
function isSetSupported(level: Since, name: string, version: string | number = "1.1"): boolean {
  const match = /^1\.(\d+)$/.exec(String(version));
  if (name === "DelayForCellEdit") return true;
  return name === "ExcelApi" && match !== null && reaches(level, `1.${Number(match[1])}`);
}
