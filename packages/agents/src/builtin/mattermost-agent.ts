/**
 * The agent `ocf:nyx:Mattermost`: tells a Mattermost channel where a service has started.
 *
 * As the last member of a group, its start posts that the service is now on this node. It counts as running
 * while a marker lies in its state directory, which a reboot clears. A channel that cannot be reached does not
 * keep the service down: the start succeeds and says that the message was not delivered, unless the parameter
 * `undelivered` is `fail`.
 */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgentMetadata, ParameterDescription } from '../core/agent-metadata.ts';
import { OCF_EXIT } from '../core/ocf-exit-code.ts';
import type { BuiltinAgent, BuiltinAnswer, BuiltinCall } from './builtin-agent.ts';
import { isWebhookAddress, type MattermostPost, postToMattermost } from './mattermost-post.ts';

const DEFAULT_MESSAGE = 'The service is now on {node}.';
const DELIVERY_MAX_MS = 5000;
/** What is left of the action's time for the marker, after a delivery that took as long as it may. */
const RESERVE_MS = 500;

const SUCCESS: BuiltinAnswer = { exitCode: OCF_EXIT.success, exitReason: '' };

function parameter(
  name: string,
  shortDescription: string,
  rest: Partial<ParameterDescription> = {},
): ParameterDescription {
  return {
    name,
    shortDescription,
    required: false,
    unique: false,
    reloadable: true,
    deprecated: false,
    replacedBy: null,
    type: 'string',
    options: [],
    defaultValue: null,
    ...rest,
  };
}

const action = (name: string, timeoutMs: number, intervalMs: number | null = null) => ({
  name,
  timeoutMs,
  intervalMs,
  startDelayMs: null,
  depth: 0,
  role: null,
  automatic: false,
  onTarget: false,
});

const METADATA: AgentMetadata = {
  name: 'Mattermost',
  version: '1.0',
  shortDescription: 'Tells a Mattermost channel where a service has started',
  parameters: [
    parameter('webhook', 'address of the incoming webhook, a secret', { required: true }),
    parameter('message', 'text to post; {node} and {resource} are filled in', { defaultValue: DEFAULT_MESSAGE }),
    parameter('channel', 'another channel than the one of the webhook'),
    parameter('username', 'name to post under', { defaultValue: 'Nyx' }),
    parameter('undelivered', 'what an undelivered message means for the start', {
      type: 'select',
      options: ['ignore', 'fail'],
      defaultValue: 'ignore',
    }),
  ],
  actions: [
    action('start', 20_000),
    action('stop', 10_000),
    action('monitor', 10_000, 60_000),
    action('validate-all', 10_000),
    action('meta-data', 5000),
  ],
};

const markerPath = (call: BuiltinCall): string => join(call.stateDirectory, `mattermost-${call.resource}`);

async function isStarted(call: BuiltinCall): Promise<boolean> {
  try {
    await stat(markerPath(call));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function validate({ parameters }: BuiltinCall): BuiltinAnswer {
  const refuse = (exitReason: string): BuiltinAnswer => ({ exitCode: OCF_EXIT.notConfigured, exitReason });
  if (parameters.webhook === undefined) return refuse('the parameter webhook is not given');
  if (!isWebhookAddress(parameters.webhook)) return refuse('the parameter webhook is no http or https address');
  const { undelivered = 'ignore' } = parameters;
  if (undelivered !== 'ignore' && undelivered !== 'fail') return refuse('undelivered is neither ignore nor fail');
  return SUCCESS;
}

function startPost({ parameters, nodeName, resource }: BuiltinCall): MattermostPost {
  const { message = DEFAULT_MESSAGE, username = 'Nyx', channel } = parameters;
  const text = message.replaceAll('{node}', nodeName).replaceAll('{resource}', resource);
  return { text, username, ...(channel === undefined ? {} : { channel }) };
}

async function start(call: BuiltinCall): Promise<BuiltinAnswer> {
  const flaw = validate(call);
  if (flaw.exitCode !== OCF_EXIT.success) return flaw;
  if (await isStarted(call)) return SUCCESS;
  const { webhook = '', undelivered } = call.parameters;
  const timeoutMs = Math.max(1, Math.min(DELIVERY_MAX_MS, call.timeoutMs - RESERVE_MS));
  const delivery = await postToMattermost(webhook, startPost(call), timeoutMs, call.signal);
  const exitReason = delivery.delivered ? '' : `the message was not delivered: ${delivery.reason}`;
  call.signal.throwIfAborted();
  if (!delivery.delivered && undelivered === 'fail') return { exitCode: OCF_EXIT.genericError, exitReason };
  await mkdir(call.stateDirectory, { recursive: true, mode: 0o700 });
  await writeFile(markerPath(call), `${exitReason}\n`);
  return { exitCode: OCF_EXIT.success, exitReason };
}

export const mattermostAgent: BuiltinAgent = {
  metadata: METADATA,
  async run(call) {
    switch (call.action) {
      case 'start':
        return start(call);
      case 'stop':
        await rm(markerPath(call), { force: true });
        return SUCCESS;
      case 'monitor':
        return (await isStarted(call)) ? SUCCESS : { exitCode: OCF_EXIT.notRunning, exitReason: '' };
      case 'validate-all':
        return validate(call);
      case 'meta-data':
        return SUCCESS;
      default:
        return {
          exitCode: OCF_EXIT.unimplemented,
          exitReason: `ocf:nyx:Mattermost has no action ${JSON.stringify(call.action)}`,
        };
    }
  },
};
