/** Where the backend serves what the browser asks of this origin; null = a page of this app. */
export function backendAddress(pathname: string, search: string, backend: string): string | null {
  const procedure = /^\/api\/trpc\/(.+)$/.exec(pathname)?.[1];
  return procedure === undefined ? null : `${backend}/trpc/kitchen/${procedure}${search}`;
}
