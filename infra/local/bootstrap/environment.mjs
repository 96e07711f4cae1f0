/** How this machine reaches its registry must survive; the rest of npm's variables describes npm's own run, not ours. */
const KEPT = /^npm_config_(registry|cache|userconfig|cafile|proxy|https_proxy|noproxy)$/i;

/**
 * The environment without what `npm start` adds: its settings would change what pnpm and the programs do.
 * @param {NodeJS.ProcessEnv} given
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(given) {
  const kept = Object.entries(given).filter(
    ([name, value]) => !/^npm_/i.test(name) || (KEPT.test(name) && value !== ''),
  );
  return {
    ...Object.fromEntries(kept),
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
}
