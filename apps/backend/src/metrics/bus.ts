import { Counter, type Registry } from 'prom-client';
import type { Bus } from '../realtime/bus.ts';

/** Counts what is said and heard over the bus, and what could not be said. */
export function countBus(registry: Registry, bus: Bus): Bus {
  const wakes = new Counter({
    name: 'toast_bus_wakes_total',
    help: 'Restaurants whose log has grown, as told to other backends, heard from them or from here, or lost on the way out',
    labelNames: ['way'],
    registers: [registry],
  });
  const [told, lost, heard] = [wakes.labels('told'), wakes.labels('lost'), wakes.labels('heard')];
  // A series that begins with its first event cannot be seen to begin.
  for (const counter of [told, lost, heard]) counter.inc(0);
  return {
    tell: async (restaurantIds) => {
      const ids = [...restaurantIds];
      try {
        await bus.tell(ids);
        told.inc(ids.length);
      } catch (error) {
        lost.inc(ids.length);
        throw error;
      }
    },
    listen: (onWake, onConnect) =>
      bus.listen((restaurantId) => {
        heard.inc();
        onWake(restaurantId);
      }, onConnect),
    close: () => bus.close(),
  };
}
