import { randomUUID } from 'node:crypto';
import { initTRPC } from '@trpc/server';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import { drizzle } from 'drizzle-orm/node-postgres';
import { fastify } from 'fastify';
import pg from 'pg';
import { z } from 'zod';
import { bareLine, bareOrder } from './orders-schema.ts';

/** What a team writes in a day: tRPC, zod and Drizzle; an order and its lines in a transaction, and nothing else. */
const placeInput = z.object({
  restaurantId: z.uuid(),
  guest: z.object({ name: z.string().max(200), phone: z.string().max(40), email: z.email() }),
  note: z.string().max(1000),
  lines: z
    .array(
      z.object({
        itemId: z.uuid(),
        name: z.string().max(200),
        quantity: z.int().min(1).max(99),
        unitPrice: z.int().min(0),
        modifiers: z.array(
          z.object({ optionId: z.uuid(), name: z.string().max(200), price: z.int().min(0) }),
        ),
      }),
    )
    .min(1),
});

function makeRouter(url: string) {
  const db = drizzle({ client: new pg.Pool({ connectionString: url, max: 20 }) });
  const t = initTRPC.create();
  return t.router({
    place: t.procedure.input(placeInput).mutation(async ({ input }) => {
      const order = {
        id: randomUUID(),
        restaurantId: input.restaurantId,
        state: 'PLACED',
        guest: input.guest,
        note: input.note,
        total: input.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
        openedAt: new Date(),
      };
      const lines = input.lines.map((line) => ({
        ...line,
        restaurantId: input.restaurantId,
        id: randomUUID(),
        orderId: order.id,
      }));
      await db.transaction(async (trx) => {
        await trx.insert(bareOrder).values(order);
        await trx.insert(bareLine).values(lines);
      });
      return { outcome: 'PLACED', order: { ...order, lines } };
    }),
  });
}

async function serve(url: string): Promise<void> {
  const router = makeRouter(url);
  const app = fastify();
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: { router } satisfies FastifyTRPCPluginOptions<typeof router>['trpcOptions'],
  });
  process.send?.(Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port));
}

process.once('message', ({ url }: { url: string }) => void serve(url));
process.once('disconnect', () => process.exit(0));
