/** Where the backend serves what the browser asks of this origin; null = a page of this app. */
export function backendAddress(pathname: string, search: string, backend: string): string | null {
  const procedure = /^\/api\/trpc\/(.+)$/.exec(pathname)?.[1];
  if (procedure !== undefined) return `${backend}/trpc/diner/${procedure}${search}`;
  return pathname.startsWith('/media/') ? `${backend}${pathname}${search}` : null;
}
