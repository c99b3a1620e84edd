import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { EmptyState } from '../../components/states.tsx'
import { BACK_TO_TEMPLATES, TITLE } from './import.ts'

/** What somebody sees here who may not bring anything in. */
export const PlannersOnly = () => (
  <Page title={TITLE} back={BACK_TO_TEMPLATES}>
    <EmptyState
      title="Coordinators bring in sheets."
      actions={
        <Link to="/year/rotations" className={buttonClass()}>
          See the residents’ year
        </Link>
      }
    >
      What they bring in stands in the plan once they have accepted it.
    </EmptyState>
  </Page>
)
