import type { ItemId, MenuGroupId, ModifierGroupId, ModifierOptionId, TaxRateId } from '../ids.ts';
import type { Minor } from '../money/money.ts';
import type { Menu } from './menu.ts';

export type FieldChange = { readonly field: string; readonly from: unknown; readonly to: unknown };

export type MenuChange = {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly entity: 'ITEM' | 'OPTION' | 'TERMS' | 'TAX_RATE' | 'MODIFIER_GROUP' | 'GROUP';
  /** null for the terms of sale. */
  readonly id: ItemId | ModifierOptionId | TaxRateId | ModifierGroupId | MenuGroupId | null;
  /** As in the newer menu, or as it was where it is gone. */
  readonly name: string;
  /** Set when a price changed. */
  readonly price: { readonly from: Minor; readonly to: Minor } | null;
  /** Every field that differs, old and new; empty unless CHANGED. */
  readonly fields: readonly FieldChange[];
};

type Thing = { readonly id: NonNullable<MenuChange['id']>; readonly name: string };

/** Equality of JSON values. The order of keys means nothing: a database is free to change it. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = new Map(Object.entries(a));
  const right = Object.entries(b);
  return (
    left.size === right.length && right.every(([key, value]) => left.has(key) && same(left.get(key), value))
  );
}

/** `options` of a modifier group are compared one by one, so of the list itself only the order is told. */
const told = (field: string, value: unknown): unknown =>
  field === 'options' && Array.isArray(value) ? value.map((option: Thing) => option.id) : value;

function fieldsOf(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  const fields = [...new Set([...now.keys(), ...old.keys()])];
  return fields
    .map((field) => ({ field, from: told(field, old.get(field)), to: told(field, now.get(field)) }))
    .filter(({ from, to }) => !same(from, to));
}

function priceOf(fields: readonly FieldChange[]): MenuChange['price'] {
  const price = fields.find(({ field }) => field === 'price');
  return typeof price?.from === 'number' && typeof price.to === 'number'
    ? { from: price.from, to: price.to }
    : null;
}

function diffThings(
  entity: MenuChange['entity'],
  before: readonly Thing[],
  after: readonly Thing[],
): MenuChange[] {
  const old = new Map(before.map((thing) => [thing.id, thing]));
  const now = new Set(after.map(({ id }) => id));
  const whole =
    (kind: 'ADDED' | 'REMOVED') =>
    ({ id, name }: Thing): MenuChange => ({ kind, entity, id, name, price: null, fields: [] });
  const changed = after.flatMap((thing): MenuChange[] => {
    const was = old.get(thing.id);
    if (was === undefined) return [whole('ADDED')(thing)];
    const fields = fieldsOf(was, thing);
    return fields.length === 0
      ? []
      : [{ kind: 'CHANGED', entity, id: thing.id, name: thing.name, price: priceOf(fields), fields }];
  });
  return [...changed, ...before.filter(({ id }) => !now.has(id)).map(whole('REMOVED'))];
}

const optionsOf = (menu: Menu): Thing[] =>
  Object.values(menu.modifierGroups).flatMap(({ options }) => options);

/**
 * What guests will see differently, price changes first; version and time of publishing aside. Nothing is told twice: an option
 * is told by itself and not with its group. `before` null = nothing was published yet, so everything is added.
 */
export function diffMenus(before: Menu | null, after: Menu): MenuChange[] {
  const terms = before === null ? [] : fieldsOf(before.terms, after.terms);
  const changes: MenuChange[] = [
    ...diffThings('ITEM', Object.values(before?.items ?? {}), Object.values(after.items)),
    ...diffThings('OPTION', before === null ? [] : optionsOf(before), optionsOf(after)),
    ...(terms.length === 0
      ? []
      : [{ kind: 'CHANGED', entity: 'TERMS', id: null, name: '', price: null, fields: terms } as const]),
    ...diffThings('TAX_RATE', Object.values(before?.taxRates ?? {}), Object.values(after.taxRates)),
    ...diffThings(
      'MODIFIER_GROUP',
      Object.values(before?.modifierGroups ?? {}),
      Object.values(after.modifierGroups),
    ),
    ...diffThings('GROUP', before?.groups ?? [], after.groups),
  ];
  return changes.sort((a, b) => Number(a.price === null) - Number(b.price === null));
}
