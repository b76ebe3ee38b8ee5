/**
 * Reads the document that people write into a {@link ClusterConfiguration}, or tells every mistake in it.
 */
import type { ClusterConfiguration } from './cluster-configuration.ts';
import type { ConfigurationError } from './configuration-error.ts';
import type { Surroundings } from './surroundings.ts';

export type ReadConfigurationResult =
  | {
      readonly ok: true;
      readonly configuration: ClusterConfiguration;
      /** The document as text, without a byte order mark: what is replicated, stored and shown. */
      readonly document: string;
      readonly warnings: readonly ConfigurationError[];
    }
  | {
      readonly ok: false;
      /** Every mistake, in the order of their places; never empty. Warnings stand among them. */
      readonly errors: readonly ConfigurationError[];
    };

/**
 * Reads `document`, calling it `origin` in messages. Never throws. All mistakes are reported at once, in
 * the order of their places. What `surroundings` leaves out is not checked.
 */
export type ReadConfiguration = (
  document: string | Uint8Array,
  origin: string,
  surroundings?: Surroundings,
) => ReadConfigurationResult;

/** The document of a configuration: reading it gives an equal configuration. Comments are not part of it. */
export type RenderConfiguration = (configuration: ClusterConfiguration) => string;
