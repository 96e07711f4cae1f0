import { connect } from 'node:tls';
import { makeCertificate } from '@toast/infra-checks/ingress';
import { expiryOf } from '@toast/stack/certificate';
import { names } from '@toast/stack/names';
import { onStack } from '../on-stack.ts';

const dayMs = 86_400_000;
const replace = (files: { certificate: string; key: string }, days: number) =>
  makeCertificate(files.key, files.certificate, { days, names: Object.values(names) });

/** New files and a reload, as the certificate's own unit does it. */
export const certificateExpires = onStack({
  name: 'certificate about to expire',
  allowed: { failed: 0, outageMs: 3_000 },
  happen: async ({ stack, load, say }) => {
    const regions = [stack.regions.east, stack.regions.west];
    const reload = () => Promise.all(regions.map(({ ingress }) => ingress.reload()));
    replace(stack.certificate, 1);
    await reload();
    for (const { ingress } of regions) {
      const left = (await endOf(ingress.ports.https)) - Date.now();
      if (left > 2 * dayMs) throw new Error('the old certificate is not the one that is shown');
    }
    await load.more(60);
    replace(stack.certificate, 90);
    await reload();
    for (const { ingress } of regions) {
      const [shown, wanted] = [await endOf(ingress.ports.https), expiryOf(stack.certificate.certificate)];
      if (shown !== wanted) throw new Error('the new certificate is not shown');
    }
    say('renewed: one day left before, ninety now, on both ingresses');
    await load.more(60);
  },
});

/** When the certificate ends that a door shows. */
function endOf(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, servername: names.customer, rejectUnauthorized: false };
    const socket = connect(options, () => {
      resolve(Date.parse(socket.getPeerCertificate().valid_to));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
