/**
 * Stands for a Mattermost server: takes incoming webhooks on the client's machine and prints each, one
 * JSON line, which ends up in the client's log.
 */
import { createServer } from 'node:http';
import { WEBHOOK_URL } from './topology.ts';

const BODY_BYTES_MAX = 65_536;
const { hostname, port, pathname } = new URL(WEBHOOK_URL);

createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
    if (body.length > BODY_BYTES_MAX) request.destroy();
  });
  request.on('error', () => {});
  request.on('end', () => {
    const accepted = request.method === 'POST' && request.url === pathname;
    process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), accepted, body })}\n`);
    response.writeHead(accepted ? 200 : 404, { 'content-type': 'text/plain' }).end(accepted ? 'ok' : 'no such hook');
  });
}).listen(Number(port), hostname);
