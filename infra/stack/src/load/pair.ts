import { request } from 'node:https';
import { newId } from '@toast/web/new-id';
import { names } from '../names.ts';

/** Pairs a tablet through the ingress. @returns its cookie */
export function pair(port: number, origin: string, code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        servername: names.kitchen,
        path: '/api/trpc/device.pair',
        method: 'POST',
        rejectUnauthorized: false,
        agent: false,
        headers: {
          host: names.kitchen,
          origin,
          'content-type': 'application/json',
          'idempotency-key': newId(),
        },
      },
      (response) => {
        response.resume();
        const cookie = response.headers['set-cookie']?.map((each) => each.split(';', 1)[0]).join('; ');
        if (response.statusCode === 200 && cookie !== undefined) resolve(cookie);
        else reject(new Error(`pairing was answered ${response.statusCode}`));
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify({ code, label: 'Load' }));
  });
}
