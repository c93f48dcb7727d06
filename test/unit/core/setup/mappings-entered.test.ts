import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../electron/core/setup/facts';
import { planOf, untickedIn } from '../../../../electron/core/setup/mapping-plan';
import { withEvent } from '../../../../electron/core/setup/replacing-events';
import type { AttributeMapping, SetupEvent } from '../../../../shared/contract';
import type { GroupPlan } from '../../../../shared/enums';
import { viewOf } from '../../../component/support/views';
import { setUp } from '../../../fixtures/sample-records';
import { mapping } from '../entra/samples';

describe('the mappings in Entra', () => {
  const at = '2026-11-22T10:00:00.000Z';
  const changed = (...mappings: AttributeMapping[]): SetupEvent => ({ type: 'mappingsChanged', at, mappings });
  const entered = (...mappings: AttributeMapping[]): SetupEvent => ({ type: 'mappingsEntered', at, mappings });
  const confirm: SetupEvent = { type: 'stepConfirmed', at, step: 'attributeMappings' };
  const takeBack: SetupEvent = { type: 'stepTakenBack', at, step: 'attributeMappings' };
  const [mail, title] = [mapping('userName', 'mail'), mapping('title', 'jobTitle')];

  it('are the rows that were ticked off, and the whole table after its step was confirmed', () => {
    expect(factsOf([])).toMatchObject({ enteredMappings: null, confirmedMappings: null });
    expect(factsOf([changed(mail, title), entered(mail)]).enteredMappings).toEqual([mail]);
    expect(factsOf([changed(mail, title), entered(mail), confirm]).enteredMappings).toEqual([mail, title]);
    expect(factsOf([confirm]).confirmedMappings).toEqual({ mappings: null, groups: null, enteredBefore: null });
  });

  it('are only the rows that were ticked off, if the step was confirmed with others', () => {
    const anyway: SetupEvent = { ...confirm, unticked: 1 } as SetupEvent;
    const facts = factsOf([changed(mail, title), entered(mail), anyway]);
    expect(facts.enteredMappings).toEqual([mail]);
    expect(facts.confirmedMappings).toEqual({
      mappings: [mail, title],
      groups: null,
      enteredBefore: [mail],
      unticked: 1,
    });
    expect(untickedIn(facts)).toBe(1);
    expect(factsOf([changed(mail, title), entered(mail), anyway, takeBack]).enteredMappings).toEqual([mail]);
  });

  it('are those of before the confirmation when it is undone, with what was ticked since', () => {
    expect(factsOf([changed(mail), entered(mail), confirm, takeBack]).enteredMappings).toEqual([mail]);
    expect(factsOf([changed(mail), confirm, takeBack])).toMatchObject({
      enteredMappings: null,
      confirmedMappings: null,
    });
    expect(factsOf([changed(mail), confirm, entered(title), takeBack]).enteredMappings).toEqual([title]);
  });

  it('leave the step open again when the plan for groups changes after it was confirmed', () => {
    const groups = (plan: GroupPlan): SetupEvent => ({ type: 'groupsPlanned', at, groups: plan });
    const planAfter = (...events: SetupEvent[]) => planOf(factsOf(events));
    expect(planAfter()).toMatchObject({ groups: null, groupsChanged: false });
    expect(planAfter(groups('leftOut'), confirm)).toMatchObject({ groups: 'leftOut', groupsChanged: false });
    expect(planAfter(groups('leftOut'), confirm, groups('entraDefault')).groupsChanged).toBe(true);
    expect(planAfter(groups('leftOut'), confirm, groups('entraDefault'), groups('leftOut')).groupsChanged).toBe(false);
    expect(planAfter(groups('leftOut'), confirm, groups('entraDefault'), confirm).groupsChanged).toBe(false);
    const state = (...events: SetupEvent[]) =>
      viewOf([...setUp(), ...events]).steps.find(({ id }) => id === 'attributeMappings')?.state;
    expect([state(), state(confirm, groups('leftOut')), state(groups('leftOut'), confirm)]).toEqual([
      'done',
      'attention',
      'done',
    ]);
  });

  it('are one event in the record, however many rows are ticked in a row', () => {
    const written = [entered(), entered(mail), entered(mail, title)].reduce<readonly SetupEvent[]>(withEvent, []);
    expect(written).toEqual([{ ...entered(mail, title), firstAt: at, revision: 3 }]);
  });
});
