import type { WebexUser } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { type Fact, FactList } from '../../ui/fact-list';
import { Strong } from '../../ui/text';
import css from './user-facts.module.css';

/** Users of Webex with what distinguishes them. */
export function UserFacts({ users }: { users: readonly WebexUser[] }) {
  const translator = useTranslator();
  const { t } = translator;
  return users.map((user, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an answer never changes, and can hold one id twice
    <div key={index} className={css.user}>
      {users.length > 1 ? <Strong>{t('result.user.number', { number: index + 1 })}</Strong> : null}
      <FactList look="callout" facts={factsOf(user, translator)} />
    </div>
  ));
}

function factsOf(user: WebexUser, { t, moment }: Translator): Fact[] {
  const { displayName, userName, active, created, lastModified, emails, id } = user;
  const none = t('result.user.none');
  const status = active === null ? none : t(active ? 'result.user.active.yes' : 'result.user.active.no');
  const text = (name: string, value: string, mono = false): Fact => ({
    name,
    value: value || none,
    mono: mono && value !== '',
  });
  return [
    text(t('result.user.name'), displayName),
    text(t('result.user.userName'), userName, true),
    text(t('result.user.active'), status),
    text(t('result.user.created'), created ? moment(created) : ''),
    text(t('result.user.modified'), lastModified ? moment(lastModified) : ''),
    text(t('result.user.emails'), emails.join(', '), true),
    text(t('result.user.id'), id, true),
  ];
}
