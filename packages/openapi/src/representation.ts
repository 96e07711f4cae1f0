/** A ready-made JSON body with a strong validator: an immutable document that is sent as it is, or answered with 304. */
export class Representation {
  /** With its quotes, as in the header. */
  readonly etag: string;
  readonly identity: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;

  constructor(etag: string, bodies: { identity: Buffer; gzip: Buffer; br: Buffer }) {
    this.etag = etag;
    this.identity = bodies.identity;
    this.gzip = bodies.gzip;
    this.br = bodies.br;
  }

  /** The body for an `Accept-Encoding` header, with the `Content-Encoding` to name, if any. */
  negotiate(acceptEncoding: string | undefined): { body: Buffer; encoding: 'br' | 'gzip' | null } {
    if (acceptEncoding !== undefined) {
      if (accepts(acceptEncoding, 'br')) return { body: this.br, encoding: 'br' };
      if (accepts(acceptEncoding, 'gzip')) return { body: this.gzip, encoding: 'gzip' };
    }
    return { body: this.identity, encoding: null };
  }

  /** RFC 9110 §13.1.2: weak comparison over a list, or `*`. The suffix some proxies add for an encoding is ignored. */
  matches(ifNoneMatch: string | undefined): boolean {
    if (ifNoneMatch === undefined) return false;
    if (ifNoneMatch === this.etag || ifNoneMatch.trim() === '*') return true;
    return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === this.etag);
  }
}

const codings = {
  br: /(?:^|,)\s*br\s*(?:;\s*q=([0-9.]+))?\s*(?:,|$)/i,
  gzip: /(?:^|,)\s*gzip\s*(?:;\s*q=([0-9.]+))?\s*(?:,|$)/i,
};

/** True unless the coding is absent or has the weight 0. */
function accepts(header: string, coding: keyof typeof codings): boolean {
  const match = codings[coding].exec(header);
  return match !== null && (match[1] === undefined || Number(match[1]) > 0);
}
