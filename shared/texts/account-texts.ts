import type { Failure } from '../contract';
import { failureTexts } from './failure-texts';
import type { Translator } from './i18n';

/** Why Webex did not tell whose token it is: what went wrong, and what Webex said. */
export function accountFailureText(failure: Failure, translator: Translator): string {
  const { code, detail } = failure;
  const what = translator.knows(`failure.${code}.title`) ? failureTexts(failure, translator).title : code;
  return detail?.said ? translator.t('signIn.account.said', { what, said: detail.said }) : what;
}
