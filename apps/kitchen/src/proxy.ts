import { contentPolicy } from '@toast/web/content-policy';
import { type NextRequest, NextResponse } from 'next/server';
import { backendAddress } from './shared/backend-address.ts';
import { backendUrl, isDevelopment } from './shared/env.ts';

/** Procedures and pictures are the backend's; everything else is a page and gets its content policy with a fresh nonce. */
export function proxy(request: NextRequest): NextResponse {
  const address = backendAddress(request.nextUrl.pathname, request.nextUrl.search, backendUrl());
  if (address !== null) return NextResponse.rewrite(address);
  const policy = contentPolicy(crypto.randomUUID(), isDevelopment());
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: ['/((?!_next/static|icon.svg).*)'] };
