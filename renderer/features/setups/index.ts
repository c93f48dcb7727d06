export { Home } from './home';
export { NotesDialog } from './notes-dialog';
export { RenameDialog } from './setup-dialogs';
export { UnreconciledNotice } from './unreconciled-notice';
