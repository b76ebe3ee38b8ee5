/** The OpenAPI document that the routes give, as the committed file holds it. */
import { localApi } from './fixtures.ts';
import { ScriptedCluster } from './scripted-cluster.ts';

export async function openApiText(): Promise<string> {
  const app = await localApi(new ScriptedCluster());
  try {
    return `${JSON.stringify(app.swagger(), null, 2)}\n`;
  } finally {
    await app.close();
  }
}
