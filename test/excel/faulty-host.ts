import { setImmediate as realTurn } from "node:timers";
import type { EmbeddedExcel } from "../../src/host/client/node";
import { type Bridge, openSession } from "../../src/host/client/session";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { PATIENCE } from "../../src/excel/sync";

/** What becomes of a request: how far the workbook follows it, and what the add-in hears of it. */
export type FaultKind =
  /** An error is answered; nothing, the first half, or all of the request is done: Excel rolls none back. */
  | "before"
  | "midway"
  | "after"
  /** No answer; nothing or all of it is done, or all of it once the add-in has given up, which is then answered. */
  | "lost"
  | "unanswered"
  | "late";

export interface Fault {
  readonly kind: FaultKind;
  /** The request that it begins with, counted from 1. */
  readonly at: number;
  /** How many requests in a row it meets. */
  readonly times: number;
}

interface Action {
  readonly ActionType: number;
  readonly Name: string;
}

interface Message {
  readonly id: number;
  readonly message: { readonly body: string | { readonly Actions: readonly Action[] } };
}

interface Answer {
  readonly id?: number;
  readonly message: { readonly body: string };
}

// The client's number for actions that only name an object.
const INSTANTIATE = 1;

/** A workbook behind a host that fails as it is told, for the client that `opened` has loaded. */
export class FaultyHost {
  /** Requests of the action, without those by which the client only releases its references. */
  requests = 0;
  /** How many of them have met the fault. */
  met = 0;
  private fault: Fault | undefined;
  private interruption: { readonly at: number; readonly deed: () => void | Promise<void> } | undefined;
  private readonly unheard = new Set<number>();
  private readonly failing = new Map<number, number>();
  private late: (() => void)[] = [];
  private messages = 0;

  constructor(opened: EmbeddedExcel, workbook: EmbeddedWorkbook) {
    const session = openSession(workbook);
    const bridge: Bridge = {
      sendMessageToHost: (text) => this.send(text, (message) => session.sendMessageToHost(message)),
    };
    session.onMessageFromHost = (text) => {
      this.messages += 1;
      const heard = this.hear(text);
      if (heard !== undefined) bridge.onMessageFromHost?.(heard);
    };
    opened.OfficeExtension.HostBridge.init(bridge);
  }

  /** From now on requests are counted anew, and fail so. */
  fail(fault: Fault | undefined): void {
    this.fault = fault;
    this.requests = 0;
    this.met = 0;
  }

  /** From now on requests are counted anew; before the one with this number is done, somebody else does something. */
  interrupt(at: number, deed: () => void | Promise<void>): void {
    this.fail(undefined);
    this.interruption = { at, deed };
  }

  /** The host is well again, and does and answers what it kept. */
  async heal(): Promise<void> {
    this.fault = undefined;
    for (const done of this.late.splice(0)) done();
    await this.quiet();
  }

  /** What `work` gives, each wait for an answer cut short by Jest's clock; throws where it waits for ever. */
  async outcome<T>(work: () => Promise<T>): Promise<T> {
    jest.useFakeTimers({ doNotFake: ["queueMicrotask", "setImmediate", "nextTick", "performance"] });
    try {
      let ended = false;
      const outcome = work().finally(() => (ended = true));
      outcome.catch(() => undefined);
      for (let waits = 0; !ended; waits += 1) {
        if (waits > MOST_WAITS) throw new Error("the action never ends");
        await this.quiet(() => ended);
        if (!ended) await jest.advanceTimersByTimeAsync(PATIENCE * 1000);
      }
      return await outcome;
    } finally {
      jest.useRealTimers();
    }
  }

  /** Once neither side has said anything for some turns. */
  private async quiet(isEnough: () => boolean = () => false): Promise<void> {
    for (let still = 0; still < STILL && !isEnough(); still += 1) {
      const before = this.messages;
      await new Promise((resolve) => realTurn(resolve));
      if (this.messages !== before) still = 0;
    }
  }

  private send(text: string, pass: (text: string) => void): void {
    this.messages += 1;
    const message = JSON.parse(text) as Message;
    const body = bodyOf(message);
    const { fault } = this;
    if (isCleanUp(body.Actions)) {
      const isDead = fault?.kind === "lost" && fault.times === Infinity && this.met > 0;
      return isDead ? undefined : pass(text);
    }
    this.requests += 1;
    if (this.interruption?.at === this.requests) {
      const { deed } = this.interruption;
      this.interruption = undefined;
      void Promise.resolve(deed()).then(() => pass(text));
      return;
    }
    if (!fault || this.requests < fault.at || this.met === fault.times) return pass(text);
    this.met += 1;
    const some = (count: number) =>
      JSON.stringify({
        ...message,
        message: { ...message.message, body: { ...body, Actions: body.Actions.slice(0, count) } },
      });
    switch (fault.kind) {
      case "before":
        this.failing.set(message.id, 0);
        return pass(some(0));
      case "midway": {
        const half = Math.ceil(body.Actions.length / 2);
        this.failing.set(message.id, half);
        return pass(some(half));
      }
      case "after":
        this.failing.set(message.id, body.Actions.length - 1);
        return pass(text);
      case "lost":
        return;
      case "unanswered":
        this.unheard.add(message.id);
        return pass(text);
      case "late":
        this.late.push(() => pass(text));
    }
  }

  /** What the client is to hear instead of an answer; undefined where it is to hear nothing. */
  private hear(text: string): string | undefined {
    const answer = JSON.parse(text) as Answer;
    if (answer.id === undefined) return text;
    if (this.unheard.delete(answer.id)) return undefined;
    const index = this.failing.get(answer.id);
    if (index === undefined) return text;
    this.failing.delete(answer.id);
    const body = JSON.parse(answer.message.body) as Record<string, unknown>;
    const error = { Code: "GeneralException", Message: REFUSED, Location: "", ActionIndex: index };
    const failed = JSON.stringify({ ...body, Error: { ...error, HttpStatusCode: 500 } });
    return JSON.stringify({ ...answer, message: { ...answer.message, body: failed } });
  }
}

const REFUSED = "There was an internal error while processing the request.";
const MOST_WAITS = 40;
const STILL = 6;

function bodyOf({ message }: Message): { readonly Actions: readonly Action[] } {
  const { body } = message;
  return typeof body === "string" ? (JSON.parse(body) as { Actions: Action[] }) : body;
}

function isCleanUp(actions: readonly Action[]): boolean {
  const releases = actions.filter(({ Name }) => Name === "_RemoveReference");
  return (
    releases.length > 0 &&
    actions.every((action) => action.ActionType === INSTANTIATE || releases.includes(action))
  );
}
