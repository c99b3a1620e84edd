import type * as z from 'zod'
import type { OPERATIONS } from './index.ts'

/** The operations as a client sees them: types only, by route. What is sent and answered is JSON, so days are text. */
type Operations = (typeof OPERATIONS)[number]

export type Route = Operations['route']
type At<R extends Route> = Extract<Operations, { readonly route: R }>

/** What to send: path, query and body as one object. */
export type InputOf<R extends Route> = z.input<At<R>['input']>
/** What comes back. */
export type OutputOf<R extends Route> = z.input<At<R>['output']>
