import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Asking = { method?: string; headers?: Record<string, string>; body?: string };

/** Asks a site of the ingress over TLS; the name is in the handshake and in the Host header, the certificate is nobody's. */
export const ask = (port: number, site: string, path: string, asking: Asking = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = asking;
    const options = {
      host: '127.0.0.1',
      port,
      servername: site,
      path,
      method,
      headers: { host: site, ...headers },
    };
    const sent = request({ ...options, rejectUnauthorized: false, agent: false }, (response) => {
      text(response).then(
        (said) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: said }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** The same without TLS. */
export const askPlain = (port: number, host: string, path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, headers: { host }, agent: false };
    plainRequest(options, (response) => {
      text(response).then(
        (said) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: said }),
        reject,
      );
    })
      .on('error', reject)
      .end();
  });
