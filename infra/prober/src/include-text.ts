import type { Server } from './settings.ts';

/**
 * The servers of one upstream as nginx reads them. When all seem down none is marked: more likely it is the prober that cannot see,
 * or something that all of them need; nginx goes by its own experience then.
 */
export function includeText(servers: readonly Server[], isUp: (server: Server) => boolean): string {
  const anybody = servers.some(isUp);
  return servers
    .map((server) => `server ${server.line}${isUp(server) || !anybody ? '' : ' down'};\n`)
    .join('');
}

/** Whether a server is marked down in such a text; false as well where it is not named at all. */
export const isMarkedDown = (text: string, { line }: Server): boolean =>
  text.split('\n').includes(`server ${line} down;`);

/** Whether the text names these servers and no other, marked or not. */
export const namesTheSame = (text: string, servers: readonly Server[]): boolean =>
  text.replaceAll(' down;', ';') === includeText(servers, () => true);
