import { slug as slugSchema } from '@toast/api/restaurant';
import { isNotFound, mayPass } from '@toast/web/status-of';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { serverTrpc } from '../trpc/server.ts';
import type { Visit } from './visit.ts';

/** The restaurant behind an address, once per rendering; an unknown one ends in the 404 page. null = not to be had right now. */
export const loadVisit = cache(async (slug: string): Promise<Visit | null> => {
  if (!slugSchema.safeParse(slug).success) notFound();
  try {
    return await serverTrpc().menu.bySlug.query({ slug });
  } catch (error) {
    if (isNotFound(error)) notFound();
    if (mayPass(error)) return null;
    throw error;
  }
});
