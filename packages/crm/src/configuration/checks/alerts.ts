/** Checks of the alerts: whether their receivers can be addressed. */
import { quoted } from '../text-forms.ts';
import { type CheckContext, pathName, readEntriesOf } from './check-context.ts';

export function checkAlerts({ document, places, problems }: CheckContext): void {
  for (const [id, { webhook }] of readEntriesOf(document.alerts)) {
    if (typeof webhook !== 'string' || /^https?:\/\/[^\s/]+/.test(webhook)) continue;
    const path = ['alerts', id, 'webhook'];
    problems.report(places.value(path), {
      code: 'NYX_CONFIG_WRONG_VALUE',
      message: `${pathName(path)} cannot be ${quoted(webhook)}`,
      allowed: 'an address that begins with https:// or http://, or { secret: NAME }',
      remedy: 'Copy the address of the incoming webhook, best into a secret: who knows it can write to the channel.',
    });
  }
}
