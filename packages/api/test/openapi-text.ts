/** The OpenAPI document that the routes give, as the committed file holds it. */
import { silentLog } from '@nyx/foundation';
import { createApi } from '../src/index.ts';
import { ScriptedCluster } from './scripted-cluster.ts';
import { emptyTokens } from './token-stores.ts';

export async function openApiText(): Promise<string> {
  const app = await createApi({
    service: new ScriptedCluster(),
    access: 'local',
    tokens: emptyTokens(),
    log: silentLog,
    certificate: () => ({ fingerprint: null, address: null }),
    warnings: () => [],
  });
  try {
    return `${JSON.stringify(app.swagger(), null, 2)}\n`;
  } finally {
    await app.close();
  }
}
