import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WebContents } from 'electron';
import type { Translator } from '../../../shared/texts/i18n';
import { sendEvent } from '../../app/ipc';
import { mappingChoices, readExpression } from '../../core/entra/choices';
import { checkMappings } from '../../core/entra/mappings/check';
import * as expressions from '../../core/expressions';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import type { WebexHttp } from '../../core/webex/http/client';
import type { FileDialogs } from '../../platform/file-dialogs';
import { copyTable } from '../../platform/secret-clipboard';
import { Preflighting } from '../preflight/preflighting';
import type { WorkbenchRooms } from './handlers';
import { Provisioning } from './provisioning';
import { Workbench } from './workbench';

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
