import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { watchRegions } from './failover.ts';
import { type RegionName, regionNames } from './region.ts';

/** Stands for the name service: one port that leads to the nearest region whose ingress answers. Bytes pass as they are. */
export type Front = {
  readonly port: number;
  /** Where it leads now. */
  readonly leadsTo: RegionName;
  /** Whether the ingress of a region answers, as of the last looks. */
  isWell(region: RegionName): boolean;
  stop(): Promise<void>;
};

export async function startFront(
  port: number,
  portOf: (region: RegionName) => number,
  onMove: (region: RegionName) => void = () => {},
): Promise<Front> {
  const well = new Set<RegionName>(regionNames);
  const target = () => regionNames.find((region) => well.has(region)) ?? 'east';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const server = createServer((socket) => {
    const onward = connect(portOf(target()), '127.0.0.1');
    for (const each of [socket, onward]) keep(each);
    socket.on('close', () => onward.destroy()).pipe(onward);
    onward.on('close', () => socket.destroy()).pipe(socket);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const unwatch = watchRegions(regionNames, {
    portOf,
    everyMs: 1_000,
    onChange: (region, isWell) => {
      const before = target();
      if (isWell) well.add(region);
      else well.delete(region);
      if (target() !== before) onMove(target());
    },
  });
  return {
    port,
    get leadsTo() {
      return target();
    },
    isWell: (region) => well.has(region),
    stop: async () => {
      unwatch();
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
