/**
 * Makes an agent's output fit for people: whatever bytes come in, what goes out is text that changes
 * neither a terminal's state nor the order in which it is read, of bounded length, without secrets.
 */

const ESCAPE_SEQUENCE = new RegExp(
  [
    '\\u001b\\[[0-9;?]*[ -/]*[@-~]', // colours and cursor moves
    '\\u001b\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)', // window titles, links
    '\\u001b[@-_]?',
  ].join('|'),
  'g',
);
// Control characters, line separators, and marks that reverse the reading direction.
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const PRINTABLE_CONTROL: ReadonlySet<string> = new Set(['\n', '\t']);
const SECRET_LENGTH_MIN = 4;
const BLANK = '********';
const EXIT_REASON_PREFIX = 'ocf-exit-reason:';
const EXIT_REASON_MAX = 300;

/** `text` without terminal control; each other unprintable character becomes U+FFFD. */
export const printable = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(ESCAPE_SEQUENCE, '')
    .replace(CONTROL, (mark) => (PRINTABLE_CONTROL.has(mark) ? mark : '\ufffd'));

/** `text` with every occurrence of each of `secrets` blanked. Values of under four characters would blank half the text and are left. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  // The longest first, so that a secret that contains another leaves no remainder of itself.
  const ordered = secrets.filter((secret) => secret.length >= SECRET_LENGTH_MIN).sort((a, b) => b.length - a.length);
  return ordered.reduce((result, secret) => result.replaceAll(secret, BLANK), text);
}

/** The last `charactersMax` characters of an agent's output, trimmed, printable and without `secrets`. */
export function printableTail(output: Uint8Array, charactersMax: number, secrets: readonly string[] = []): string {
  // Secrets go before the cut: half a secret at the beginning of the tail would not be recognised.
  const text = printable(withoutSecrets(new TextDecoder().decode(output), secrets)).trim();
  return text.length <= charactersMax ? text : `…${text.slice(text.length - charactersMax + 1)}`;
}

const oneLine = (text: string): string =>
  text.length <= EXIT_REASON_MAX ? text : `${text.slice(0, EXIT_REASON_MAX - 1)}…`;

/**
 * The reason that an OCF agent gave for its exit code: the text after the last `ocf-exit-reason:` of its
 * standard error, up to the end of that line. Empty where it gave none.
 */
export function ocfExitReason(stderr: Uint8Array, secrets: readonly string[] = []): string {
  const text = printable(withoutSecrets(new TextDecoder().decode(stderr), secrets));
  const start = text.lastIndexOf(EXIT_REASON_PREFIX);
  if (start < 0) return '';
  const [line = ''] = text.slice(start + EXIT_REASON_PREFIX.length).split('\n', 1);
  return oneLine(line.trim());
}

/** The last line of `text` that is not blank: what programs without exit reasons say at their end. */
export function lastLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return oneLine(lines.findLast((line) => line !== '') ?? '');
}
