import { Button } from '../../components/button.tsx'
import { ImportLine, ImportPart } from '../../components/imports/brought-before.tsx'
import { counted } from '../../words.ts'
import { layoutWords } from './import-words.ts'
import type { FoundSheet } from './import.ts'

/** The sheets of a file, with what each is; those about rotations can be read. */
export const SheetList = ({
  fileName,
  sheets,
  busy,
  onBring,
}: {
  readonly fileName: string
  readonly sheets: readonly FoundSheet[]
  readonly busy: boolean
  readonly onBring: (sheet: FoundSheet) => void
}) => (
  <ImportPart title={`Sheets of “${fileName}”`}>
    {sheets.map((sheet) => (
      <ImportLine
        key={sheet.name}
        name={sheet.name}
        state={layoutWords(sheet.layout, sheet.block)}
        details={[`${counted(sheet.rows, 'row')}${sheet.hidden ? ', hidden in the file' : ''}`]}
      >
        {sheet.layout === null ? (
          <span>Not read</span>
        ) : (
          <Button disabled={busy} aria-label={`Read it: ${sheet.name}`} onClick={() => onBring(sheet)}>
            Read it
          </Button>
        )}
      </ImportLine>
    ))}
  </ImportPart>
)
