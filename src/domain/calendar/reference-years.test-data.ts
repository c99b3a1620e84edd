/**
 * What the calendar of each year must be: weekday of 1 July, days of Block 0, Block 13, number of Fridays and the last
 * one. Source: fmit-and-call 1.2.
 */
export const REFERENCE_YEARS = [
  [2020, 'wed', 1, '2021-06-03', 28, 52, '2021-06-25'],
  [2021, 'thu', 0, '2022-06-02', 29, 52, '2022-06-24'],
  [2022, 'fri', 6, '2023-06-08', 23, 53, '2023-06-30'],
  [2023, 'sat', 5, '2024-06-06', 25, 52, '2024-06-28'],
  [2024, 'mon', 3, '2025-06-05', 26, 52, '2025-06-27'],
  [2025, 'tue', 2, '2026-06-04', 27, 52, '2026-06-26'],
  [2026, 'wed', 1, '2027-06-03', 28, 52, '2027-06-25'],
  [2027, 'thu', 0, '2028-06-01', 30, 53, '2028-06-30'],
  [2028, 'sat', 5, '2029-06-07', 24, 52, '2029-06-29'],
  [2029, 'sun', 4, '2030-06-06', 25, 52, '2030-06-28'],
  [2030, 'mon', 3, '2031-06-05', 26, 52, '2031-06-27'],
  [2031, 'tue', 2, '2032-06-03', 28, 52, '2032-06-25'],
  [2032, 'thu', 0, '2033-06-02', 29, 52, '2033-06-24'],
  [2033, 'fri', 6, '2034-06-08', 23, 53, '2034-06-30'],
].map(([year, julyFirst, orientation, start, days, fridays, lastFriday]) => ({
  year: year as number,
  julyFirst: julyFirst as string,
  orientation: orientation as number,
  block13: { start: start as string, days: days as number },
  fridays: fridays as number,
  lastFriday: lastFriday as string,
}))
