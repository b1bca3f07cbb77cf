import type { Staff } from '../consent/terms.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Catalog } from '../risks/catalog.ts';
import type { Clinic } from '../risks/clinic.ts';

/** What every screen of the desk gets. */
export type DeskSession = {
  readonly t: Translate;
  readonly language: string;
  readonly clinic: Clinic;
  readonly catalog: Catalog;
  /** Who works at the desk now; null until somebody has picked their name. */
  readonly staff: Staff | null;
  readonly onStaff: (staff: Staff | null) => void;
  readonly onLock: () => void;
  /** Today, by this device's clock: `2026-11-23`. */
  readonly today: string;
};

/** A name picked from the clinic's list is printed as one that anybody at the device could have picked. */
export const staffFrom = ({ name, role }: { readonly name: string; readonly role: string }): Staff => ({
  role: 'staff',
  name,
  post: role,
  entered: 'shared-device',
});
