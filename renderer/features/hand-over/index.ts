export { ConnectEntra } from './connect-entra';
export { HandOver } from './hand-over';
export { reportStage, untilRecorded } from './report';
