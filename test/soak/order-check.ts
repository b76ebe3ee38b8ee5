/**
 * Compares what clients were given: one order for all, each message once and in its sender's order, and the same messages
 * for those that go together from one configuration of the group to the next.
 */

/** Messages of a session that are remembered for comparison; what differs later than that is far too late anyway. */
const REMEMBERED_MAX = 20_000;

interface Session {
  readonly name: string;
  /** By message: its number in this session. */
  readonly numbers: Map<string, number>;
  /** By other session: the highest number there of a message that was delivered here. */
  readonly highestThere: Map<Session, number>;
  readonly lastOfSender: Map<string, number>;
  count: number;
  configuration: string | null;
  /** Messages since the configuration. */
  segment: string[];
}

/** Takes what clients write, and keeps every way in which it is wrong. */
export class OrderCheck {
  readonly violations: string[] = [];
  messages = 0;
  configurations = 0;
  /** Stretches between two configurations that two clients had in common and that were compared. */
  comparisons = 0;
  readonly #sessions = new Map<string, Session>();
  /** By a stretch's first and last configuration: who had it first, and its messages. */
  readonly #segments = new Map<string, { readonly session: string; readonly text: string }>();

  /** A client has joined the group anew. */
  begin(name: string): void {
    this.#sessions.set(name, {
      name,
      numbers: new Map(),
      highestThere: new Map(),
      lastOfSender: new Map(),
      count: 0,
      configuration: null,
      segment: [],
    });
  }

  /** The session was given a configuration of the group. */
  configured(name: string, configuration: string): void {
    const session = this.#sessions.get(name);
    if (!session) return;
    this.configurations++;
    if (session.configuration !== null) this.#compare(session, `${session.configuration} -> ${configuration}`);
    session.configuration = configuration;
    session.segment = [];
  }

  /** The session was given a message, as `sender:number`. */
  delivered(name: string, message: string): void {
    const session = this.#sessions.get(name);
    if (!session) return;
    this.messages++;
    session.segment.push(message);
    const [sender = '', digits] = message.split(':');
    const number = Number(digits);
    if (number <= (session.lastOfSender.get(sender) ?? 0))
      this.violations.push(`${name} was given ${message} after number ${session.lastOfSender.get(sender)}`);
    session.lastOfSender.set(sender, number);
    for (const other of this.#sessions.values()) if (other !== session) this.#order(session, other, message);
    session.numbers.set(message, session.count++);
    if (session.numbers.size > REMEMBERED_MAX) {
      const [oldest] = session.numbers.keys();
      if (oldest !== undefined) session.numbers.delete(oldest);
    }
  }

  /** Messages that the session was given. */
  countOf(name: string): number {
    return this.#sessions.get(name)?.count ?? 0;
  }

  #order(session: Session, other: Session, message: string): void {
    const there = other.numbers.get(message);
    if (there === undefined) return;
    const highest = session.highestThere.get(other) ?? -1;
    if (there < highest)
      this.violations.push(
        `${session.name} and ${other.name} were given ${message} and an earlier one in opposite orders`,
      );
    session.highestThere.set(other, Math.max(there, highest));
  }

  #compare(session: Session, key: string): void {
    const text = session.segment.join(' ');
    const known = this.#segments.get(key);
    if (known === undefined) {
      this.#segments.set(key, { session: session.name, text });
      return;
    }
    this.comparisons++;
    if (known.text === text) return;
    this.violations.push(`${session.name} and ${known.session} were given different messages in ${key}`);
  }
}
