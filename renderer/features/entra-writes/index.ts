export { PlannedWrites } from './planned-writes';
