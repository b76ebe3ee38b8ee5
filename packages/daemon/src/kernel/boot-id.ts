/** Tells one boot of the host from another, so that what is remembered "within one boot" ends with it. */
import { readFile } from 'node:fs/promises';
import { type Availability, available, errorText, unavailable } from './availability.ts';

const BOOT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The kernel's random name for this boot. Never rejects. */
export async function readBootId(path = '/proc/sys/kernel/random/boot_id'): Promise<Availability<string>> {
  const consequence = 'what is remembered within one boot is forgotten at each start';
  try {
    const text = (await readFile(path, 'latin1')).trim();
    return BOOT_ID.test(text) ? available(text) : unavailable(`${path} holds no boot id; ${consequence}`);
  } catch (error) {
    return unavailable(`the boot cannot be identified: ${errorText(error)}; ${consequence}`);
  }
}
