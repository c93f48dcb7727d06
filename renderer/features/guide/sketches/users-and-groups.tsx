import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Dot, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';
import { SketchMenu } from './menu';

/** The application's Users and groups page: Add user/group, the people found, Select and Assign. */
export function UsersAndGroupsSketch() {
  const { t } = useTranslator();
  return (
    <Sketch label={t('guide.people.sketch')} height={216}>
      <SketchMenu height={216} entry={t('guide.people.sketch.menu')} number="1" />
      <Badge x={140} y={27} number="2" />
      <Box x="154" y="14" width="132" height="26" rx="4" look="mark" />
      <Label x={164} y={31} width={114} look="strong">
        {`+ ${t('guide.people.sketch.add')}`}
      </Label>
      <Stroke d="M118 54h302" look="line" />
      <Badge x={140} y={79} number="3" />
      <Box x="154" y="66" width="250" height="26" rx="4" look="target" />
      <Dot cx="169" cy="78" r="4" look="check" />
      <Stroke d="M172 81l4 4" look="check" />
      <Person y={112} checked />
      <Person y={136} />
      <Person y={160} group />
      <Stroke d="M118 178h302" look="line" />
      <Badge x={140} y={197} number="4" />
      <SketchButton x={154} y={185} width={84} height={24} label={t('guide.people.sketch.select')} look="field" />
      <SketchButton x={248} y={185} width={84} height={24} label={t('guide.people.sketch.assign')} />
    </Sketch>
  );
}

/** A line of the list: a box to tick, a person or a group of them, and a name that says nothing. */
function Person({ y, checked = false, group = false }: { y: number; checked?: boolean; group?: boolean }) {
  return (
    <>
      <Box x="154" y={y - 6} width="12" height="12" rx="2" look="field" />
      {checked ? <Stroke d={`M157 ${y}l2.5 2.5 4-5`} look="check" /> : null}
      {group ? <Dot cx="190" cy={y} r="7" look="soft" /> : null}
      <Dot cx="183" cy={y} r="7" look="bar" />
      <Box x="206" y={y - 3} width={group ? 72 : 104} height="6" rx="3" look="soft" />
    </>
  );
}
