/** Letters without accents, lower case: what is typed for "Sørensen" or "Wójcik". */
export const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[øØ]/g, 'o').replaceAll(/[łŁ]/g, 'l').trim().toLowerCase()
