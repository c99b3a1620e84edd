import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { EmptyState } from '../../components/states.tsx'
import { BACK_TO_TIME_AWAY, TITLE } from './title.ts'

/** What somebody sees here who may not bring anything in. */
export const PlannersOnly = () => (
  <Page title={TITLE} back={BACK_TO_TIME_AWAY}>
    <EmptyState
      title="Coordinators bring in files."
      actions={
        <Link to="/time-away" className={buttonClass()}>
          See time away
        </Link>
      }
    >
      Your own time away you can ask for yourself.
    </EmptyState>
  </Page>
)
