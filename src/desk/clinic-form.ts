import { Clinic, IDLE_MINUTES } from '../risks/clinic.ts';

/** The form of a clinic's settings, as it is typed. */
export type ClinicForm = {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly emergencyNumber: string;
  readonly paper: 'a4' | 'letter';
  readonly techniques: readonly string[];
  readonly witnessAlways: boolean;
  readonly idleMinutes: string;
  readonly eraseAfterDays: string;
  /** One on each line: name, role. */
  readonly staff: string;
};

export type ClinicFault = 'name' | 'phone' | 'emergency' | 'techniques' | 'idle' | 'erase' | 'staff';

const FIELDS: Readonly<Record<string, ClinicFault>> = {
  name: 'name',
  phone: 'phone',
  emergencyNumber: 'emergency',
  techniques: 'techniques',
  idleMinutes: 'idle',
  eraseAfterDays: 'erase',
  staff: 'staff',
};

export function clinicForm(clinic: Clinic | null, techniques: readonly string[]): ClinicForm {
  return {
    name: clinic?.name ?? '',
    address: clinic?.address ?? '',
    phone: clinic?.phone ?? '',
    emergencyNumber: clinic?.emergencyNumber ?? '',
    paper: clinic?.paper ?? 'a4',
    techniques: clinic?.techniques ?? techniques,
    witnessAlways: clinic?.witnessAlways ?? false,
    idleMinutes: String(clinic?.idleMinutes ?? IDLE_MINUTES),
    eraseAfterDays: clinic?.eraseAfterDays === undefined ? '' : String(clinic.eraseAfterDays),
    staff: (clinic?.staff ?? []).map(({ name, role }) => `${name}, ${role}`).join('\n'),
  };
}

type Read =
  | { readonly ok: true; readonly clinic: Clinic }
  | { readonly ok: false; readonly faults: readonly ClinicFault[] };

/** The settings that a form says, or which of its fields say none. */
export function readClinicForm(form: ClinicForm): Read {
  const { name, paper, techniques, witnessAlways } = form;
  const told = Object.fromEntries(
    (['address', 'phone', 'emergencyNumber'] as const).flatMap((key) =>
      form[key].trim() === '' ? [] : [[key, form[key].trim()]],
    ),
  );
  const parsed = Clinic.safeParse({
    ...told,
    name,
    paper,
    techniques,
    witnessAlways,
    idleMinutes: Number(form.idleMinutes),
    ...(form.eraseAfterDays.trim() !== '' && { eraseAfterDays: Number(form.eraseAfterDays) }),
    staff: staffIn(form.staff),
  });
  if (parsed.success && parsed.data.staff?.length !== 0) return { ok: true, clinic: parsed.data };
  const found = parsed.success ? [] : parsed.error.issues.map(({ path }) => FIELDS[String(path[0])] ?? 'name');
  const noStaff = staffIn(form.staff).length === 0 ? (['staff'] as const) : [];
  return { ok: false, faults: [...new Set([...found, ...noStaff])] };
}

/** The last comma parts name and role, so that "Ruiz, MD, surgeon" is one too. */
function staffIn(lines: string): readonly { readonly name: string; readonly role: string }[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.lastIndexOf(',');
      return at < 0
        ? { name: line.trim(), role: '' }
        : { name: line.slice(0, at).trim(), role: line.slice(at + 1).trim() };
    });
}
