import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants } from 'node:http2';

export type Asking = {
  readonly site: string;
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type Answer = { readonly status: number; readonly text: string };

/** One person's connection to the product: HTTP/2 over TLS, as a browser's; opened anew when it is lost. */
export type Line = {
  /** Where that person is: "east". */
  readonly home: string;
  /** @throws Error when there is no answer within the patience, or the connection breaks meanwhile. */
  ask(asking: Asking): Promise<Answer>;
  /**
   * Reads an answer as it comes. Resolves when the other side ends it.
   * @throws Error when it breaks, when it is refused, or when nothing has come for `silenceMs`.
   */
  read(asking: Asking, reading: Reading): Promise<void>;
  /** How often a request was sent again because the connection it was meant for was going away, unseen by anybody. */
  readonly repeated: number;
  close(): void;
};

export type Reading = {
  readonly signal: AbortSignal;
  readonly silenceMs: number;
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
};

/** A page gives an answer up after so many milliseconds, as the guest’s does; the ingress needs less to ask elsewhere. */
const patienceMs = 12_000;
const mostRepeats = 3;
const connectMs = 5_000;

/** The server has not looked at it and says so: browsers send it once more by themselves, whatever it is. */
class NotLookedAt extends Error {}

/** `door`: the port to which the product's names lead at the moment. */
export function makeLine(home: string, door: () => number): Line {
  let session: Promise<ClientHttp2Session> | null = null;
  let repeated = 0;

  const open = (): Promise<ClientHttp2Session> => {
    session ??= connected(door()).then((made) => {
      const forget = () => {
        session = null;
      };
      made.on('goaway', forget).on('close', forget).on('error', forget);
      return made;
    });
    session.catch(() => {
      session = null;
    });
    return session;
  };

  /** Sends; `work` does with the answer what is wanted. */
  const send = async <T>(asking: Asking, work: (stream: ClientHttp2Stream) => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await work(request(await open(), asking));
      } catch (error) {
        if (!(error instanceof NotLookedAt) || tries === mostRepeats) throw error;
        repeated += 1;
        session = null;
      }
    }
  };

  return {
    home,
    ask: (asking) => send(asking, (stream) => whole(stream)),
    read: (asking, reading) => send(asking, (stream) => inPieces(stream, reading)),
    get repeated() {
      return repeated;
    },
    close: () => {
      void session?.then((open) => open.destroy()).catch(() => {});
      session = null;
    },
  };
}

function connected(port: number): Promise<ClientHttp2Session> {
  return new Promise((resolve, reject) => {
    const made = connect(`https://127.0.0.1:${port}`, {
      servername: 'toast.localhost',
      rejectUnauthorized: false,
    });
    made.setTimeout(connectMs, () => reject(new Error('nobody opens')));
    made.once('connect', () => {
      made.setTimeout(0);
      resolve(made);
    });
    made.once('error', reject);
    made.once('close', () => reject(new Error('closed while it was opened')));
  });
}

function request(session: ClientHttp2Session, { site, path, method = 'GET', headers, body }: Asking) {
  try {
    const stream = session.request({ ':path': path, ':method': method, ':authority': site, ...headers });
    stream.end(body);
    return stream;
  } catch (error) {
    // The connection has been taken leave of; nothing was sent.
    throw new NotLookedAt('the connection is going away', { cause: error });
  }
}

const failureOf = (stream: ClientHttp2Stream, error: unknown): Error => {
  const why = error instanceof Error ? error : new Error(String(error));
  return stream.rstCode === constants.NGHTTP2_REFUSED_STREAM
    ? new NotLookedAt(why.message, { cause: why })
    : why;
};

function whole(stream: ClientHttp2Stream): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let text = '';
    stream.setEncoding('utf8');
    const patience = setTimeout(() => {
      stream.close(constants.NGHTTP2_CANCEL);
      reject(new Error(`no answer for ${patienceMs} ms`));
    }, patienceMs);
    stream.on('response', (headers) => {
      status = headers[':status'] ?? 0;
    });
    stream.on('data', (chunk: string) => {
      text += chunk;
    });
    let over = false;
    stream.on('end', () => {
      over = true;
    });
    stream.on('error', (error) => reject(failureOf(stream, error)));
    stream.on('close', () => {
      clearTimeout(patience);
      if (over && status !== 0 && stream.rstCode === constants.NGHTTP2_NO_ERROR) resolve({ status, text });
      else reject(failureOf(stream, new Error(`closed before it was answered (${stream.rstCode})`)));
    });
  });
}

function inPieces(stream: ClientHttp2Stream, { signal, silenceMs, onOpen, onText }: Reading): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    stream.setEncoding('utf8');
    const leave = () => stream.close(constants.NGHTTP2_CANCEL);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    const silence = setTimeout(() => {
      reject(new Error(`silent for ${silenceMs} ms`));
      leave();
    }, silenceMs);
    stream.on('response', (headers) => {
      status = headers[':status'] ?? 0;
      if (status === 200) return onOpen();
      reject(new Error(`status ${status}`));
      leave();
    });
    stream.on('data', (chunk: string) => {
      silence.refresh();
      if (status === 200) onText(chunk);
    });
    stream.on('error', (error) => reject(failureOf(stream, error)));
    stream.on('close', () => {
      clearTimeout(silence);
      signal.removeEventListener('abort', leave);
      if (signal.aborted || stream.rstCode === constants.NGHTTP2_NO_ERROR) resolve();
      else reject(failureOf(stream, new Error(`broken off (${stream.rstCode})`)));
    });
  });
}
