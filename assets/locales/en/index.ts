import app from './app.json' with { type: 'json' };
import automaticCopies from './automatic-copies.json' with { type: 'json' };
import backup from './backup.json' with { type: 'json' };
import calendar from './calendar.json' with { type: 'json' };
import check from './check.json' with { type: 'json' };
import checkFailures from './check-failures.json' with { type: 'json' };
import connectEntra from './connect-entra.json' with { type: 'json' };
import connectionTest from './connection-test.json' with { type: 'json' };
import copies from './copies.json' with { type: 'json' };
import copyFiles from './copy-files.json' with { type: 'json' };
import failures from './failures.json' with { type: 'json' };
import guide from './guide.json' with { type: 'json' };
import guideFinish from './guide-finish.json' with { type: 'json' };
import guideReference from './guide-reference.json' with { type: 'json' };
import guideStart from './guide-start.json' with { type: 'json' };
import guideTroubles from './guide-troubles.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import list from './list.json' with { type: 'json' };
import loopback from './loopback.json' with { type: 'json' };
import mappings from './mappings.json' with { type: 'json' };
import orgId from './org-id.json' with { type: 'json' };
import overview from './overview.json' with { type: 'json' };
import practiceWebex from './practice-webex.json' with { type: 'json' };
import preflight from './preflight.json' with { type: 'json' };
import preflightFailures from './preflight-failures.json' with { type: 'json' };
import record from './record.json' with { type: 'json' };
import recordDocument from './record-document.json' with { type: 'json' };
import recordPage from './record-page.json' with { type: 'json' };
import reminder from './reminder.json' with { type: 'json' };
import renewal from './renewal.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import restore from './restore.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import status from './status.json' with { type: 'json' };
import titlebar from './titlebar.json' with { type: 'json' };
import usage from './usage.json' with { type: 'json' };
import workbench from './workbench.json' with { type: 'json' };
import workbenchExport from './workbench-export.json' with { type: 'json' };
import workbenchPreflight from './workbench-preflight.json' with { type: 'json' };
import workbenchPreview from './workbench-preview.json' with { type: 'json' };

export const en = {
  ...app,
  ...backup,
  ...restore,
  ...automaticCopies,
  ...calendar,
  ...copies,
  ...check,
  ...checkFailures,
  ...copyFiles,
  ...loopback,
  ...practiceWebex,
  ...preflight,
  ...preflightFailures,
  ...home,
  ...signIn,
  ...orgId,
  ...connectionTest,
  ...connectEntra,
  ...record,
  ...recordDocument,
  ...recordPage,
  ...renewal,
  ...list,
  ...failures,
  ...reminder,
  ...report,
  ...guide,
  ...guideStart,
  ...overview,
  ...guideFinish,
  ...guideReference,
  ...guideTroubles,
  ...status,
  ...titlebar,
  ...usage,
  ...workbench,
  ...workbenchPreflight,
  ...workbenchPreview,
  ...workbenchExport,
  ...mappings,
};
