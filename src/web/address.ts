import { type HeldState, holdState } from './held-state.ts'

/** Parts of an address to change; `undefined` takes a part out of it. */
export type AddressChange<Search> = { readonly [Key in keyof Search]?: Search[Key] | undefined }

/** An address without the parts that are undefined. */
export const present = <Search extends object>(parts: AddressChange<Search>): Search =>
  // What is left has a value for each of its keys.
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Search

/** Where one is on a page. What changes is there at once; the browser's address follows. */
export interface Address<Search extends object> extends HeldState<Search> {
  /** Goes somewhere else; `undefined` takes a part out of the address. */
  readonly go: (next: AddressChange<Search>) => void
  /** Takes over what the browser's address has become: by its back button, by a link. */
  readonly follow: (search: Search) => void
  /** Writes what has not been written yet. */
  readonly settle: () => void
}

/** Moving about the grid changes the address with every key: it is written when one has come to rest. */
const REST_MS = 250

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)

/** An address under way. `place` are the parts that say where in the grid one is. */
export const createAddress = <Search extends object>(
  first: Search,
  place: readonly (keyof Search)[],
  write: (search: Search) => void,
): Address<Search> => {
  const { held, replace } = holdState(first)
  let written = first
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = (): void => {
    clearTimeout(timer)
    if (same(held.state, written)) return
    written = held.state
    write(held.state)
  }
  return {
    get state() {
      return held.state
    },
    subscribe: held.subscribe,
    go: (next) => {
      const to = present<Search>({ ...held.state, ...next })
      if (same(to, held.state)) return
      replace(to)
      clearTimeout(timer)
      if (Object.keys(next).every((part) => place.includes(part as keyof Search))) timer = setTimeout(settle, REST_MS)
      else settle()
    },
    follow: (search) => {
      if (same(search, written)) return
      written = search
      replace(search)
    },
    settle,
  }
}
