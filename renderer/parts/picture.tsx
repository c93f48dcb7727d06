import {
  CloudFilled,
  Desktop24Regular,
  Key16Regular,
  PeopleTeam24Regular,
  Person20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslator } from '../i18n';

/** The picture of the whole: what is where, and what travels between. Read in order it makes sense as plain text too. */
export function Picture({ practice = false }: { practice?: boolean }) {
  const { t } = useTranslator();
  return (
    <figure className="card picture" aria-label={t('picture.label')}>
      <div className="picture-row">
        <Node icon={<PeopleTeam24Regular />} title={t('picture.entra')} text={t('picture.entra.text')} />
        <Link text={t('picture.link.paste')} you={t('picture.you')} />
        <Node
          icon={<Desktop24Regular />}
          title={t('picture.computer')}
          text={
            <>
              <Key16Regular aria-hidden="true" /> {t('picture.computer.text')}
            </>
          }
          strong
        />
        <Link text={t('picture.link.token')} second={t('picture.link.test')} />
        <Node
          icon={<CloudFilled />}
          title={t(practice ? 'picture.webex.practice' : 'picture.webex')}
          text={t(practice ? 'picture.webex.practice.text' : 'picture.webex.text')}
        />
      </div>
      <p className="picture-after" data-practice={practice}>
        <span>{t(practice ? 'picture.link.nobody' : 'picture.link.people')}</span>
      </p>
    </figure>
  );
}

function Node({ icon, title, text, strong }: { icon: ReactNode; title: string; text: ReactNode; strong?: boolean }) {
  return (
    <div className="node" data-strong={strong}>
      <span className="node-icon" aria-hidden="true">
        {icon}
      </span>
      <p className="strong">{title}</p>
      <p className="quiet">{text}</p>
    </div>
  );
}

function Link({ text, second, you }: { text: string; second?: string; you?: string }) {
  return (
    <div className="link">
      <p className="link-text">{text}</p>
      <div className="link-line" aria-hidden="true">
        {you ? (
          <span className="link-you">
            <Person20Regular />
          </span>
        ) : null}
      </div>
      {second ? (
        <>
          <div className="link-line" data-back="true" aria-hidden="true" />
          <p className="link-text">{second}</p>
        </>
      ) : (
        <p className="link-text">{you}</p>
      )}
    </div>
  );
}
