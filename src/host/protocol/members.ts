/** What travels in a batch: JSON. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An argument of a call: JSON, or an object of the workbook that the batch named by its path. */
export type Argument = Json | Remote | undefined;

/** The first set of ExcelApi that has the member, such as "1.7". */
export type Since = `1.${number}`;

export interface Property<T> {
  readonly since: Since;
  readonly get: (target: T) => Json;
  readonly set?: (target: T, value: Json) => void;
}

export interface Navigation<T> {
  readonly since: Since;
  /** The type of the object, a key of the supported types. */
  readonly type: string;
  /** Undefined where there is no such object: ItemNotFound, or a null object where the name ends in OrNullObject. */
  readonly get: (target: T) => object | undefined;
}

/** A method that gives an object of the type `returns`; one without `returns` gives a value or nothing. */
export type ObjectMethod<T> =
  | {
      readonly since: Since;
      readonly returns: string;
      readonly call: (target: T, args: readonly Argument[]) => object | undefined;
    }
  | {
      readonly since: Since;
      readonly returns?: undefined;
      readonly call: (target: T, args: readonly Argument[]) => Json | void;
    };

/** What a collection holds and how one of them is found. */
export interface Items<T> {
  readonly type: string;
  readonly list: (target: T) => readonly object[];
  /** By the key that `getItem` takes; undefined where there is none. */
  readonly find?: (target: T, key: Json) => object | undefined;
}

/** Everything of one Excel object type that the embedded workbook supports; any other member is refused. */
export interface Members<T> {
  readonly type: string;
  /** The id by which the client asks for the object again, and the property that holds it. */
  readonly id?: { readonly property: "id" | "_Id"; readonly get: (target: T) => string | number };
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, ObjectMethod<T>>>;
  readonly items?: Items<T>;
  /** True where the client may keep the object across syncs by a reference id (ranges). */
  readonly referable?: boolean;
}

/** Members of any type. A `Remote` holds them with their target, so that they are given no other. */
export type AnyMembers = Members<never>;

/** An object of the workbook together with the members of its type. */
export class Remote {
  referenceId: string | undefined;

  private constructor(
    readonly members: AnyMembers,
    readonly target: object,
  ) {}

  static of(members: AnyMembers, target: object): Remote {
    return new Remote(members, target);
  }

  /** The target as its members take it; only here does the compiler not check that the types fit. */
  get bound(): never {
    return this.target as never;
  }
}
