/** What is given up first when there is too much: looking around, then ordering, and the kitchen never. */
export const loadClasses = ['browsing', 'ordering', 'kitchen'] as const;
export type LoadClass = (typeof loadClasses)[number];

/** Of the admin's procedures: what the kitchen depends on while it cooks. */
const runsTheKitchen = /^(stock|orders|ordering)\./;

const ofProcedure: Readonly<Record<string, (name: string) => LoadClass>> = {
  diner: (name) => (name.startsWith('menu.') ? 'browsing' : 'ordering'),
  kitchen: () => 'kitchen',
  admin: (name) => (runsTheKitchen.test(name) ? 'kitchen' : 'ordering'),
};

/** The class of a request by its address, before anything of it is read; null = always let in. A batch is as important as its best part. */
export function loadClassOf(address: string): LoadClass | null {
  const path = address.split('?', 1)[0] ?? '';
  if (path === '/healthz' || path === '/readyz') return null;
  // What browsers tell of their part of a trace can be missed best of all.
  if (path.endsWith('/spans')) return 'browsing';
  const [, audience = '', names = ''] = /^\/trpc\/([a-z]+)\/(.*)$/.exec(path) ?? [];
  const classify = ofProcedure[audience];
  if (classify !== undefined) return mostImportant(names.split(/,|%2C/i).map(classify));
  if (path.startsWith('/v1/')) return path.endsWith('/menu') ? 'browsing' : 'ordering';
  return path.startsWith('/auth/') ? 'ordering' : 'browsing';
}

const rank = (each: LoadClass): number => loadClasses.indexOf(each);
const mostImportant = (classes: readonly LoadClass[]): LoadClass =>
  classes.reduce((best, each) => (rank(each) > rank(best) ? each : best), 'browsing');

/** True when `each` is given up where everything up to `level` is. */
export const isGivenUp = (each: LoadClass, level: LoadClass | null): boolean =>
  level !== null && rank(each) <= rank(level);
