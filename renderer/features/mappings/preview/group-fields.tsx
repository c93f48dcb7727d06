import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslator } from '../../../lib/i18n';
import { Actions, Card } from '../../../ui/layout';
import { Quiet } from '../../../ui/text';
import { changeGroup, isSample, sampleGroup, useGroup } from './group-state';
import css from './preview.module.css';

/** The attributes of the group, to be typed over. */
export function GroupFields() {
  const { t } = useTranslator();
  const title = useId();
  const group = useGroup();
  const { displayName, objectId, members } = group;
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <div className={css.head}>
        <h2 id={title}>{t('groups.group')}</h2>
        <Quiet>{t('groups.group.text')}</Quiet>
      </div>
      <Field label={{ children: 'displayName', translate: 'no' }}>
        <Input
          value={displayName}
          spellCheck={false}
          onChange={(_, { value }) => changeGroup({ displayName: value })}
        />
      </Field>
      <Field label={{ children: 'objectId', translate: 'no' }}>
        <Input value={objectId} spellCheck={false} onChange={(_, { value }) => changeGroup({ objectId: value })} />
      </Field>
      <Field label={{ children: 'members', translate: 'no' }} hint={t('groups.members.hint')}>
        <Textarea
          rows={4}
          resize="vertical"
          value={members}
          spellCheck={false}
          onChange={(_, { value }) => changeGroup({ members: value })}
        />
      </Field>
      {isSample(group) ? null : (
        <Actions>
          <Button onClick={() => changeGroup(sampleGroup)}>{t('groups.sample')}</Button>
        </Actions>
      )}
    </Card>
  );
}
