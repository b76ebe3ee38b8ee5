/** Reads server-sent events, by the parsing rules of the HTML standard, from the body of an answer. */
import { NyxError } from '@nyx/foundation';
import type { Transport } from './transport.ts';

export interface StreamMessage {
  /** `message` where the server named none. */
  readonly event: string;
  readonly data: string;
  readonly id: string;
}

/** One message is a journal entry or a status; a server that never ends one is not ours. */
const MESSAGE_CHARACTERS_MAX = 16 * 1024 * 1024;

/** Turns pieces of text into messages. A message counts once the empty line after it has arrived. */
export function createStreamParser(): { feed(text: string): StreamMessage[] } {
  let rest = '';
  let event = '';
  let id = '';
  let data: string[] = [];
  const line = (text: string): StreamMessage | null => {
    if (text === '') {
      const message = data.length === 0 ? null : { event: event === '' ? 'message' : event, data: data.join('\n'), id };
      event = '';
      data = [];
      return message;
    }
    const colon = text.indexOf(':');
    const field = colon === -1 ? text : text.slice(0, colon);
    const value = colon === -1 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    else if (field === 'id') id = value;
    else if (field === 'data') data.push(value);
    return null;
  };
  return {
    feed(text) {
      rest += text;
      if (rest.length > MESSAGE_CHARACTERS_MAX) {
        throw new NyxError('NYX_API_UNEXPECTED_ANSWER', 'The API sends an event that does not end.');
      }
      const messages: StreamMessage[] = [];
      for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
        const message = line(rest.slice(0, end).replace(/\r$/, ''));
        rest = rest.slice(end + 1);
        if (message !== null) messages.push(message);
      }
      return messages;
    },
  };
}

/** The messages of one stream. Ends when `signal` aborts; throws `NYX_API_UNREACHABLE` when the server ends it. */
export async function* followStream(
  transport: Transport,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): AsyncGenerator<StreamMessage, void, undefined> {
  try {
    const answer = await transport.stream(path, query, signal);
    answer.setEncoding('utf8');
    const parser = createStreamParser();
    for await (const text of answer as AsyncIterable<string>) yield* parser.feed(text);
  } catch (cause) {
    if (signal?.aborted) return;
    if (cause instanceof NyxError) throw cause;
    throw new NyxError('NYX_API_UNREACHABLE', 'The connection to the API was lost.', { cause });
  }
  if (!signal?.aborted) throw new NyxError('NYX_API_UNREACHABLE', 'The API ended the stream.');
}
