export { backUpAll, backUpSetup } from './actions';
export { BackupDialog } from './dialog';
export { ShowButton } from './passphrase-field';
export { backingUp, changeBackup, useBackup } from './state';
