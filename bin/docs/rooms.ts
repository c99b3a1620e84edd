import rooms from '../rooms.json' with { type: 'json' }

interface Room {
  readonly is: string
  readonly imports: readonly string[]
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
}

const ROOMS: Readonly<Record<string, Room>> = rooms

const importsOf = (room: string): readonly string[] => ROOMS[room]?.imports ?? []

/** Whether `room` reaches `other` through the rooms it imports. */
const reaches = (room: string, other: string): boolean =>
  importsOf(room).some((next) => next === other || reaches(next, other))

/** The arrows that say something new: what a room reaches through another is not drawn again. */
const arrowsOf = (room: string): readonly string[] =>
  importsOf(room).filter((other) => !importsOf(room).some((next) => next !== other && reaches(next, other)))

const drawn = Object.keys(ROOMS).filter((room) => room !== 'testing')

/** The graph and the table of rooms as they stand in ARCHITECTURE.md, made from the table that the import gate uses. */
export const roomsPage = (): string => {
  const arrows = drawn.flatMap((room) => [
    ...arrowsOf(room).map((other) => `  ${room} --> ${other}`),
    ...(ROOMS[room]?.types ?? []).map((other) => `  ${room} -. types only .-> ${other}`),
  ])
  const rows = Object.entries(ROOMS).map(([room, { is, imports, types = [] }]) => {
    const may = [...imports, ...types.map((other) => `types of ${other}`)].join(', ') || 'no other room'
    return `| \`${room}\` | ${is} | ${may} |`
  })
  return [
    '```mermaid',
    'flowchart TD',
    ...arrows,
    '```',
    '',
    '| Room | Is | May import |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}
