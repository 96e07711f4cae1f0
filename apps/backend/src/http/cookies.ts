/** The cookies of one request and of its answer. */
export type Cookies = {
  get(name: string): string | null;
  /** Sets an HttpOnly, SameSite=Lax cookie of the whole site; `maxAge` in seconds. */
  set(name: string, value: string, maxAge: number): void;
  clear(name: string): void;
};

type Reply = { header(name: string, value: string): unknown };

/** @param secure whether the site the cookie is for is reached by https. */
export function cookiesOf(header: string | undefined, reply: Reply, secure: boolean): Cookies {
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    get: (name) => readCookie(header, name),
    set: (name, value, maxAge) => {
      reply.header('set-cookie', `${name}=${value}; Max-Age=${maxAge}${attributes}`);
    },
    clear: (name) => {
      reply.header('set-cookie', `${name}=; Max-Age=0${attributes}`);
    },
  };
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
