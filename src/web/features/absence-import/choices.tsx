import type { ReactNode } from 'react'
import { Kbd } from '../../components/kbd.tsx'
import type { Option } from './question.ts'
import styles from './choices.module.css'

/** The ways to settle a row, one of which is chosen. Figures choose too, in the order they stand in. */
export const Choices = ({
  label,
  name,
  options,
  chosen,
  onChoose,
  more,
}: {
  readonly label: string
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: string | null
  /** `pointed`: by a pointer, so that what the option asks for takes the focus; arrow keys only go past it. */
  readonly onChoose: (id: string, pointed: boolean) => void
  /** What an option asks for beyond being chosen. */
  readonly more: (option: Option) => ReactNode
}) => (
  <fieldset className={styles.group}>
    <legend className="unseen">{label}</legend>
    {options.map((option) => (
      <div key={option.id} className={styles.choice} data-chosen={option.id === chosen}>
        <label className={styles.line}>
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={option.id === chosen}
            onChange={() => onChoose(option.id, false)}
            onClick={({ detail }) => detail > 0 && onChoose(option.id, true)}
          />
          <span className={styles.words}>
            <span className={styles.title}>
              {option.title}
              {option.kind === 'else' && (
                <>
                  {' '}
                  <Kbd>/</Kbd>
                </>
              )}
            </span>
            {option.detail && <span className={styles.detail}>{option.detail}</span>}
          </span>
          {option.aside && (
            <span className={option.aside.good ? styles.likely : styles.aside}>{option.aside.words}</span>
          )}
        </label>
        {option.id === chosen && more(option)}
      </div>
    ))}
  </fieldset>
)
