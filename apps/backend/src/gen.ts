import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '@toast/openapi/document';
import { documentOptions } from './http/open-api-options.ts';
import { integratorRouter } from './routers/integrator/index.ts';

/** Writes openapi.json, the committed copy of the integrators' document. */
const document = openApiDocument(integratorRouter, documentOptions('http://localhost:4000'));
await writeFile(new URL('../openapi.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
