import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { Page } from '../../components/frame.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { useMedia } from '../../components/use-media.ts'
import { useToday } from '../../session.ts'
import { DayList } from './day-list.tsx'
import { ACTION_WORDS, type AuditAction, areaWords, areasAround } from './history-words.ts'
import type { HistoryOf } from './setup-search.ts'
import { useAudit, useChanges } from './use-history.ts'
import styles from './history-part.module.css'

const route = getRouteApi('/shell/setup')

const KINDS: readonly { readonly value: HistoryOf; readonly label: string }[] = [
  { value: 'changes', label: 'Changes' },
  { value: 'looks', label: 'Looked at and taken out' },
]

/** What there was, newest first: every change, or who looked at what is protected and what left or came in as a file. */
export const HistoryPart = () => {
  const { of = 'changes' } = route.useSearch()
  const navigate = route.useNavigate()
  const [area, setArea] = useState('')
  const [action, setAction] = useState<AuditAction | ''>('')
  const isOfChanges = of === 'changes'
  const changes = useChanges(area, isOfChanges)
  const looks = useAudit(action, !isOfChanges)
  const { happenings, error, more, onMore, onRetry } = isOfChanges ? changes : looks
  const year = yearOf(useToday())
  // The title bar holds it where there is room; the style sheet draws the line at the same width.
  const narrow = useMedia('(max-width: 1099px)')
  const narrowed = (
    <div className={styles.narrowed}>
      <Segmented
        label="History of"
        options={KINDS}
        value={of}
        onChange={(chosen) =>
          void navigate({ search: { part: 'history', ...(chosen === 'changes' ? {} : { of: chosen }) }, replace: true })
        }
      />
      <div className={styles.area}>
        {isOfChanges ? (
          <Select
            label="Of what"
            value={area}
            onChange={setArea}
            options={[
              { value: '', label: 'Everything' },
              ...areasAround(year).map((one) => ({ value: one, label: areaWords(one) })),
            ]}
          />
        ) : (
          <Select
            label="Of what"
            value={action}
            onChange={setAction}
            options={[
              { value: '' as const, label: 'Everything' },
              // Every action has its words.
              ...(Object.keys(ACTION_WORDS) as AuditAction[]).map((one) => ({ value: one, label: ACTION_WORDS[one] })),
            ]}
          />
        )}
      </div>
    </div>
  )
  return (
    <Page
      title="History"
      lead={
        <>
          <SetupTabs here="history" />
          {!narrow && narrowed}
        </>
      }
      toRead
    >
      {narrow && narrowed}
      <DayList
        happenings={happenings}
        nothing={isOfChanges ? 'Nothing has been changed yet.' : 'Nobody has looked at or taken out anything yet.'}
        error={error}
        onRetry={onRetry}
        more={{ state: more, label: isOfChanges ? 'Show earlier changes' : 'Show earlier entries' }}
        onMore={onMore}
      />
    </Page>
  )
}
