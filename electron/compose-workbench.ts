import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WebContents } from 'electron';
import type { Translator } from '../assets/i18n';
import { mappingChoices, readExpression } from './entra/choices';
import * as expressions from './entra/expressions';
import { checkMappings } from './entra/mappings/check';
import type { TokenVault } from './keychain/token-vault';
import { Preflighting } from './setup/preflighting';
import { Provisioning } from './setup/provisioning';
import type { Setups } from './setup/setups';
import { Workbench } from './setup/workbench';
import type { FileDialogs } from './shell/file-dialogs';
import { sendEvent } from './shell/ipc';
import { copyTable } from './shell/secret-clipboard';
import type { WebexHttp } from './webex/http/client';
import type { WorkbenchRooms } from './workbench-handlers';

interface Parts {
  readonly setups: Setups;
  readonly vault: TokenVault;
  readonly http: WebexHttp;
  readonly files: FileDialogs;
  /** The folder of the built files. */
  readonly built: string;
  readonly page: () => WebContents | null;
  readonly text: () => Translator;
}

/** Builds what stands behind the mappings' own pages. */
export function composeWorkbench({ setups, vault, http, files, built, page, text }: Parts): WorkbenchRooms {
  const workbench = new Workbench(setups, {
    openText: (kind) => files.openText([kind]),
    saveText: (name, content) => files.saveText(name, content),
    copyTable,
    translator: text,
  });
  const preflighting = new Preflighting(setups, vault, http, {
    script: pathToFileURL(join(built, 'preflight-worker.js')),
    chooseUsersFile: () => files.choose(['csv', 'txt']),
    place: (name) => files.place(name),
    saved: (path) => files.saved(path),
    translator: text,
    onProgress: (step) => sendEvent(page(), 'preflight.progress', step),
  });
  return {
    workbench,
    preflighting,
    provisioning: new Provisioning(setups, vault, http, (id, person) => workbench.preview(id, person)),
    choices: mappingChoices,
    readExpression,
    check: (mappings) => checkMappings(mappings, expressions),
  };
}
