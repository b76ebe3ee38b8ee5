/**
 * A program under supervision, for tests: `supervised-program.ts SOCKET CHECK [while-quorate]`. It counts its
 * instances in its saved state, says each on stdout, and falls silent or ends as a line on its input says.
 */
import { appendFileSync } from 'node:fs';
import { connectRing } from '../src/client/index.ts';

const [socketPath = '', check = 'event', output = '', ...rest] = process.argv.slice(2);
const say = (words: string): void => appendFileSync(output, `${words}\n`);
const ring = await connectRing({ socketPath });
let isHealthy = true;
const supervised = await ring.supervise({
  name: 'counter',
  intervalMs: 400,
  recovery: 'restart',
  whileQuorate: rest.includes('while-quorate'),
  ...(check === 'ping' ? { isHealthy: () => isHealthy } : {}),
});
const count = Number(Buffer.from(supervised.state ?? []).toString() || 0) + 1;
await supervised.store(Buffer.from(String(count)));
process.on('SIGUSR1', () => {
  isHealthy = false;
});
process.on('SIGTERM', () => {
  say('warned');
  process.exit(0);
});
setInterval(() => {
  if (check === 'event' && isHealthy) supervised.beat();
}, 50);
await supervised.start();
say(`instance ${supervised.instance} count ${count} pid ${process.pid} ${process.env.NYX_TEST_WORD ?? ''}`);
