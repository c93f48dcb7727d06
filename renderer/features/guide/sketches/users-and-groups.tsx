import { useTranslator } from '../../../lib/i18n';
import { Label } from './label';
import { Badge, SketchFrame, SketchMenu } from './pieces';

/** The application's Users and groups page: Add user/group, the people found, Select and Assign. */
export function UsersAndGroupsSketch() {
  const { t } = useTranslator();
  return (
    <SketchFrame label={t('guide.people.sketch')} height={216}>
      <SketchMenu height={216} entry={t('guide.people.sketch.menu')} number="1" />
      <Badge x={140} y={27} number="2" />
      <rect x="154" y="14" width="132" height="26" rx="4" className="sketch-mark" />
      <Label x={164} y={31} width={114} look="strong">
        {`+ ${t('guide.people.sketch.add')}`}
      </Label>
      <path d="M118 54h302" className="sketch-line" />
      <Badge x={140} y={79} number="3" />
      <rect x="154" y="66" width="250" height="26" rx="4" className="sketch-target" />
      <circle cx="169" cy="78" r="4" className="sketch-check" />
      <path d="M172 81l4 4" className="sketch-check" />
      <Person y={112} checked />
      <Person y={136} />
      <Person y={160} group />
      <path d="M118 178h302" className="sketch-line" />
      <Badge x={140} y={197} number="4" />
      <rect x="154" y="185" width="84" height="24" rx="4" className="sketch-field" />
      <Label x={196} y={201} width={76} middle>
        {t('guide.people.sketch.select')}
      </Label>
      <rect x="248" y="185" width="84" height="24" rx="4" className="sketch-button" />
      <Label x={290} y={201} width={76} look="button" middle>
        {t('guide.people.sketch.assign')}
      </Label>
    </SketchFrame>
  );
}

/** A line of the list: a box to tick, a person or a group of them, and a name that says nothing. */
function Person({ y, checked = false, group = false }: { y: number; checked?: boolean; group?: boolean }) {
  return (
    <>
      <rect x="154" y={y - 6} width="12" height="12" rx="2" className="sketch-field" />
      {checked ? <path d={`M157 ${y}l2.5 2.5 4-5`} className="sketch-check" /> : null}
      {group ? <circle cx="190" cy={y} r="7" className="sketch-soft" /> : null}
      <circle cx="183" cy={y} r="7" className="sketch-bar" />
      <rect x="206" y={y - 3} width={group ? 72 : 104} height="6" rx="3" className="sketch-soft" />
    </>
  );
}
