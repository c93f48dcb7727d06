export type { StatusOptions } from './options';
export { answerStatus, statusKeychain } from './status';
