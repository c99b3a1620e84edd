import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

export const overlays: FactTable<'overlay', Fact<'overlay'>> = {
  table: 'overlay',
  key: ['id'],
  rest: ['name', 'weekday', 'half', 'weeks', 'kinds', 'pgy', 'settings', 'unless', 'activity', 'over', 'order'],
  toRow: (overlay) => overlay,
  fromRow: ({ id, name, weekday, half, weeks, kinds, pgy, settings, unless, activity, over, order }) => ({
    ...{ id, name, weekday, half, weeks, kinds, pgy, settings, unless, activity, over, order },
  }),
}
