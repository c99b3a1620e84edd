import * as z from 'zod'

export const proposalId = z.string().min(1).max(64).describe('The proposal')
export const rowIds = z.array(z.string().max(200)).max(20_000).optional().describe('Rows to take; left out, all')
export const version = z.int().min(1).describe('The version of the proposal you were looking at')
export const whyClosed = z.string().trim().max(500, 'Use 500 letters or fewer.')
