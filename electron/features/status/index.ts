export type { StatusOptions } from './options';
export { answerStatus } from './status';
