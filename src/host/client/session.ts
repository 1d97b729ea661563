import { rangeName } from "../../workbook/address";
import { Batches, type BatchRequest, type BatchResponse } from "./batch";
import { ApiError } from "../protocol/api-error";
import { EmbeddedRange } from "../workbook/cell-range";
import type { WorkbookChange, Workbook } from "../workbook/shape";

/** The limit of Excel on the web for a request and for a response ("Resource limits and performance optimization"). */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** How Microsoft's client and its host exchange messages, as JSON texts (OfficeExtension.HostBridge). */
export interface Bridge {
  sendMessageToHost(message: string): void;
  /** The client sets this, to be given the host's messages. */
  onMessageFromHost?: (message: string) => void;
}

// The client's numbers for messages between it and its host.
const RESPONSE = 2;
const EVENT = 3;
const EVENT_CATEGORY = 65_536;
// The flag of a request that waits for a cell to be finished (`delayForCellEdit`).
const WAITS = 64;

interface RequestMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: string | BatchRequest };
}

export interface SessionOptions {
  /** Called before each batch with its number, from 1; tests throw an ApiError here to let the batch fail. */
  readonly beforeBatch?: (number: number) => void;
  /** Called with the length of each message from the client, in characters, so that it can be measured. */
  readonly onRequest?: (size: number) => void;
  /** Puts off each answer and event; a page lets itself be drawn in between. By microtasks where not given. */
  readonly later?: (work: () => void) => void;
}

/** Answers the client's batches from the workbook and tells the client the workbook's events. */
export function openSession(workbook: Workbook, options: SessionOptions = {}): Bridge {
  const batches = new Batches(workbook, options.beforeBatch);
  const later = options.later ?? queueMicrotask;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      options.onRequest?.(text.length);
      const { id, flags, message } = JSON.parse(text) as RequestMessage;
      workbook.moods.request((flags & WAITS) !== 0, (refused) => {
        const body = refused
          ? JSON.stringify(refusal(refused))
          : answer(workbook, batches, text, message.body);
        const response = { id, type: RESPONSE, message: { statusCode: 200, headers: {}, body } };
        // Like a real host, this one never answers within the call itself.
        later(() => bridge.onMessageFromHost?.(JSON.stringify(response)));
      });
    },
  };
  workbook.changes.listen((change) => {
    const entries = eventEntries(batches, change);
    if (entries.length === 0) return;
    const event = JSON.stringify({ type: EVENT, message: { entries } });
    later(() => bridge.onMessageFromHost?.(event));
  });
  return bridge;
}

function answer(workbook: Workbook, batches: Batches, text: string, body: string | BatchRequest): string {
  if (text.length > PAYLOAD_LIMIT) {
    return JSON.stringify(
      refusal(
        new ApiError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit."),
        TOO_LARGE,
      ),
    );
  }
  const request = typeof body === "string" ? (JSON.parse(body) as BatchRequest) : body;
  const response = workbook.changes.hold(() => {
    workbook.author = "addin";
    try {
      return batches.run(request);
    } finally {
      workbook.author = "user";
      workbook.finish();
    }
  });
  const written = JSON.stringify(response);
  if (written.length <= PAYLOAD_LIMIT) return written;
  return JSON.stringify(
    refusal(
      new ApiError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit."),
      TOO_LARGE,
    ),
  );
}

const TOO_LARGE = 413;

/** Of a whole request, of which nothing is done. */
function refusal({ code, message }: ApiError, status = 400): BatchResponse {
  return {
    TraceIds: [],
    Results: [],
    Error: { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: status },
  };
}

interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

// The client's numbers for events, and the target that stands for the whole workbook (Constants.eventWorkbookId).
const DOCUMENT_SELECTION_CHANGED = 2;
const TYPES = { edited: 10, activated: 11, deactivated: 12, added: 13, selected: 14, deleted: 15 } as const;
const WORKBOOK = "Workbook";

function eventEntries(batches: Batches, change: WorkbookChange): EventEntry[] {
  if (change.kind === "redrawn" || change.kind === "workbook-created") return [];
  const { sheet } = change;
  const message = JSON.stringify({ worksheetId: sheet.id, ...details(batches, change) });
  const entry = (messageType: number, targetId: string): EventEntry => ({
    messageCategory: EVENT_CATEGORY,
    messageType,
    targetId,
    message,
  });
  const type = TYPES[change.kind];
  const ofWorkbook = change.kind === "selected" ? [entry(DOCUMENT_SELECTION_CHANGED, "")] : [];
  return [entry(type, sheet.id), entry(type, WORKBOOK), ...ofWorkbook];
}

function details(batches: Batches, change: WorkbookChange): Record<string, unknown> {
  if (change.kind === "selected") return { address: rangeName(change.area) };
  if (change.kind !== "edited") return { source: "Local" };
  const { before, after } = change.details ?? {};
  return {
    address: new EmbeddedRange(change.sheet, change.area).local,
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: change.author === "addin" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
    referenceId: batches.keep("Range", new EmbeddedRange(change.sheet, change.area)),
    ...(change.details
      ? { valueBefore: before ?? "", valueAfter: after ?? "", ...types(before, after) }
      : {}),
  };
}

function types(before: unknown, after: unknown): Record<string, string> {
  return { valueTypeBefore: typeName(before), valueTypeAfter: typeName(after) };
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
