import { request } from 'node:http';

/** Whether the server answers with 2xx within the time; a connection of its own each time, for an open one proves little. */
export function isWell(address: string, path: string, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request(
      `http://${address}${path}`,
      { agent: false, signal: AbortSignal.timeout(timeoutMs), headers: { 'user-agent': 'toast-prober' } },
      (response) => {
        const { statusCode = 0 } = response;
        resolve(statusCode >= 200 && statusCode < 300);
        response.on('error', () => {});
        response.destroy();
      },
    );
    sent.on('error', () => resolve(false));
    sent.end();
  });
}
