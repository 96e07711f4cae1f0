import { X509Certificate } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { connect as connectHttp2 } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTls } from '../src/by-hand.ts';
import { demand } from '../src/demand.ts';
import { type Ingress, makeCertificate, sites, startIngress } from '../src/ingress.ts';
import { startToyBackend, type ToyBackend } from '../src/toy-backend.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');

describe('TLS at the ingress', () => {
  let toy: ToyBackend;
  let ingress: Ingress;
  const folder = mkdtempSync(join(tmpdir(), 'toast-tls-'));
  const tls = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  const shake = (how: ConnectionOptions) =>
    new Promise<TLSSocket>((resolve, reject) => {
      const socket = connectTls({
        host: '127.0.0.1',
        port: ingress.ports.https,
        servername: sites.customer,
        rejectUnauthorized: false,
        ...how,
      });
      socket.on('secureConnect', () => {
        socket.destroy();
        resolve(socket);
      });
      socket.on('error', reject);
    });

  beforeAll(async () => {
    if (!able) return;
    makeCertificate(tls.key, tls.certificate);
    toy = await startToyBackend();
    const only = { near: [toy.address], far: [] };
    ingress = await startIngress({
      upstreams: { api: only, customer: only, admin: only, kitchen: only },
      tls,
    });
  });
  afterAll(async () => {
    if (!able) return;
    await ingress.stop();
    await toy.close();
  });

  it.each(['TLSv1', 'TLSv1.1'] as const)('refuses %s', async (version) => {
    const old = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' };
    await expect(shake(old)).rejects.toThrow(/protocol version/);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s', async (version) => {
    const socket = await shake({ minVersion: version, maxVersion: version });
    expect(socket.getProtocol() ?? version).toBe(version);
  });

  it.each(['AES128-SHA', 'ECDHE-ECDSA-AES128-SHA', 'AES128-GCM-SHA256'])(
    'refuses the cipher %s',
    async (ciphers) => {
      await expect(shake({ maxVersion: 'TLSv1.2', ciphers })).rejects.toThrow(/handshake failure/);
    },
  );

  it('speaks HTTP/2 to who can, and HTTP/1.1 to who cannot', async () => {
    const session = connectHttp2(`https://127.0.0.1:${ingress.ports.https}`, {
      servername: sites.customer,
      rejectUnauthorized: false,
    });
    const stream = session.request({ ':path': '/', ':authority': sites.customer });
    const status = await new Promise((resolve, reject) => {
      stream.on('response', (headers) => resolve(headers[':status']));
      stream.on('error', reject);
    });
    expect(status).toBe(200);
    session.destroy();
    expect((await shake({ ALPNProtocols: ['http/1.1'] })).alpnProtocol).toBe('http/1.1');
  });

  it('shows a renewed certificate from the next handshake on, and goes on serving meanwhile', async () => {
    const shown = async () => {
      const socket = await openTls(ingress.ports.https, sites.customer);
      const { raw } = socket.getPeerCertificate();
      socket.destroy();
      return new X509Certificate(raw).serialNumber;
    };
    const before = await shown();
    makeCertificate(tls.key, tls.certificate, { days: 90, names: Object.values(sites) });
    expect(await shown()).toBe(before);
    await ingress.reload();
    await expect.poll(shown).not.toBe(before);
  });
});
