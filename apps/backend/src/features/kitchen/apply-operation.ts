import type { OperationOutcome, TicketOperation } from '@toast/api/kitchen';
import { refusalView } from '@toast/api/refusal';
import { json } from '@toast/database/column';
import { type Counters, lockCounter } from '@toast/database/event/counter.reads';
import {
  operationById,
  siblingsOf,
  type TicketRecord,
  ticketById,
} from '@toast/database/kitchen/kitchen.reads';
import { insertOperation } from '@toast/database/kitchen/kitchen.writes';
import { type TenantTransaction, transact } from '@toast/database/transaction';
import type { DeviceId, RestaurantId } from '@toast/domain/ids';
import { decideOperation, type OperationDecision } from '@toast/domain/kitchen/operations';
import type { TicketState } from '@toast/domain/kitchen/states';
import type { Deps } from '../../deps.ts';
import { Failure, notFound } from '../../trpc/failure.ts';
import { carryOut } from './carry-out.ts';
import { dueOn, ticketView } from './ticket-view.ts';

/** The paired tablet that acts. */
export type ActingDevice = { readonly restaurantId: RestaurantId; readonly id: DeviceId };

/**
 * Start, bump, recall or hand over. One operation is applied once: sent again under its `opId` it answers what it answered. Two
 * cooks who bump one ticket make one bump; the second hears ALREADY. A refusal changes nothing and is not kept.
 * @throws Failure NOT_FOUND; IDEMPOTENCY_KEY_REUSED when the `opId` named something else before.
 */
export async function applyOperation(
  deps: Deps,
  device: ActingDevice,
  operation: TicketOperation,
): Promise<OperationOutcome> {
  const { restaurantId } = device;
  const { outcome, changed } = await transact(
    deps.db,
    restaurantId,
    (trx) => write(deps, trx, device, operation),
    { repeatable: true },
  );
  if (changed) deps.feed.wake(restaurantId);
  return outcome;
}

type Written = { readonly outcome: OperationOutcome; readonly changed: boolean };

async function write(
  deps: Deps,
  trx: TenantTransaction,
  device: ActingDevice,
  operation: TicketOperation,
): Promise<Written> {
  const { opId, ticketId, kind } = operation;
  const [counted, before, tickets, siblings] = await trx.flight([
    lockCounter({}),
    operationById(trx, opId),
    ticketById(trx, ticketId),
    siblingsOf(trx, ticketId),
  ]);
  const [counters] = counted.rows;
  const [stored] = before.rows;
  const [ticket] = tickets.rows;
  if (stored !== undefined) {
    if (stored.ticket_id !== ticketId || stored.kind !== kind) {
      throw new Failure('IDEMPOTENCY_KEY_REUSED', 'This operation id was used for another operation');
    }
    await trx.rollback();
    // Written by us from an OperationOutcome; the door parses its output.
    return { outcome: stored.result as OperationOutcome, changed: false };
  }
  if (counters === undefined || ticket === undefined) throw notFound('ticket');

  const others = siblings.rows.filter(({ id }) => id !== ticketId).map(({ state }) => state);
  const decision = decide(operation, ticket, others);
  if (decision.outcome === 'REFUSED') {
    await trx.rollback();
    return { outcome: { outcome: 'REFUSED', refusals: [refusalView(decision.refusal)] }, changed: false };
  }
  const kept = (outcome: OperationOutcome) =>
    insertOperation({
      id: opId,
      device_id: device.id,
      ticket_id: ticketId,
      kind,
      device_time: operation.deviceTime,
      applied_at: deps.now(),
      result: json<unknown>(outcome),
    });
  if (decision.outcome === 'ALREADY') {
    const outcome: OperationOutcome = { outcome: 'ALREADY', ticket: ticketView(ticket) };
    await trx.commitWith([kept(outcome)]);
    return { outcome, changed: false };
  }
  return {
    outcome: await apply(deps, trx, { counters, ticket, decision, operation, device }, kept),
    changed: true,
  };
}

const decide = (
  operation: TicketOperation,
  ticket: TicketRecord,
  others: readonly TicketState[],
): OperationDecision =>
  decideOperation(
    operation,
    {
      state: ticket.state,
      started: ticket.started_at !== null,
      recalledAtRev: ticket.recalled_at_rev,
      lines: ticket.lines,
    },
    // Handing over takes in full what is left to pay, in the same transaction.
    {
      state: ticket.order_state,
      otherTickets: others,
      balance: operation.kind === 'HAND_OVER' ? 0 : dueOn(ticket),
    },
  );

type Applying = {
  readonly counters: Counters;
  readonly ticket: TicketRecord;
  readonly decision: Extract<OperationDecision, { outcome: 'APPLIED' }>;
  readonly operation: TicketOperation;
  readonly device: ActingDevice;
};

async function apply(
  deps: Deps,
  trx: TenantTransaction,
  applying: Applying,
  kept: (outcome: OperationOutcome) => ReturnType<typeof insertOperation>,
): Promise<OperationOutcome> {
  const { statements, ticket } = carryOut(deps, trx, applying);
  const outcome: OperationOutcome = { outcome: 'APPLIED', ticket: ticketView(ticket) };
  await trx.commitWith([...statements, kept(outcome)]);
  return outcome;
}
