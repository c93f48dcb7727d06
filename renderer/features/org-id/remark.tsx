import { CheckmarkCircle20Filled, ErrorCircle20Filled, Warning20Filled } from '@fluentui/react-icons';
import type { OrgIdReading, SetupView } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { assertNever, type OrgIdDraft } from '../../lib/store';
import { Quiet, VisuallyHidden } from '../../ui/text';
import css from './remark.module.css';

/** Whether the typed Org ID is that of another organization than the signed-in account's. */
export function isOtherOrg({ account }: SetupView, { reading }: OrgIdDraft): boolean {
  return reading.kind === 'valid' && !!account?.orgId && account.orgId !== reading.orgId;
}

/** The interpretation of the text while it is typed. */
export function OrgIdRemark({ setup, draft }: { setup: SetupView; draft: OrgIdDraft }) {
  const translator = useTranslator();
  const { t } = translator;
  const { reading } = draft;
  switch (reading.kind) {
    case 'empty':
      return null;
    case 'valid': {
      const { account } = setup;
      return (
        <>
          <p className={css.good}>
            <CheckmarkCircle20Filled aria-hidden="true" /> {validText(reading, translator)}
          </p>
          {account && isOtherOrg(setup, draft) ? (
            <p className={css.warning}>
              <Warning20Filled aria-hidden="true" />{' '}
              {t('orgId.otherOrg', { name: account.displayName, accountOrg: account.orgName ?? account.orgId })}
            </p>
          ) : null}
        </>
      );
    }
    case 'invalid':
      return (
        <>
          <p className={css.bad}>
            <ErrorCircle20Filled aria-hidden="true" /> {invalidText(reading, translator)}
          </p>
          <Marked reading={reading} />
          {reading.orgId ? <Quiet>{t('orgId.invalid.advice')}</Quiet> : null}
        </>
      );
    default:
      return assertNever(reading);
  }
}

type Valid = Extract<OrgIdReading, { kind: 'valid' }>;
type Invalid = Extract<OrgIdReading, { kind: 'invalid' }>;

function validText({ form, changed }: Valid, { t }: Translator): string {
  return form === 'uuid' && changed ? t('orgId.valid.changed') : t(`orgId.valid.${form}`);
}

function invalidText({ reason, character = '?', position = 0, digits = 0 }: Invalid, { t }: Translator): string {
  return t(`orgId.invalid.${reason}`, { character, position, digits });
}

/** The text with the wrong character marked: underlined as well as coloured. */
function Marked({ reading: { orgId, position } }: { reading: Invalid }) {
  const { t } = useTranslator();
  if (!position) return null;
  return (
    <p className={css.marked}>
      <VisuallyHidden>{t('orgId.marked', { position })}: </VisuallyHidden>
      <code>
        {orgId.slice(0, position - 1)}
        <mark>{orgId.charAt(position - 1)}</mark>
        {orgId.slice(position)}
      </code>
    </p>
  );
}
