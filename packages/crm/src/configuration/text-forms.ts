/** What texts of each form look like, and what is wrong with one that does not. */
import { formatDuration, isIdentifier, isNodeName, nearestWord, parseDurationMs } from '@nyx/foundation';
import { parseAddress } from './ip-address.ts';
import type { Problem } from './problem.ts';
import type { SchemaRule, TextForm } from './schema-vocabulary.ts';

const CLUSTER_NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const SECRET_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const FENCE_AGENT = /^fence_[A-Za-z0-9_-]+$/;
const PATH = /^\/(?!.*(^|\/)\.\.(\/|$))[^\0]*[^/\0]$/;
const IDENTIFIER_LENGTH_MAX = 128;

/** What is allowed, in words that follow "must be". */
export const FORM_WORDS: Readonly<Record<TextForm, string>> = {
  'cluster-name': 'a name of at most 64 letters, digits, `_`, `.` and `-` that begins with a letter or digit',
  'node-name':
    'a host name: at most 64 letters, digits, `.` and `-`, with at least one letter, beginning and ending with a letter or digit',
  identifier: 'a name of letters, digits, `_`, `.` and `-` that begins with a letter or `_`',
  'node-reference': 'the name of a node',
  'resource-reference': 'the id of a resource',
  'ordered-step': 'the id of a resource, with `start` or `stop` before it or nothing for `start`',
  'secret-name': 'the name of a file in /etc/nyx/secrets: letters, digits, `_`, `.` and `-`',
  duration: 'a duration: a number and one of the units ms, s, min, h, d, such as `10s`',
  address: 'an IPv4 or IPv6 address, such as `12.0.1.1`',
  path: 'an absolute path of a file',
  agent: '`ocf:PROVIDER:TYPE`, such as `ocf:heartbeat:IPaddr2`',
  'fence-agent': 'the name of a fence agent, such as `fence_ipmilan`',
  verbatim: 'a text',
};

/** What is wrong with `text` as a text of the form of `rule`, or `null`. `name` says which value it is. */
export function formProblem(text: string, rule: SchemaRule, name: string): Problem | null {
  switch (rule.form) {
    case 'duration':
      return durationProblem(text, rule, name);
    case 'address':
      return addressProblem(text, name);
    case 'agent':
      return agentProblem(text, name);
    case 'cluster-name':
      return CLUSTER_NAME.test(text) ? null : nameProblem(text, rule.form, name);
    case 'node-name':
      return isUsableNodeName(text) ? null : nameProblem(text, rule.form, name);
    case 'identifier':
      return isUsableIdentifier(text) ? null : nameProblem(text, rule.form, name);
    case 'secret-name':
      return SECRET_NAME.test(text) ? null : nameProblem(text, rule.form, name);
    case 'fence-agent':
      return FENCE_AGENT.test(text) ? null : fenceAgentProblem(text, name);
    case 'path':
      return PATH.test(text) ? null : pathProblem(text, name);
    case 'ordered-step':
      return orderedStep(text) === null ? orderedStepProblem(text, name) : null;
    default:
      return null;
  }
}

/** Only digits would be a number as well as a name, and sort before all names that are none. */
const isUsableNodeName = (text: string): boolean => isNodeName(text) && /[A-Za-z]/.test(text);

/** `__proto__` is an identifier and no name: programs that keep entries by name would lose it. */
const isUsableIdentifier = (text: string): boolean =>
  isIdentifier(text) && text.length <= IDENTIFIER_LENGTH_MAX && text !== '__proto__';

const nameProblem = (text: string, form: TextForm, name: string): Problem => ({
  code: 'NYX_CONFIG_NAME',
  message: `${name} cannot be ${quoted(text)}`,
  allowed: FORM_WORDS[form],
  remedy: 'Choose another name.',
});

/** The parts of a step of an order, or `null` where it is none. */
export function orderedStep(text: string): { readonly action: 'start' | 'stop'; readonly resource: string } | null {
  const [first = '', second, ...more] = text.trim().split(/\s+/);
  if (more.length > 0 || first === '') return null;
  if (second === undefined) return { action: 'start', resource: first };
  return first === 'start' || first === 'stop' ? { action: first, resource: second } : null;
}

function orderedStepProblem(text: string, name: string): Problem {
  const [action = ''] = text.trim().split(/\s+/);
  const isPromotion = action === 'promote' || action === 'demote';
  return {
    code: isPromotion ? 'NYX_CONFIG_NOT_YET' : 'NYX_CONFIG_WRONG_VALUE',
    message: isPromotion
      ? `${name} is ${quoted(text)}: a promotion, which this version of Nyx cannot order yet`
      : `${name} cannot be ${quoted(text)}`,
    allowed: FORM_WORDS['ordered-step'],
    remedy: isPromotion ? 'Remove it, or comment it out with `#`.' : 'Write it like `start web`.',
  };
}

const pathProblem = (text: string, name: string): Problem => ({
  code: 'NYX_CONFIG_WRONG_VALUE',
  message: `${name} cannot be ${quoted(text)}`,
  allowed: `${FORM_WORDS.path}, without \`..\``,
  remedy: 'Write the whole path, beginning with `/`.',
});

/** Units that people write and that are not known here, with what they may have meant. */
const OTHER_UNITS: Readonly<Record<string, readonly string[]>> = {
  m: ['min', 'ms'],
  sec: ['s'],
  secs: ['s'],
  second: ['s'],
  seconds: ['s'],
  mins: ['min'],
  minute: ['min'],
  minutes: ['min'],
  hr: ['h'],
  hour: ['h'],
  hours: ['h'],
  day: ['d'],
  days: ['d'],
  msec: ['ms'],
};

function durationProblem(text: string, rule: SchemaRule, name: string): Problem | null {
  const milliseconds = parseDurationMs(text);
  if (milliseconds === null) return malformedDuration(text, name);
  const minMs = rule.minMs ?? 0;
  const maxMs = rule.maxMs ?? Number.MAX_SAFE_INTEGER;
  if (milliseconds >= minMs && milliseconds <= maxMs) return null;
  const bound = milliseconds < minMs ? minMs : maxMs;
  return {
    code: 'NYX_CONFIG_OUT_OF_RANGE',
    message: `${name} is ${quoted(text)}, which is too ${milliseconds < minMs ? 'short' : 'long'}`,
    allowed: `from ${formatDuration(minMs)} to ${formatDuration(maxMs)}`,
    remedy: `Write ${quoted(formatDuration(bound))} if you want the ${milliseconds < minMs ? 'shortest' : 'longest'}.`,
  };
}

function malformedDuration(text: string, name: string): Problem {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return {
      code: 'NYX_CONFIG_DURATION_WITHOUT_UNIT',
      message: `${name} is ${quoted(text)}, which has no unit`,
      allowed: FORM_WORDS.duration,
      remedy: `Write ${quoted(`${text}s`)} if seconds are meant, ${quoted(`${text}ms`)} if milliseconds are.`,
    };
  }
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text) ?? [];
  const meant = parseDurationMs(`${number}${unit}`) === null ? (OTHER_UNITS[unit.toLowerCase()] ?? []) : [unit];
  const suggestions = meant.map((known) => quoted(`${number}${known}`)).join(' or ');
  return {
    code: 'NYX_CONFIG_DURATION',
    message: `${name} cannot be ${quoted(text)}`,
    allowed: FORM_WORDS.duration,
    remedy: suggestions === '' ? 'Write a number and a unit without a space, such as `10s`.' : `Write ${suggestions}.`,
  };
}

function addressProblem(text: string, name: string): Problem | null {
  const address = parseAddress(text);
  if (address?.usable) return null;
  const looksLikeName = /^[A-Za-z][A-Za-z0-9.-]*$/.test(text) && !text.includes(':');
  const withoutPrefix = text.replace(/\/\d+$/, '');
  const reason = address === null ? `cannot be ${quoted(text)}` : `is ${quoted(text)}, which no host can have`;
  return {
    code: 'NYX_CONFIG_ADDRESS',
    message: `${name} ${reason}`,
    allowed: FORM_WORDS.address,
    remedy: parseAddress(withoutPrefix)?.usable
      ? `Write ${quoted(withoutPrefix)}: the length of the prefix does not belong to the address.`
      : looksLikeName
        ? 'Write the address itself: names are not looked up, because nodes must find each other when the name service is away.'
        : 'Write the address that the node has on that network.',
  };
}

/** The classes of resource agents that exist. */
const AGENT_CLASSES: readonly string[] = ['ocf', 'systemd', 'lsb', 'service'];
const AGENT_PART = /^[A-Za-z0-9_][A-Za-z0-9_.@+\\-]*$/;

function agentProblem(text: string, name: string): Problem | null {
  const [agentClass = '', ...parts] = text.split(':');
  const wanted = agentClass === 'ocf' ? 2 : 1;
  const wellFormed = parts.length === wanted && parts.every((part) => AGENT_PART.test(part));
  if (agentClass === 'ocf' && wellFormed) return null;
  if (AGENT_CLASSES.includes(agentClass) && wellFormed) return agentNotYet(text, agentClass, name);
  return {
    code: 'NYX_CONFIG_AGENT_CLASS',
    message: `${name} cannot be ${quoted(text)}`,
    allowed: FORM_WORDS.agent,
    remedy: agentRemedy(text, agentClass, parts),
  };
}

const agentNotYet = (text: string, agentClass: string, name: string): Problem => ({
  code: 'NYX_CONFIG_NOT_YET',
  message: `${name} is ${quoted(text)}, and this version of Nyx cannot run agents of the class ${quoted(agentClass)} yet`,
  allowed: FORM_WORDS.agent,
  remedy: 'Use an OCF agent for it; many services have one.',
});

function agentRemedy(text: string, agentClass: string, parts: readonly string[]): string {
  if (agentClass === 'stonith' || text.startsWith('fence_')) return 'Fence agents stand under `fencing`, as devices.';
  if (agentClass === 'ocf' && parts.length === 1)
    return `Name the provider too, such as ${quoted(`ocf:heartbeat:${parts[0]}`)}.`;
  const near = nearestWord(agentClass, AGENT_CLASSES);
  if (near !== null && near !== agentClass && parts.length > 0)
    return `Did you mean ${quoted([near, ...parts].join(':'))}?`;
  return 'Begin with the class of the agent, such as `ocf:heartbeat:IPaddr2`.';
}

const fenceAgentProblem = (text: string, name: string): Problem => ({
  code: 'NYX_CONFIG_AGENT_CLASS',
  message: `${name} cannot be ${quoted(text)}`,
  allowed: FORM_WORDS['fence-agent'],
  remedy: text.startsWith('stonith:fence_')
    ? `Write ${quoted(text.slice('stonith:'.length))}.`
    : 'Name a program whose name begins with `fence_`.',
});

/** A text as messages show it: in backquotes, printable, shortened where it is long. */
export const quoted = (text: string): string => `\`${printable(text.length > 60 ? `${text.slice(0, 57)}...` : text)}\``;

/** The text with an arrow for each tab and a box for each other character that cannot be shown, one for one. */
export const printable = (text: string): string =>
  text.replaceAll('\t', '→').replace(/[\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '□');
