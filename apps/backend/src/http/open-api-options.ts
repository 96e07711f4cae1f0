import type { DocumentOptions } from '@toast/openapi/document';

/** The frame of the OpenAPI document; `server` is where this deployment answers. */
export const documentOptions = (server: string): DocumentOptions => ({
  title: 'Toast integrator API',
  version: '1.0.0',
  description:
    'Menus, prices, orders and the event log of one restaurant. Amounts are integers in minor units of the currency. ' +
    'Send the API key as `Authorization: Bearer`. Failures are `application/problem+json` with a stable `type` and a ' +
    '`requestId`. Every write takes an `Idempotency-Key`: repeat a request until it is answered. A 503 says in `Retry-After` when to, ' +
    'and whether nothing was done (`temporarily-unavailable`) or nobody knows (`outcome-unknown`): repeating under the same key is safe; a 502 is the same, ' +
    'when nobody was left to ask. A 429 (`too-many-requests`) has done nothing; come again after `Retry-After` and not before, or it will be longer. ' +
    'Its `reason` says of whom it was too much: `API_KEY` (1,000 requests a minute, and as many orders besides; `RateLimit-*` of every answer says ' +
    'what is left), `RESTAURANT_SHARE` (too much under way for this restaurant) or `OVERLOADED` (for all of us: menus are refused before orders).',
  server,
  prefix: '/v1',
  tags: [
    { name: 'Menu', description: 'What is on sale' },
    { name: 'Orders', description: 'Price, place, follow and cancel' },
    { name: 'Events', description: 'Everything that happened, without gaps' },
  ],
});
