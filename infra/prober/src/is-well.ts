import { request } from 'node:http';

type Said = 'yes' | 'no' | 'nothing';

/** Whether a server is fit to be sent work: it says so, or it is too busy to say anything there and says elsewhere that it lives. */
export async function isWell(
  address: string,
  path: string,
  alive: string | undefined,
  timeoutMs: number,
): Promise<boolean> {
  const lives = alive === undefined ? 'nothing' : ask(`http://${address}${alive}`, timeoutMs);
  const ready = await ask(`http://${address}${path}`, timeoutMs);
  return ready === 'yes' || (ready === 'nothing' && (await lives) === 'yes');
}

/** By a connection of its own each time, for an open one proves little. */
function ask(url: string, timeoutMs: number): Promise<Said> {
  return new Promise((resolve) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const sent = request(
      url,
      { agent: false, signal: deadline, headers: { 'user-agent': 'toast-prober' } },
      (response) => {
        const { statusCode = 0 } = response;
        resolve(statusCode >= 200 && statusCode < 300 ? 'yes' : 'no');
        response.on('error', () => {});
        response.destroy();
      },
    );
    sent.on('error', () => resolve(deadline.aborted ? 'nothing' : 'no'));
    sent.end();
  });
}
