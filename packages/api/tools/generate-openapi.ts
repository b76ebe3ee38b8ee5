/** Writes `openapi.json`, the committed description of the API, from the routes. */
import { writeFile } from 'node:fs/promises';
import { openApiText } from '../test/openapi-text.ts';

await writeFile(new URL('../openapi.json', import.meta.url), await openApiText());
