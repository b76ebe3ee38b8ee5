/** What if: assumptions in words, what follows from them, and errors that help. */
import { describe, expect, it } from 'vitest';
import { serviceOn, twoNodes } from '../../test/models.ts';
import { whatIf } from '../index.ts';
import { ASSUMPTION_FORMS } from './assumption.ts';

const running = twoNodes({ history: serviceOn('nyx-primary') });

describe('what if', () => {
  it('tells where everything would go', () => {
    const { assumed, differences } = whatIf(running, ['node nyx-primary standby']);
    expect(assumed).toEqual(['nyx-primary is in standby']);
    expect(differences).toEqual([{ resource: 'nyx-service', before: 'on nyx-primary', after: 'on nyx-secondary' }]);
  });

  it('tells that nothing would follow', () => {
    expect(whatIf(running, ['node nyx-secondary standby'])).toMatchObject({ differences: [], changes: [] });
  });

  it('tells of fencing first', () => {
    expect(whatIf(running, ['node nyx-primary lost']).changes[0]).toBe('fence nyx-primary (reboot)');
  });

  it('takes several assumptions together', () => {
    const { differences } = whatIf(running, ['node nyx-primary standby', 'node nyx-secondary  standby']);
    expect(differences).toEqual([{ resource: 'nyx-service', before: 'on nyx-primary', after: 'nowhere' }]);
  });

  it('knows failures, moves, settings and options', () => {
    expect(whatIf(running, ['res_ip failed on nyx-primary']).changes).toContain('recover res_ip on nyx-primary');
    expect(whatIf(running, ['move nyx-service to nyx-secondary']).differences).toHaveLength(1);
    expect(whatIf(running, ['set nyx-service target-role=Stopped']).differences[0]?.after).toBe('nowhere');
    expect(whatIf(running, ['set cluster stop-all-resources=true']).differences[0]?.after).toBe('nowhere');
    expect(whatIf(running, ['quorum lost']).changes).not.toEqual([]);
  });

  it.each([
    ['node nyx-primary standbye', '"standbye" is no state of a node', 'Did you mean "standby"?'],
    ['node nyx-primry down', 'there is no node "nyx-primry"', 'Did you mean "nyx-primary"?'],
    ['move nyx-servce to nyx-primary', 'there is no resource "nyx-servce"', 'Did you mean "nyx-service"?'],
    ['set cluster no-quorum-polcy=stop', 'there is no option "no-quorum-polcy"', 'Did you mean "no-quorum-policy"?'],
    [
      'set cluster no-quorum-policy=halt',
      'no-quorum-policy cannot be "halt"',
      'It may be stop, freeze, ignore, demote, fence.',
    ],
    ['remove constraint x', 'there is no constraint "x"', 'Name one that the cluster has (there is none).'],
    [
      'the moon falls',
      '"the moon falls" is nothing that can be assumed',
      `Write one of: ${ASSUMPTION_FORMS.join('; ')}.`,
    ],
  ])('refuses "%s" and helps', (text, message, remedy) => {
    expect(() => whatIf(running, [text])).toThrow(expect.objectContaining({ message, remedy }));
  });
});
