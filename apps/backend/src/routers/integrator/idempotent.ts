/** Every write takes the header; it is required where sending twice would double something that costs money. */
export const idempotent = { 'Idempotency-Key': 'idempotencyKey' };
