/** Named timers: arming one again replaces it. */
export class Timers {
  private readonly armed = new Map<string, NodeJS.Timeout>();
  private readonly fire: (id: string) => void;

  constructor(fire: (id: string) => void) {
    this.fire = fire;
  }

  arm(id: string, delayMs: number): void {
    this.cancel(id);
    // A stall makes several timers due at once; what else waits in the event loop is handled before they are.
    const timer = setTimeout(
      () =>
        setImmediate(() => {
          if (this.armed.get(id) !== timer) return;
          this.armed.delete(id);
          this.fire(id);
        }),
      Math.min(delayMs, 2 ** 31 - 1),
    );
    this.armed.set(id, timer);
  }

  cancel(id: string): void {
    clearTimeout(this.armed.get(id));
    this.armed.delete(id);
  }

  close(): void {
    for (const timer of this.armed.values()) clearTimeout(timer);
    this.armed.clear();
  }
}
