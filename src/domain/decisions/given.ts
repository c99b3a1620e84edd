/** The fields that were given: those left out, or undefined, are not in it. */
export const given = <Fields extends object>(
  fields: Fields,
): { readonly [K in keyof Fields]?: Exclude<Fields[K], undefined> } =>
  // What is taken out is exactly what the type leaves out.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof Fields]?: Exclude<Fields[K], undefined>
  }
