/**
 * Joins the agents of this node to what the resource manager asks of them: the two packages do not
 * know each other, and their shapes meet here.
 */
import { type AgentCatalogue as NodeCatalogue, sendMattermostAlert } from '@nyx/agents';
import type { AlertPort, DescribeAgent } from '@nyx/crm';
import { type AgentDescription, agentsNamed, type Surroundings } from '@nyx/crm/configuration';
import { isNyxError, NyxError } from '@nyx/foundation';
import { hostFiles } from './host-files.ts';
import { timingProblem } from './local-configuration.ts';

/** What an agent advises for its actions; null where it is missing or its metadata cannot be read. */
export function describeAgentBy(catalogue: NodeCatalogue): DescribeAgent {
  return async (agent) => {
    const metadata = await catalogue.metadata(agent);
    if (isNyxError(metadata)) return null;
    const operations = metadata.actions.map(({ name, timeoutMs, intervalMs, depth, role }) => ({
      name,
      timeoutMs,
      intervalMs,
      depth,
      role,
    }));
    return { agent, operations };
  };
}

/** What this host can tell of a document: its name, its files, its agents and their parameters. */
export function surroundingsBy(
  catalogue: NodeCatalogue,
  hostName: string,
): (document: string) => Promise<Required<Surroundings>> {
  return async (document) => {
    const [resourceAgents, fenceAgents] = await Promise.all([
      catalogue.listResourceAgents(),
      catalogue.listFenceAgents(),
    ]);
    const descriptions = new Map<string, AgentDescription>();
    await Promise.all(
      agentsNamed(document).map(async (agent) => {
        const metadata = await catalogue.metadata(agent);
        if (!isNyxError(metadata)) descriptions.set(agent, metadata);
      }),
    );
    const describe = (agent: string) => descriptions.get(agent) ?? null;
    return {
      hostName,
      files: hostFiles,
      checkTiming: timingProblem,
      agents: { resourceAgents, fenceAgents, describe },
    };
  };
}

const SEVERITY = { failover: 'warning', fencing: 'critical', failure: 'warning' } as const;

/** Delivers alerts to Mattermost, the only receiver that there is so far. */
export const alertPort: AlertPort = {
  async send({ alert, webhook, kind, text }) {
    const delivery = await sendMattermostAlert({ webhook }, { severity: SEVERITY[kind], title: `Nyx: ${kind}`, text });
    if (delivery.delivered) return;
    throw new NyxError('NYX_HOST_ALERT_UNDELIVERED', `The alert "${alert}" was not delivered: ${delivery.reason}`);
  },
};
