export { ConnectEntra } from './connect-entra';
export { EntraHelp } from './help';
export { SecretToken } from './token';
