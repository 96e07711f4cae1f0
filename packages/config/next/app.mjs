import path from 'node:path';

/** The content policy is not here: it carries a nonce, so each app's `src/proxy.ts` sets it on each page. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // An order's address is the right to see and cancel it, and addresses name restaurants: they stay on their origin.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/**
 * What the three apps' `next.config.ts` have in common. JavaScript, because Next loads it without compiling it.
 */
export function appConfig(directory) {
  const root = path.join(directory, '../..');
  return {
    output: 'standalone',
    outputFileTracingRoot: root,
    turbopack: { root },
    transpilePackages: ['@toast/api', '@toast/domain', '@toast/ui', '@toast/web'],
    // `pnpm check` has looked at the types of every package; a build need not do it again.
    typescript: { ignoreBuildErrors: true },
    images: { unoptimized: true },
    poweredByHeader: false,
    devIndicators: false,
    agentRules: false,
    headers: () => Promise.resolve([{ source: '/:path*', headers: securityHeaders }]),
  };
}
