import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './openapi.gen.d.ts';

/** A client as an integrator would have it: types generated from the committed document by a public generator. */
export const integratorClient = (url: string, apiKey: string): Client<paths> =>
  createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${apiKey}` } });
