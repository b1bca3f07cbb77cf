import { toInstant } from '../i18n/format.ts';
import { fromBase64 } from '../record/base64.ts';
import type { ReviewRecord } from '../record/record.ts';
import { createDatabase } from '../storage/database.ts';
import { knownDevices } from '../storage/known-devices.ts';
import { hex } from '../storage/row.ts';
import { digest } from './device.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const known = knownDevices(createDatabase());

const hashOf = async (certificate: Bytes): Promise<string> => hex(await digest(certificate));

/** Notes the devices whose seals are under a record that was taken in. True where one of them was never met here. */
export async function meetDevicesOf({ segments }: ReviewRecord): Promise<boolean> {
  const certificates = segments.flatMap(({ seal }) => (seal ? (fromBase64(seal.certificate) ?? []) : []));
  const at = toInstant(new Date());
  let isNew = false;
  for (const certificate of certificates)
    // Where it cannot be kept, the device stays unknown, and is said to be.
    isNew = (await known.meet(await hashOf(certificate), at).catch(() => true)) || isNew;
  return isNew;
}

/** When a device was first met here; null where it never was. */
export async function knownSince(certificate: Bytes): Promise<string | null> {
  const since = await known.since(await hashOf(certificate)).catch(() => undefined);
  return typeof since === 'string' ? since : null;
}
