/**
 * What the API says beside the resource manager's own documents: answers to changes, lists, tokens,
 * problems. Each is a schema once; its type, its validation and its place in the OpenAPI document follow from it.
 */
import type { CommandAcceptance, CommandOutcome, JournalEntry } from '@nyx/crm/contract';
import { type Static, Type } from 'typebox';

const Nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** What an error looks like, after RFC 9457. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: '`urn:nyx:error:` and the code.' }),
    title: Type.String({ description: 'What a problem with this code always means.' }),
    status: Type.Integer({ description: 'The HTTP status.' }),
    detail: Type.String({ description: 'What happened this time, and where.' }),
    instance: Type.String({ description: 'The path that was asked for.' }),
    code: Type.String({ description: 'A code of the error catalogue.' }),
    remedy: Type.String({ description: 'What to do about it; a command where there is one.' }),
    data: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null(), Type.Array(Type.String())]),
        { description: 'Values that the message speaks of, for programs.' },
      ),
    ),
  },
  { $id: 'Problem', additionalProperties: false },
);
export type Problem = Static<typeof Problem>;

/** The answer to a change. `outcome` is null where the request did not wait. */
export const CommandAnswer = Type.Object(
  {
    acceptance: Type.Ref('CommandAcceptance'),
    outcome: Nullable(Type.Ref('CommandOutcome')),
  },
  { $id: 'CommandAnswer', additionalProperties: false },
);
export interface CommandAnswer {
  readonly acceptance: CommandAcceptance;
  readonly outcome: CommandOutcome | null;
}

export const EventList = Type.Object(
  {
    oldest: Type.Integer({ description: 'The seq of the oldest entry that is still kept; 0 where there is none.' }),
    missed: Type.Boolean({ description: 'Entries between `after` and the first one here are no longer kept.' }),
    events: Type.Array(Type.Ref('JournalEntry'), { description: 'Oldest first.' }),
  },
  { $id: 'EventList', additionalProperties: false },
);
export interface EventList {
  readonly oldest: number;
  readonly missed: boolean;
  readonly events: readonly Static<typeof JournalEntry>[];
}

export const ConfigurationInForce = Type.Object(
  {
    version: Type.Integer(),
    digest: Type.String(),
    document: Type.String({ description: 'The document that people write, as YAML.' }),
  },
  { $id: 'ConfigurationInForce', additionalProperties: false },
);
export type ConfigurationInForce = Static<typeof ConfigurationInForce>;

export const TokenScope = Type.Union([
  Type.Literal('read', { description: 'May ask.' }),
  Type.Literal('admin', { description: 'May ask and change.' }),
]);
export type TokenScope = Static<typeof TokenScope>;

export const TokenName = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$' });

export const TokenSummary = Type.Object(
  { name: TokenName, scope: TokenScope, created: Type.String({ format: 'date-time' }) },
  { $id: 'TokenSummary', additionalProperties: false },
);
export type TokenSummary = Static<typeof TokenSummary>;

export const CreatedToken = Type.Object(
  {
    name: TokenName,
    scope: TokenScope,
    created: Type.String({ format: 'date-time' }),
    token: Type.String({ description: 'The secret. It is shown this once and kept nowhere.' }),
  },
  { $id: 'CreatedToken', additionalProperties: false },
);
export type CreatedToken = Static<typeof CreatedToken>;

export const CertificateView = Type.Object(
  {
    fingerprint: Nullable(
      Type.String({
        description: 'SHA-256 of the certificate, in hexadecimal with colons; null without a TLS listener.',
      }),
    ),
    address: Nullable(Type.String({ description: 'Where the TLS listener is, such as `0.0.0.0:2224`.' })),
  },
  { $id: 'CertificateView', additionalProperties: false },
);
export type CertificateView = Static<typeof CertificateView>;

export const Health = Type.Object({ status: Type.Literal('ok') }, { $id: 'Health', additionalProperties: false });
