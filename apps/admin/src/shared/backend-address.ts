const doors = [
  { path: /^\/api\/trpc\/(.+)$/, below: '/trpc/admin/' },
  { path: /^\/api\/auth\/(.+)$/, below: '/auth/' },
  { path: /^\/media\/(.+)$/, below: '/media/' },
] as const;

/** Where the backend serves what the browser asks of this origin; null = a page of this app. */
export function backendAddress(pathname: string, search: string, backend: string): string | null {
  for (const { path, below } of doors) {
    const rest = path.exec(pathname)?.[1];
    if (rest !== undefined) return `${backend}${below}${rest}${search}`;
  }
  return null;
}
