import type { en } from '../en';
import app from './app.json';
import connectEntra from './connect-entra.json';
import connectionTest from './connection-test.json';
import failures from './failures.json';
import home from './home.json';
import loopback from './loopback.json';
import orgId from './org-id.json';
import practiceWebex from './practice-webex.json';
import record from './record.json';
import report from './report.json';
import signIn from './sign-in.json';
import strip from './strip.json';

export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  ...app,
  ...loopback,
  ...practiceWebex,
  ...home,
  ...signIn,
  ...orgId,
  ...connectionTest,
  ...connectEntra,
  ...record,
  ...failures,
  ...report,
  ...strip,
};
