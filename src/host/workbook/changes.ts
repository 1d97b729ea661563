/** Tells listeners of changes; what happens within a batch is told when the batch is done. */
export class Changes<C> {
  private readonly listeners = new Set<(change: C) => void>();
  private held: C[] | undefined;

  /** Gives a function that ends the listening. */
  listen(listener: (change: C) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: C): void {
    if (this.held) this.held.push(change);
    else for (const listener of [...this.listeners]) listener(change);
  }

  /** Runs `work` and tells its changes afterwards. */
  hold<R>(work: () => R): R {
    if (this.held) return work();
    this.held = [];
    try {
      return work();
    } finally {
      const changes = this.held;
      this.held = undefined;
      for (const change of changes) this.tell(change);
    }
  }
}
