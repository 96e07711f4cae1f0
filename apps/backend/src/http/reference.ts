import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Toast integrator API</title>
<script type="module" src="/docs/rapidoc.js"></script>
</head>
<body>
<rapi-doc spec-url="/openapi.json" render-style="focused" theme="light" primary-color="#9a5b13" bg-color="#fdfbf7"
  text-color="#2b2520" nav-bg-color="#f6f1e9" nav-text-color="#4a4038" show-header="false" load-fonts="false"
  regular-font="system-ui, sans-serif" mono-font="ui-monospace, monospace" schema-style="table" allow-try="true"
  persist-auth="false" show-method-in-nav-bar="as-colored-text" use-path-in-nav-bar="false" info-description-headings-in-navbar="true">
</rapi-doc>
</body>
</html>
`;

/** The bundle styles its shadow roots inline; everything it loads comes from here. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The API reference page at /docs, with its one script served from here. */
export async function registerReference(app: FastifyInstance): Promise<void> {
  const script = await readFile(fileURLToPath(import.meta.resolve('rapidoc')));
  app.get('/docs', (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page),
  );
  app.get('/docs/rapidoc.js', (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=86400')
      .type('text/javascript; charset=utf-8')
      .send(script),
  );
}
