/**
 * The pure functions that the core is built with: the digest, and how a document is read.
 */
import { createHash } from 'node:crypto';
import { schedule } from '@nyx/scheduler';
import { readConfiguration } from '../configuration/index.ts';
import type { DocumentReading, Environment } from '../controller/replica/context.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Reads a document without looking at this host: every member must come to the same answer. */
export function readDocument(document: string, origin: string): DocumentReading {
  const result = readConfiguration(document, origin);
  if (result.ok) {
    const digest = sha256(JSON.stringify(result.configuration));
    return { ok: true, configuration: result.configuration, document: result.document, digest };
  }
  const mistakes = result.errors.filter((error) => error.severity === 'error');
  const first = mistakes[0];
  return {
    ok: false,
    refusal: {
      code: first?.code ?? 'NYX_CONFIG_UNKNOWN_KEY',
      message: mistakes.map((error) => error.rendered).join('\n\n'),
      ...(first ? { remedy: first.remedy } : {}),
    },
  };
}

/** Reading is repeated for each node and each change: the latest documents are remembered. */
export function rememberingEnvironment(plan: Environment['schedule'] = schedule): Environment {
  const known = new Map<string, DocumentReading>();
  return {
    digest: sha256,
    schedule: plan,
    readDocument(document, origin) {
      const key = `${origin}\n${document}`;
      const remembered = known.get(key);
      if (remembered) return remembered;
      const reading = readDocument(document, origin);
      known.set(key, reading);
      const oldest = known.keys().next().value;
      if (known.size > 8 && oldest !== undefined) known.delete(oldest);
      return reading;
    },
  };
}
