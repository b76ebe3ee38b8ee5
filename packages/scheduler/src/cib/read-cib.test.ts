/**
 * Damaged and hostile documents get an error that names the place; none of them crashes the reader.
 */
import { isNyxError } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedule } from '../schedule.ts';
import { readCib } from './read-cib.ts';

const cib = (resources: string, constraints = ''): string => `<cib have-quorum="true">
<configuration><crm_config/><nodes><node id="1" uname="node1"/></nodes>
<resources>${resources}</resources><constraints>${constraints}</constraints></configuration><status/></cib>`;

const DUMMY = '<primitive id="web" class="ocf" provider="heartbeat" type="Dummy"/>';

describe('errors', () => {
  it.each([
    ['<cib><unclosed>', 'line 1'],
    ['<!DOCTYPE cib [<!ENTITY a "b">]><cib/>', 'a document type is not allowed here'],
    ['<other/>', 'the root element is <other>, not <cib>'],
    [cib('<primitive class="ocf" type="Dummy"/>'), 'line 3'],
    [cib(DUMMY + DUMMY), 'the id "web" is used at line 3 already'],
    [cib(DUMMY, '<rsc_location id="l" rsc="web" node="node1" score="much"/>'), '"much" is not a score'],
    [cib('<primitive id="web" template="none"/>'), 'there is no template "none"'],
  ])('name the place: %s', (text, message) => {
    expect(() => readCib(text, { nowMs: 0 })).toThrow(message);
  });

  it('are all that arbitrary text can cause', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        try {
          readCib(`${before}${cib(DUMMY)}${after}`, { nowMs: 0 });
        } catch (error) {
          expect(isNyxError(error)).toBe(true);
        }
      }),
    );
  });
});

describe('what is read', () => {
  it('does not depend on the older or newer name of an option', () => {
    const withOption = (name: string): string =>
      cib(DUMMY).replace(
        '<crm_config/>',
        `<crm_config><cluster_property_set id="o"><nvpair id="f" name="${name}" value="false"/></cluster_property_set></crm_config>`,
      );
    expect(readCib(withOption('stonith-enabled'), { nowMs: 0 }).options).toEqual(
      readCib(withOption('fencing-enabled'), { nowMs: 0 }).options,
    );
  });

  it('gives equal plans for equal text', () => {
    const plan = () => JSON.stringify(schedule(readCib(cib(DUMMY), { nowMs: 0 })));
    expect(plan()).toBe(plan());
  });
});
