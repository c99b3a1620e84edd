/** The timezone of the machine, until the program says its own. */
export const machineTimezone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
