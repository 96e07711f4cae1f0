import type { NewEvent } from '@toast/database/event/append';
import type { StoredAnswer } from '@toast/database/integration/idempotency.reads';
import type { PlacementGround } from '@toast/database/order/place.reads';
import type { StationId } from '@toast/domain/ids';
import { businessDate } from '@toast/domain/promise/business-day';
import { stockBook } from '@toast/domain/stock/book';
import type { StockRecord } from '@toast/domain/stock/stock';

type Entity = StockRecord['entityId'];

/**
 * The restaurant's turn to write: what was there when it came, and what the orders decided in it so far have made of it. Nothing of
 * this is stored before the turn ends.
 */
export class Turn {
  readonly #ground: PlacementGround;
  readonly #stock: Map<Entity, StockRecord>;
  readonly #taken = new Map<Entity, { readonly quantity: number; readonly epoch: number }>();
  readonly #numbers = new Map<string, number>();
  readonly #events: NewEvent[] = [];
  readonly #answers = new Map<string, StoredAnswer>();
  #stockEpoch: number;

  constructor(ground: PlacementGround, records: readonly StockRecord[]) {
    this.#ground = ground;
    this.#stock = new Map(stockBook(records));
    this.#stockEpoch = ground.stock_epoch;
    if (ground.order_number_date !== null) this.#numbers.set(ground.order_number_date, ground.order_number);
  }

  get menuVersion(): number {
    return this.#ground.menu_version;
  }

  get status(): PlacementGround['status'] {
    return this.#ground.status;
  }

  /** What the restaurant has switched off; null = nothing. */
  get switchedOff(): PlacementGround['switched_off'] {
    return this.#ground.switched_off;
  }

  /** @throws Error when the restaurant has none, which no published menu survives. */
  get firstStation(): StationId {
    const { first_station } = this.#ground;
    if (first_station === null) throw new Error('the restaurant has no station to cook at');
    return first_station;
  }

  get stock(): ReadonlyMap<Entity, StockRecord> {
    return this.#stock;
  }

  get events(): readonly NewEvent[] {
    return this.#events;
  }

  /** Seq of the last event appended. */
  get seq(): number {
    return this.#ground.event_seq + this.#events.length;
  }

  append(events: readonly NewEvent[]): void {
    this.#events.push(...events);
  }

  /** Takes a counted quantity, of which there is enough. @returns the record as it is then, and the stock's new epoch. */
  take(entityId: Entity, quantity: number): { readonly record: StockRecord; readonly epoch: number } {
    const left = (this.#stock.get(entityId)?.quantity ?? 0) - quantity;
    const record: StockRecord =
      left === 0
        ? { entityId, status: 'OUT_OF_STOCK', quantity: null }
        : { entityId, status: 'QUANTITY', quantity: left };
    this.#stock.set(entityId, record);
    this.#stockEpoch += 1;
    const before = this.#taken.get(entityId)?.quantity ?? 0;
    this.#taken.set(entityId, { quantity: before + quantity, epoch: this.#stockEpoch });
    return { record, epoch: this.#stockEpoch };
  }

  /** What was taken of each, with the stock's epoch at the last of it. */
  get taken(): { readonly entityId: Entity; readonly quantity: number; readonly epoch: number }[] {
    return [...this.#taken].map(([entityId, taken]) => ({ entityId, ...taken }));
  }

  /**
   * The business date of this moment and the next number on it. An order that waited for its turn over the closeout belongs to the
   * day that has just ended, whose count only the orders know: `lastOf` asks them.
   */
  async number(
    at: Date,
    lastOf: (date: string) => Promise<number>,
  ): Promise<{ readonly date: string; readonly number: number }> {
    const { zone, closeout_minute, order_number_date } = this.#ground;
    const date = businessDate(at, zone, closeout_minute);
    const isPast = order_number_date !== null && date < order_number_date;
    const last = this.#numbers.get(date) ?? (isPast ? await lastOf(date) : 0);
    this.#numbers.set(date, last + 1);
    return { date, number: last + 1 };
  }

  /** What was answered under a key before or in this turn. */
  answer(name: string): StoredAnswer | undefined {
    return this.#answers.get(name);
  }

  keep(name: string, answer: StoredAnswer): void {
    this.#answers.set(name, answer);
  }

  /** The restaurant's numbers as the turn leaves them: the counter counts the latest date. */
  get counters() {
    const [date, number] = [...this.#numbers].reduce(
      (latest, each) => (each[0] > latest[0] ? each : latest),
      ['', 0],
    );
    return {
      event_seq: this.seq,
      stock_epoch: this.#stockEpoch,
      order_number: number,
      order_number_date: date === '' ? null : date,
    };
  }
}
