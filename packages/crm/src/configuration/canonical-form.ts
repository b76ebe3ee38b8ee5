/**
 * One text for equal configurations, to be digested and compared: comments, spacing, the order of
 * parameters and values written out that are the defaults anyway make no difference.
 */
import type { ClusterConfiguration } from './cluster-configuration.ts';

/** A digest of a text, such as SHA-256 in hexadecimal digits. */
export type Digest = (text: string) => string;

/** The same text exactly for equal configurations. Lists keep their order, because it means something. */
export const canonicalForm = (configuration: ClusterConfiguration): string => JSON.stringify(sorted(configuration));

/** What two configurations are compared by. */
export const configurationDigest = (configuration: ClusterConfiguration, digest: Digest): string =>
  digest(canonicalForm(configuration));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, content]) => [key, sorted(content)] as const)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
