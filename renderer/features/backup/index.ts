export { BackupDialog } from './dialog';
