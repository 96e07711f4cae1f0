/** A constraint refused a row; the transaction was rolled back. `constraint` is the name in the migration, on every shard. */
export class ConstraintViolation extends Error {
  override readonly name = 'ConstraintViolation';
  readonly constraint: string;
  readonly kind: 'unique' | 'check' | 'foreign key' | 'not null' | 'exclusion';

  constructor(constraint: string, kind: ConstraintViolation['kind'], options?: ErrorOptions) {
    super(`${kind} constraint ${constraint} refused the row`, options);
    this.constraint = constraint;
    this.kind = kind;
  }
}

/**
 * The connection was lost while a commit was under way: the transaction may or may not have happened. Only a read on
 * another connection can tell (for an order: by its idempotency key). Never answer a guest "failed" because of this.
 */
export class CommitOutcomeUnknown extends Error {
  override readonly name = 'CommitOutcomeUnknown';
  constructor(options?: ErrorOptions) {
    super('the connection was lost during commit', options);
  }
}

/** No connection could be had or it was lost before a commit was sent: nothing was written. */
export class DatabaseUnavailable extends Error {
  override readonly name: string = 'DatabaseUnavailable';
  constructor(options?: ErrorOptions, message = 'the database cannot be reached') {
    super(message, options);
  }
}

/** Too many wait for the database already, or the caller has waited long enough: nothing was sent. */
export class DatabaseBusy extends DatabaseUnavailable {
  override readonly name = 'DatabaseBusy';
  constructor(message: string) {
    super(undefined, message);
  }
}

/** A statement that the tenant scope cannot bind to one restaurant, and therefore does not send: a bug of its author. */
export class ScopeRefused extends Error {
  override readonly name = 'ScopeRefused';
  readonly table: string;
  readonly reason: string;
  /** The statement as it was written, without values. */
  readonly statement: string;

  constructor(table: string, reason: string, statement = '') {
    super(`${table}: ${reason}${statement === '' ? '' : `\nin: ${statement}`}`);
    this.table = table;
    this.reason = reason;
    this.statement = statement;
  }
}
