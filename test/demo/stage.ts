/** Where the demo tells its story: a screen that lives, or lines that stay. */
import type { ClusterSession } from '../lab/cluster-session.ts';

export interface Stage {
  /** What is going on now. */
  title(text: string): void;
  /** A command that someone could have typed. */
  command(text: string): void;
  event(text: string): void;
  result(text: string): void;
  footer(text: string): void;
  /** From now on there is a cluster to look at. */
  show(session: ClusterSession): void;
  /** Gives the terminal back. Nothing is shown afterwards. */
  close(): void;
}

/** One line each, without colours and without a cursor that moves. */
export function lineStage(write: (line: string) => void): Stage {
  return {
    title: (text) => write(`== ${text}`),
    command: (text) => write(`$ ${text}`),
    event: (text) => write(`  ${text}`),
    result: (text) => write(`  ${text}`),
    footer: () => {},
    show: () => {},
    close: () => {},
  };
}
