const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Does a piece of work in a task of its own, in turn: between two of them the page can be drawn, and hears its user. */
export function nextTask(work: () => void): void {
  waiting.push(work);
  channel.port2.postMessage(undefined);
}
