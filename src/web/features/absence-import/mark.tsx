import { Icon } from '../../components/icon.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Mark as Kind } from './row-view.ts'

/** The sign of a result: octagon, triangle, circle, tick; nothing where nothing is to be looked at. The words stand beside. */
export const Mark = ({ kind }: { readonly kind: Kind }) =>
  kind === null ? null : kind === 'good' ? <Icon name="check" small /> : <SeverityMark severity={kind} />
