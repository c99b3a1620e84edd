import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type OutputOf, Refused, call, query } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { Page } from '../../components/frame.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { showToast } from '../../components/toast.tsx'
import styles from './parts.module.css'

type Rotation = OutputOf<'GET /api/v1/rotations'>['items'][number]
const READ = query('GET /api/v1/rotations', {})

/** Whether residents may take leave on a rotation. */
const SAID = { yes: true, no: false, unsaid: null } as const
type Said = keyof typeof SAID
const saidOf = ({ leaveAllowed }: Rotation): Said => (leaveAllowed === null ? 'unsaid' : leaveAllowed ? 'yes' : 'no')

/** The rotations of the program, and which of them allow leave. */
export const RotationsPart = () => {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(READ)
  const [refusal, setRefusal] = useState<string | null>(null)

  const paint = (name: string, leaveAllowed: boolean | null) =>
    queries.setQueryData<OutputOf<'GET /api/v1/rotations'>>(
      READ.queryKey,
      (read) => read && { items: read.items.map((one) => (one.name === name ? { ...one, leaveAllowed } : one)) },
    )
  const refused = (message: string) => {
    setRefusal(message)
    announce(message, 'assertive')
    void queries.invalidateQueries({ queryKey: READ.queryKey })
  }
  const undo = async (undoToken: string) => {
    const back = await call('POST /api/v1/absences/undo', { undoToken })
    if (back.ok) await queries.invalidateQueries({ queryKey: READ.queryKey })
    else refused(back.refusal.message)
  }
  const say = async ({ name }: Rotation, said: Said) => {
    setRefusal(null)
    paint(name, SAID[said])
    const answer = await call('PUT /api/v1/rotations/:name', { name, leaveAllowed: SAID[said] })
    if (!answer.ok) return refused(answer.refusal.message)
    const { message, undoToken, conflicts } = answer.value
    const [first, ...others] = conflicts
    showToast({
      title: message,
      ...(first ? { detail: others.length === 0 ? first.message : `${first.message} And ${others.length} more.` } : {}),
      ...(undoToken ? { action: { label: 'Undo', run: () => void undo(undoToken) } } : {}),
    })
  }
  return (
    <Page title="Rotations" lead={<SetupTabs here="rotations" />}>
      {refusal && (
        <p className={styles.refusal}>
          <SeverityMark severity="critical" named /> {refusal}
        </p>
      )}
      {data ? (
        data.items.length === 0 ? (
          <EmptyState title="No rotation is known yet.">
            Rotations come with the program file. Once they are there, say here on which of them residents may take
            leave.
          </EmptyState>
        ) : (
          <table className={`${styles.table} ${styles.pair}`}>
            <caption className="unseen">Rotations, and whether they allow leave</caption>
            <thead>
              <tr>
                <th scope="col">Rotation</th>
                <th scope="col" className={styles.end}>
                  Leave
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((rotation) => (
                <tr key={rotation.name}>
                  <th scope="row" className={styles.name}>
                    {rotation.name}
                  </th>
                  <td className={styles.end}>
                    <Segmented<Said>
                      label={`Leave on ${rotation.name}`}
                      value={saidOf(rotation)}
                      onChange={(said) => void say(rotation, said)}
                      options={[
                        { value: 'yes', label: 'Allowed' },
                        { value: 'no', label: 'Not allowed' },
                        { value: 'unsaid', label: 'Not said' },
                      ]}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      ) : error ? (
        <ErrorState
          title="The rotations could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={10} />
      )}
    </Page>
  )
}
