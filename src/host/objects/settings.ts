import { asText } from "../protocol/arguments";
import { invalidArgument } from "../protocol/api-error";
import type { Workbook } from "../workbook/shape";
import { Remote, type Argument, type Json, type Members, type Property } from "../protocol/members";

class Entry {
  constructor(
    readonly store: Map<string, Json>,
    readonly key: string,
  ) {}
}

function find(store: Map<string, Json>, key: string): Entry | undefined {
  return store.has(key) ? new Entry(store, key) : undefined;
}

/** Adding an existing key replaces its value ("SettingCollection.add", @types/office-js). */
function put(store: Map<string, Json>, key: Argument, value: Argument): Entry {
  const name = asText(key, "key");
  if (value === undefined || value instanceof Remote) throw invalidArgument("value");
  store.set(name, value);
  return new Entry(store, name);
}

export const settingCollectionMembers: Members<Workbook> = {
  type: "SettingCollection",
  items: {
    type: "Setting",
    list: ({ settings }) => [...settings.keys()].map((key) => new Entry(settings, key)),
    find: ({ settings }, key) => find(settings, asText(key)),
  },
  methods: {
    add: {
      since: "1.4",
      returns: "Setting",
      call: ({ settings }, [key, value]) => put(settings, key, value),
    },
    getCount: { since: "1.4", call: ({ settings }) => settings.size },
    getItemOrNullObject: {
      since: "1.4",
      returns: "Setting",
      call: ({ settings }, [key]) => find(settings, asText(key)),
    },
  },
};

export const settingMembers: Members<Entry> = {
  type: "Setting",
  id: { property: "_Id", get: ({ key }) => key },
  properties: {
    key: { since: "1.4", get: ({ key }) => key },
    value: {
      since: "1.4",
      get: ({ store, key }) => store.get(key) ?? null,
      set: ({ store, key }, value) => {
        store.set(key, value);
      },
    },
  },
  methods: { delete: { since: "1.4", call: ({ store, key }) => void store.delete(key) } },
};

const PROPERTIES = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "manager",
  "subject",
  "title",
] as const;

export const documentPropertiesMembers: Members<Workbook> = {
  type: "DocumentProperties",
  properties: Object.fromEntries(
    PROPERTIES.map((name): [string, Property<Workbook>] => [
      name,
      {
        since: "1.7",
        get: ({ properties }) => properties.get(name) ?? "",
        set: ({ properties }, value) => {
          properties.set(name, asText(value));
        },
      },
    ]),
  ),
  objects: { custom: { since: "1.7", type: "CustomPropertyCollection", get: (workbook) => workbook } },
};

export const customPropertyCollectionMembers: Members<Workbook> = {
  type: "CustomPropertyCollection",
  items: {
    type: "CustomProperty",
    list: ({ customProperties }) =>
      [...customProperties.keys()].map((key) => new Entry(customProperties, key)),
    find: ({ customProperties }, key) => find(customProperties, asText(key)),
  },
  methods: {
    add: {
      since: "1.7",
      returns: "CustomProperty",
      call: ({ customProperties }, [key, value]) => put(customProperties, key, value),
    },
    deleteAll: { since: "1.7", call: ({ customProperties }) => customProperties.clear() },
    getCount: { since: "1.7", call: ({ customProperties }) => customProperties.size },
    getItemOrNullObject: {
      since: "1.7",
      returns: "CustomProperty",
      call: ({ customProperties }, [key]) => find(customProperties, asText(key)),
    },
  },
};

export const customPropertyMembers: Members<Entry> = {
  type: "CustomProperty",
  properties: {
    key: { since: "1.7", get: ({ key }) => key },
    value: {
      since: "1.7",
      get: ({ store, key }) => store.get(key) ?? null,
      set: ({ store, key }, value) => {
        store.set(key, value);
      },
    },
  },
  methods: { delete: { since: "1.7", call: ({ store, key }) => void store.delete(key) } },
};
