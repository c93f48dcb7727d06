export { guidePage } from '../../../shared/guide';
export { connectEntraTasks, renewalTasks, restartTasks } from '../../../shared/guide/connect-entra';
export {
  connectEntraTroubles,
  connectionTestTroubles,
  orgIdTroubles,
  signInTroubles,
} from '../../../shared/guide/troubles';
export type { GuideNote, GuideTask } from '../../../shared/guide/types';
export { confirmStep, goOn } from './actions';
export { ConfirmedLine, UndoLine } from './guide-confirmed';
export { GuideLocation } from './guide-location';
export { GuideNotes } from './guide-notes';
export { GuideStep } from './guide-step';
export { Task } from './guide-task';
export { TaskList } from './guide-tasks';
export { KeepIt } from './keep-it';
export { PortalSwitch } from './portal-switch';
export { Troubles } from './troubles';
