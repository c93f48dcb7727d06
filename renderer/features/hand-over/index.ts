export { ConnectEntra } from './connect-entra';
export { HandOver } from './hand-over';
export { ReportButtons, reportStage } from './report';
