/**
 * The tokens of one node: who may use its API from elsewhere.
 *
 * A token is 256 random bits, so a plain SHA-256 of it cannot be searched and nothing slower is
 * needed; the token itself is shown once and kept nowhere. The file is rewritten whole at each change.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { NyxError, type Random, type WallClock } from '@nyx/foundation';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type CreatedToken, TokenName, TokenScope, type TokenSummary } from '../schemas.ts';
import { isMissing, writeStoredFile } from './stored-file.ts';

const FORMAT_VERSION = 1;
const TOKEN_PREFIX = 'nyx_';
const TOKEN_BYTES = 32;
/** Each request with a token is compared with every one that is kept. */
const TOKENS_MAX = 256;

const StoredToken = Type.Object({
  name: TokenName,
  scope: TokenScope,
  created: Type.String(),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
const TokenFile = Type.Object({
  formatVersion: Type.Literal(FORMAT_VERSION),
  tokens: Type.Array(StoredToken, { maxItems: TOKENS_MAX }),
});
type StoredToken = Type.Static<typeof StoredToken>;

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const summaryOf = ({ name, scope, created }: StoredToken): TokenSummary => ({ name, scope, created });

export interface TokenStore {
  /** The token that `presented` is, or `null`. Takes as long for a wrong one as for a right one. */
  find(presented: string): TokenSummary | null;
  list(): readonly TokenSummary[];
  /** Resolves once the token is on disk. */
  create(name: string, scope: TokenScope): Promise<CreatedToken>;
  /** Resolves once the token is gone from the disk too; it is refused from this moment on. */
  revoke(name: string): Promise<void>;
}

async function readTokens(path: string): Promise<StoredToken[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw new NyxError('NYX_API_STORED_FILE_INVALID', `${path} cannot be read: ${(cause as Error).message}.`, {
      cause,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new NyxError('NYX_API_STORED_FILE_INVALID', `${path} is not JSON.`, { cause });
  }
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version === 'number' && version !== FORMAT_VERSION) {
    const detail = `${path} has format version ${version}; this version of Nyx knows ${FORMAT_VERSION}.`;
    throw new NyxError('NYX_API_STORED_FILE_INVALID', detail);
  }
  if (!Value.Check(TokenFile, value)) {
    const [first] = Value.Errors(TokenFile, value);
    const detail = `${path} does not hold tokens: ${first?.instancePath ?? ''} ${first?.message ?? ''}.`;
    throw new NyxError('NYX_API_STORED_FILE_INVALID', detail);
  }
  return value.tokens;
}

/** Opens the tokens at `path`; a file that is not there has none. Throws `NYX_API_STORED_FILE_INVALID`. */
export async function openTokenStore(
  path: string,
  ports: { readonly random: Random; readonly wallClock: WallClock },
): Promise<TokenStore> {
  let tokens = await readTokens(path);
  let lastWrite: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    const text = `${JSON.stringify({ formatVersion: FORMAT_VERSION, tokens }, null, 2)}\n`;
    lastWrite = lastWrite.catch(() => {}).then(() => writeStoredFile(path, text));
    return lastWrite;
  };
  return {
    find(presented) {
      const digest = digestOf(presented);
      let found: StoredToken | null = null;
      for (const token of tokens) {
        if (timingSafeEqual(Buffer.from(token.sha256, 'hex'), digest)) found = token;
      }
      return found === null ? null : summaryOf(found);
    },
    list: () => tokens.map(summaryOf),
    async create(name, scope) {
      if (tokens.some((token) => token.name === name)) {
        throw new NyxError('NYX_API_TOKEN_EXISTS', `This node already has a token ${name}.`, { data: { name } });
      }
      if (tokens.length >= TOKENS_MAX) {
        throw new NyxError('NYX_API_TOKEN_EXISTS', `This node has ${TOKENS_MAX} tokens, which is the most it keeps.`, {
          remedy: 'Revoke one that is not used any more: nyxctl token revoke NAME',
        });
      }
      const token = TOKEN_PREFIX + Buffer.from(ports.random.bytes(TOKEN_BYTES)).toString('base64url');
      const created = new Date(ports.wallClock.epochMs()).toISOString();
      tokens = [...tokens, { name, scope, created, sha256: digestOf(token).toString('hex') }];
      await save();
      return { name, scope, created, token };
    },
    async revoke(name) {
      if (!tokens.some((token) => token.name === name)) {
        throw new NyxError('NYX_API_UNKNOWN_TOKEN', `This node has no token ${name}.`, { data: { name } });
      }
      tokens = tokens.filter((token) => token.name !== name);
      await save();
    },
  };
}
