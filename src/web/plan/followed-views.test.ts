import { describe, expect, test } from 'vitest'
import { holdState } from '../held-state.ts'
import { createDesk } from './desk.ts'
import { createFollowedViews, writeMarks, writtenCells } from './followed-views.ts'

describe('views that follow a plan and a desk', () => {
  const begin = () => {
    const plan = holdState('plan 1')
    const desk = createDesk({ typing: 'nothing' })
    const { views, follow } = createFollowedViews(plan.held, desk, {
      shown: (state, { typing }) => ({ state, typing }),
      cell: ({ state, typing }, row, column) => `${row}${column}: ${state}, ${typing}`,
      mayDiffer: (before, after) => (row) => row === 'a' || before.typing !== after.typing,
    })
    const told: string[] = []
    for (const row of ['a', 'b']) views.subscribe(row, '1', () => told.push(views.get(row, '1')))
    return { plan, desk, views, follow, told }
  }

  test('tell of cells that may differ, and of no others', () => {
    const { plan, desk, views, follow, told } = begin()
    follow()
    plan.replace('plan 2')
    expect(told).toEqual(['a1: plan 2, nothing'])
    expect(views.get('b', '1')).toBe('b1: plan 1, nothing')
    desk.set({ typing: 'NF' })
    expect(told.slice(1)).toEqual(['a1: plan 2, NF', 'b1: plan 2, NF'])
  })

  test('catch up when they begin to follow, and stay as they are when they stop', () => {
    const { plan, follow, told } = begin()
    plan.replace('plan 2')
    expect(told).toEqual([])
    const stop = follow()
    expect(told).toEqual(['a1: plan 2, nothing'])
    stop()
    plan.replace('plan 3')
    expect(told).toHaveLength(1)
  })
})

describe('the cells of edits', () => {
  const cellsOf = (edits: readonly string[]) => new Set(edits.flatMap((edit) => edit.split(' ')))

  test('are marked while they are on their way, and once they are refused', () => {
    const cells = writtenCells(
      {
        pending: [
          { id: 1, edit: 'a b', summary: '' },
          { id: 2, edit: 'c', summary: '' },
        ],
        rejection: { id: 7, edit: 'b', message: 'Somebody was faster.' },
      },
      cellsOf,
    )
    expect(['a', 'b', 'c', 'd'].map((cell) => writeMarks(cells, cell))).toEqual([
      { saving: true, refused: 0 },
      { saving: true, refused: 7 },
      { saving: true, refused: 0 },
      { saving: false, refused: 0 },
    ])
  })

  test('are none where what was refused was no edit', () => {
    const { saving, refused } = writtenCells<string>(
      { pending: [], rejection: { id: 3, edit: null, message: 'Somebody was faster.' } },
      cellsOf,
    )
    expect([saving.size, refused.cells.size]).toEqual([0, 0])
  })
})
