// Rules speak of people as everything else does.
export { calledName } from '#domain/schedule/called-name.ts'
