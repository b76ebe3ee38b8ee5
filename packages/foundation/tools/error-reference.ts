/** The error catalogue as the page `docs/errors.md`. */
import { ERROR_CATALOGUE } from '../src/index.ts';

/** The areas of the codes, in the order of the page, with what each is about. */
const AREAS: readonly (readonly [prefix: string, title: string])[] = [
  ['NYX_CONFIG_', 'The configuration'],
  ['NYX_RING_', 'The ring'],
  ['NYX_CLUSTER_', 'The resource manager'],
  ['NYX_SCHEDULER_', 'The scheduler'],
  ['NYX_CIB_', "Documents in Pacemaker's format"],
  ['NYX_AGENT_', 'Agents'],
  ['NYX_API_', 'The REST API'],
  ['NYX_CLI_', 'nyxctl'],
  ['NYX_HOST_', 'The host'],
  ['NYX_LAB_', 'The lab'],
];

const INTRODUCTION = `# Errors

Every error that Nyx shows has a code. The code is part of the public interface: scripts and alerts may match it, its
meaning does not change, and it is not reused. \`nyxctl\`, the REST API (\`application/problem+json\`, member \`code\`) and the
logs show the same one. The message of an error names the place and the values; the remedy here is the general one, and
the message has a more exact one where there is any.

This page is generated: \`pnpm gen\`.
`;

/** The whole page. Throws where a code belongs to no area, because it would be left out. */
export function errorReference(): string {
  const codes = Object.entries(ERROR_CATALOGUE);
  const homeless = codes.filter(([code]) => !AREAS.some(([prefix]) => code.startsWith(prefix)));
  if (homeless.length > 0) throw new Error(`no area for ${homeless.map(([code]) => code).join(', ')}`);
  const sections = AREAS.flatMap(([prefix, title]) => {
    const rows = codes
      .filter(([code]) => code.startsWith(prefix))
      .map(([code, { meaning, remedy }]) => `| \`${code}\` | ${cell(meaning)} | ${cell(remedy)} |`);
    return rows.length === 0
      ? []
      : [`\n## ${title}\n\n| code | what has happened | what to do |\n|---|---|---|\n${rows.join('\n')}\n`];
  });
  return INTRODUCTION + sections.join('');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
