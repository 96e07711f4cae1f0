import { restaurantId } from '@toast/api/ids';
import { z } from 'zod';
import { identifyDevice } from '../features/identity/identify-device.ts';
import { identifyIntegrator } from '../features/identity/identify-integrator.ts';
import { identifyUser } from '../features/identity/identify-user.ts';
import type { SignedInUser } from '../features/identity/principals.ts';
import { attemptsOf } from '../features/integration/attempt.ts';
import { DINER } from '../features/order/place-own-order.ts';
import { notFound } from './failure.ts';
import { holdPlace } from './hold-place.ts';
import { middleware, procedure } from './init.ts';
import { keepChecking } from './keep-checking.ts';
import { note, noteRestaurant, slugIn } from './note.ts';

const ofRestaurant = z.object({ restaurantId });

const noted = middleware(async ({ ctx, path, getRawInput, next }) => {
  await note(ctx, path, getRawInput);
  return next();
});

/**
 * Every base that can write brings `ctx.attempt`, which names a write by its `Idempotency-Key`; the deed does it once (see `once`).
 */

/** Nobody in particular. */
export const anyone = procedure.use(noted);

/** All guests of a restaurant share one space of keys: a key is a random name that a browser minted. */
export const diner = procedure.use(async ({ ctx, path, type, getRawInput, next }) => {
  holdPlace(ctx, type, (await note(ctx, path, getRawInput)) ?? (await slugIn(getRawInput)));
  return next({ ctx: { attempt: attemptsOf(ctx.request.headers, DINER, path) } });
});

/** A paired kitchen tablet: `ctx.device`. Its restaurant comes from the token, never from the input. */
export const device = anyone.use(async ({ ctx, path, type, signal, next }) => {
  const found = await identifyDevice(ctx);
  noteRestaurant(ctx.request.notes, found.restaurantId);
  keepChecking({ ctx, type, signal }, () => identifyDevice(ctx));
  const attempt = attemptsOf(ctx.request.headers, `device:${found.id}`, path);
  return next({ ctx: { device: found, attempt } });
});

/** Somebody of the staff: `ctx.user`. */
export const signedIn = anyone.use(async ({ ctx, next }) => next({ ctx: { user: await identifyUser(ctx) } }));

/** Somebody who works for the restaurant of the input; to everybody else that restaurant does not exist. */
export const staff = signedIn.input(ofRestaurant).use(async ({ ctx, input, path, type, signal, next }) => {
  const roleOf = async (user: SignedInUser) => {
    const role = await ctx.deps.memberships.roleOf(user.id, input.restaurantId);
    if (role === null) throw notFound('restaurant');
    return role;
  };
  const role = await roleOf(ctx.user);
  keepChecking({ ctx, type, signal }, async () => roleOf(await identifyUser(ctx)));
  return next({ ctx: { role, attempt: attemptsOf(ctx.request.headers, `user:${ctx.user.id}`, path) } });
});

/** Whatever a schema takes for an id. */
const uuidLike = /^[0-9a-f-]{36}$/;

/**
 * Software with an API key: `ctx.integrator`. One that names another restaurant than its key's is told that there is
 * none; one that names what cannot be a restaurant is left to the procedure's own schema.
 */
export const integrator = procedure.use(async ({ ctx, path, type, meta, getRawInput, next }) => {
  const named = await note(ctx, path, getRawInput);
  const found = await identifyIntegrator(ctx);
  if (named !== null && uuidLike.test(named) && named !== found.restaurantId) throw notFound('restaurant');
  holdPlace(ctx, type, found.restaurantId);
  const attempt = attemptsOf(ctx.request.headers, found.clientId, path, meta?.rest?.status);
  return next({ ctx: { integrator: found, attempt } });
});
