/** Draws the actions of a plan and what waits for what, in the language of Graphviz. */
import type { SimulatedAction, SimulatedTransition } from '@nyx/scheduler';
import { printable } from './text.ts';

const quoted = (text: string): string => `"${printable(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const COLOURS: Readonly<Record<string, string>> = {
  pseudo: 'color="orange" fontcolor="orange"',
  fence: 'color="red" fontcolor="red"',
  shutdown: 'color="blue" fontcolor="blue"',
};

const nodeLine = ({ id, kind, reason }: SimulatedAction): string => {
  const tooltip = reason === null ? '' : ` tooltip=${quoted(reason)}`;
  return `  ${quoted(id)} [ ${COLOURS[kind] ?? 'color="green" fontcolor="black"'}${tooltip} ]`;
};

/** One line each. Names are quoted, so that no name can end the drawing. */
export const graphDot = (
  actions: readonly SimulatedAction[],
  edges: SimulatedTransition['edges'],
): readonly string[] => [
  'digraph "plan" {',
  ...actions.map(nodeLine),
  ...edges.map(({ first, then }) => `  ${quoted(first)} -> ${quoted(then)}`),
  '}',
];
