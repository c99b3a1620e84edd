/** Letters that are kept of a text: what people type is shorter, and an address has an end. */
const MOST = 64

/** One of the known values out of an address, where a number may stand as text; undefined where it is none. */
export const oneOf = <Value extends string | number>(values: readonly Value[], raw: unknown): Value | undefined =>
  values.find((known) => known === raw || String(known) === raw)

/** A text out of an address; one that looks like a number was read as one. Undefined where there is none. */
export const textOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw !== '' ? raw.slice(0, MOST) : typeof raw === 'number' ? String(raw) : undefined
