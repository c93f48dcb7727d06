import type { en } from '../en';
import about from './about.json' with { type: 'json' };
import app from './app.json' with { type: 'json' };
import automaticCopies from './automatic-copies.json' with { type: 'json' };
import backup from './backup.json' with { type: 'json' };
import cloudFile from './cloud-file.json' with { type: 'json' };
import compareGroups from './compare-groups.json' with { type: 'json' };
import connectionPicture from './connection-picture.json' with { type: 'json' };
import connectionReport from './connection-report.json' with { type: 'json' };
import connectionTest from './connection-test.json' with { type: 'json' };
import copies from './copies.json' with { type: 'json' };
import copyFiles from './copy-files.json' with { type: 'json' };
import duplicateCheck from './duplicate-check.json' with { type: 'json' };
import entraLook from './entra-look.json' with { type: 'json' };
import entraPart from './entra-part.json' with { type: 'json' };
import entraRenew from './entra-renew.json' with { type: 'json' };
import entraScripts from './entra-scripts.json' with { type: 'json' };
import entraSetUp from './entra-set-up.json' with { type: 'json' };
import entraWrites from './entra-writes.json' with { type: 'json' };
import failures from './failures.json' with { type: 'json' };
import fileCheck from './file-check.json' with { type: 'json' };
import graph from './graph.json' with { type: 'json' };
import guide from './guide.json' with { type: 'json' };
import guideFinish from './guide-finish.json' with { type: 'json' };
import guidePortal from './guide-portal.json' with { type: 'json' };
import guideStart from './guide-start.json' with { type: 'json' };
import guideTroubles from './guide-troubles.json' with { type: 'json' };
import handOver from './hand-over.json' with { type: 'json' };
import log from './log.json' with { type: 'json' };
import mappings from './mappings.json' with { type: 'json' };
import menu from './menu.json' with { type: 'json' };
import microsoftSignIn from './microsoft-sign-in.json' with { type: 'json' };
import monitoring from './monitoring.json' with { type: 'json' };
import orgId from './org-id.json' with { type: 'json' };
import orphanedTokens from './orphaned-tokens.json' with { type: 'json' };
import overview from './overview.json' with { type: 'json' };
import policies from './policies.json' with { type: 'json' };
import practice from './practice.json' with { type: 'json' };
import preflight from './preflight.json' with { type: 'json' };
import preflightFailures from './preflight-failures.json' with { type: 'json' };
import provisioningCauses from './provisioning-causes.json' with { type: 'json' };
import provisioningLog from './provisioning-log.json' with { type: 'json' };
import record from './record.json' with { type: 'json' };
import recordDocument from './record-document.json' with { type: 'json' };
import recordPage from './record-page.json' with { type: 'json' };
import reference from './reference.json' with { type: 'json' };
import reminders from './reminders.json' with { type: 'json' };
import renewal from './renewal.json' with { type: 'json' };
import restore from './restore.json' with { type: 'json' };
import restoreFailures from './restore-failures.json' with { type: 'json' };
import resultCheck from './result-check.json' with { type: 'json' };
import scriptTexts from './script-texts.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import setups from './setups.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import status from './status.json' with { type: 'json' };
import titlebar from './titlebar.json' with { type: 'json' };
import usage from './usage.json' with { type: 'json' };
import userGuide from './user-guide.json' with { type: 'json' };
import workbench from './workbench.json' with { type: 'json' };
import workbenchExport from './workbench-export.json' with { type: 'json' };
import workbenchGroups from './workbench-groups.json' with { type: 'json' };
import workbenchPreflight from './workbench-preflight.json' with { type: 'json' };
import workbenchPreview from './workbench-preview.json' with { type: 'json' };

export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  ...about,
  ...app,
  ...automaticCopies,
  ...backup,
  ...cloudFile,
  ...compareGroups,
  ...connectionPicture,
  ...connectionReport,
  ...connectionTest,
  ...copies,
  ...copyFiles,
  ...duplicateCheck,
  ...entraLook,
  ...entraPart,
  ...entraRenew,
  ...entraScripts,
  ...entraSetUp,
  ...entraWrites,
  ...failures,
  ...fileCheck,
  ...graph,
  ...guide,
  ...guideFinish,
  ...guidePortal,
  ...guideStart,
  ...guideTroubles,
  ...handOver,
  ...log,
  ...mappings,
  ...menu,
  ...monitoring,
  ...microsoftSignIn,
  ...orgId,
  ...orphanedTokens,
  ...overview,
  ...policies,
  ...practice,
  ...preflight,
  ...preflightFailures,
  ...provisioningCauses,
  ...provisioningLog,
  ...record,
  ...recordDocument,
  ...recordPage,
  ...reference,
  ...reminders,
  ...renewal,
  ...restore,
  ...restoreFailures,
  ...resultCheck,
  ...scriptTexts,
  ...settings,
  ...setups,
  ...signIn,
  ...status,
  ...titlebar,
  ...usage,
  ...userGuide,
  ...workbench,
  ...workbenchExport,
  ...workbenchGroups,
  ...workbenchPreflight,
  ...workbenchPreview,
};
