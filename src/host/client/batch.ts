import {
  aboveRequirementSet,
  ApiError,
  invalidArgument,
  invalidReference,
  itemNotFound,
  notSupported,
} from "../protocol/api-error";
import type { Workbook } from "../workbook/shape";
import {
  Remote,
  type AnyMembers,
  type Argument,
  type Json,
  type ObjectMethod,
  type Since,
} from "../protocol/members";
import { query, type QueryInfo } from "../protocol/query";
import { reaches } from "../protocol/requirement-set";
import { membersOf } from "../protocol/known-types";
import "./supported";
import { camelCase, identity } from "../protocol/wire";

/** The request body that Microsoft's client builds. */
export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** For each argument the id of the object path that it stands for; 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface BatchResponse {
  /** The trace actions that ran: each stands for an event handler that the client adds or removes once it ran. */
  readonly TraceIds: readonly number[];
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly Error: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  } | null;
}

// The client's numbers for actions and for object paths.
const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;
const ENSURE_PROCESS = 6;
const GLOBAL_PATH = 1;
const METHOD_PATH = 3;
const PROPERTY_PATH = 4;
const INDEXER_PATH = 5;
const REFERENCE_PATH = 6;
const NULL_PATH = 7;

/** Runs one batch after another against a workbook and keeps the objects that the client holds references to. */
export class Batches {
  private readonly references = new Map<string, Remote>();
  private nextReference = 1;
  private count = 0;

  /** `before` is called with each sync's number, from 1, and may refuse the batch with an ApiError. */
  constructor(
    private readonly workbook: Workbook,
    private readonly before?: (batch: number) => void,
  ) {}

  /** Actions before a refused one have taken effect and stay: Excel does not roll a batch back. */
  run(request: BatchRequest): BatchResponse {
    const results: { ActionId: number; Value: Json }[] = [];
    const paths = new Map<number, Remote | undefined>();
    const opened: Opened = { request, paths };
    const traces: number[] = [];
    if (!isCleanUp(request)) this.count += 1;
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (index === 0 && !isCleanUp(request)) this.before?.(this.count);
        if (action.ActionType === TRACE) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.act(action, opened) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return {
          TraceIds: traces,
          Results: results,
          Error: refusal(error, index, this.location(action, request)),
        };
      }
    }
    return { TraceIds: traces, Results: results, Error: null };
  }

  /** Keeps an object, so that an event's handler can ask for it later, and gives its reference id. */
  keep(type: string, target: object): string {
    const object = Remote.of(membersOf(type), target);
    return this.reference(object);
  }

  private act(action: Action, opened: Opened): Json {
    switch (action.ActionType) {
      case INSTANTIATE: {
        const object = this.open(action.ObjectPathId, opened);
        return object ? identity(object) : null;
      }
      case QUERY: {
        const object = this.open(action.ObjectPathId, opened);
        return object ? query(object, action.QueryInfo ?? {}, this.workbook.requirementSet) : null;
      }
      case METHOD:
        if (action.Name === "_KeepReference")
          return this.keepReference(this.open(action.ObjectPathId, opened));
        return this.invoke(this.mustOpen(action.ObjectPathId, opened), action, opened);
      case SET_PROPERTY:
        return this.set(this.mustOpen(action.ObjectPathId, opened), action, opened);
      case TRACE:
      case ENSURE_PROCESS:
        return null;
      default:
        throw notSupported(`actions of type ${action.ActionType}`);
    }
  }

  private invoke(object: Remote, action: Action, opened: Opened): Json {
    const args = this.arguments(action.ArgumentInfo, opened);
    if (action.Name === "_RemoveReference") return this.forget(args);
    const method = this.method(object, action.Name);
    const value = method.call(object.bound, args);
    return method.returns === undefined ? ((value as Json | undefined) ?? null) : null;
  }

  private set(object: Remote, action: Action, opened: Opened): null {
    const name = camelCase(action.Name);
    const property = object.members.properties?.[name];
    if (!property?.set) throw notSupported(`setting ${object.members.type}.${name}`);
    this.mustReach(object.members, name, property.since);
    const [value = null] = this.arguments(action.ArgumentInfo, opened);
    if (value instanceof Remote) throw invalidArgument();
    property.set(object.bound, value);
    return null;
  }

  /** Undefined for a null object. */
  private open(id: number, opened: Opened): Remote | undefined {
    if (opened.paths.has(id)) return opened.paths.get(id);
    const path = opened.request.ObjectPaths[String(id)];
    if (!path) throw new Error(`a batch without the object path it names: ${id}`);
    const object = this.resolve(path, opened);
    opened.paths.set(id, object);
    return object;
  }

  private mustOpen(id: number, opened: Opened): Remote {
    const object = this.open(id, opened);
    if (!object) throw itemNotFound();
    return object;
  }

  private resolve(path: ObjectPath, opened: Opened): Remote | undefined {
    switch (path.ObjectPathType) {
      case GLOBAL_PATH:
        return Remote.of(membersOf("Workbook"), this.workbook);
      case REFERENCE_PATH:
        return this.referenced(path.Name);
      case NULL_PATH:
        return undefined;
      default: {
        const parent = this.open(path.ParentObjectPathId ?? 0, opened);
        return parent && this.step(parent, path, opened);
      }
    }
  }

  private step(parent: Remote, path: ObjectPath, opened: Opened): Remote | undefined {
    const { members } = parent;
    const name = camelCase(path.Name);
    if (path.ObjectPathType === PROPERTY_PATH) {
      const navigation = members.objects?.[name];
      if (!navigation) throw notSupported(`${members.type}.${name}`);
      this.mustReach(members, name, navigation.since);
      return this.found(name, navigation.type, navigation.get(parent.bound));
    }
    const args = this.arguments(path.ArgumentInfo, opened);
    if (path.ObjectPathType === INDEXER_PATH) return this.item(parent, args);
    if (path.ObjectPathType !== METHOD_PATH)
      throw notSupported(`object paths of type ${path.ObjectPathType}`);
    if (path.Name.startsWith("_GetRange")) return this.referenced(String(args[0]));
    const method = this.method(parent, path.Name);
    if (method.returns === undefined) throw notSupported(`${members.type}.${name} as an object`);
    return this.found(name, method.returns, method.call(parent.bound, args));
  }

  private item(parent: Remote, [key]: readonly Argument[]): Remote {
    const { items, type } = parent.members;
    if (!items?.find) throw notSupported(`${type}.getItem`);
    if (key === undefined || key instanceof Remote) throw invalidArgument();
    const target = items.find(parent.bound, key);
    if (!target) throw itemNotFound();
    return Remote.of(membersOf(items.type), target);
  }

  private found(name: string, type: string, target: object | undefined): Remote | undefined {
    if (target) return Remote.of(membersOf(type), target);
    if (name.endsWith("OrNullObject")) return undefined;
    throw itemNotFound();
  }

  private method(object: Remote, wireName: string): ObjectMethod<never> {
    const name = camelCase(wireName);
    const { type, methods } = object.members;
    const method = methods?.[name];
    if (!method) throw notSupported(`${type}.${name}`);
    this.mustReach(object.members, name, method.since);
    return method;
  }

  private mustReach(members: AnyMembers, name: string, since: Since): void {
    const level = this.workbook.requirementSet;
    if (!reaches(level, since)) throw aboveRequirementSet(`${members.type}.${name}`, since, level);
  }

  private arguments(info: ArgumentInfo | undefined, opened: Opened): Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return typeof id === "number" && id > 0 ? this.mustOpen(id, opened) : value;
    });
  }

  private reference(object: Remote): string {
    if (object.referenceId === undefined) {
      object.referenceId = `ref${this.nextReference}`;
      this.nextReference += 1;
      this.references.set(object.referenceId, object);
    }
    return object.referenceId;
  }

  /** The client also asks to keep null objects, which need no reference. */
  private keepReference(object: Remote | undefined): null {
    if (object && !object.members.referable) throw notSupported(`references to ${object.members.type}`);
    if (object) this.reference(object);
    return null;
  }

  private referenced(id: string): Remote {
    const object = this.references.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  private forget([id]: readonly Argument[]): null {
    this.references.delete(String(id));
    return null;
  }

  private location(action: Action, request: BatchRequest): string {
    const path = request.ObjectPaths[String(action.ObjectPathId)];
    return [camelCase(path?.Name ?? ""), camelCase(action.Name)].filter((part) => part !== "").join(".");
  }
}

interface Opened {
  readonly request: BatchRequest;
  readonly paths: Map<number, Remote | undefined>;
}

/** True for the extra batch after each `Excel.run` in which the client only releases its references. */
function isCleanUp({ Actions }: BatchRequest): boolean {
  const releases = Actions.filter(({ Name }) => Name === "_RemoveReference");
  return (
    releases.length > 0 &&
    Actions.every((action) => action.ActionType === INSTANTIATE || releases.includes(action))
  );
}

const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
};

function refusal(error: ApiError, index: number, location: string): NonNullable<BatchResponse["Error"]> {
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: STATUS[error.code] ?? 400,
  };
}
