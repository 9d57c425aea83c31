/** An idempotency key is any printable text of reasonable length. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;
