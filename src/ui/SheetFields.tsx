import type { LabelledValue } from '../sheet/blocks.ts';

/** Labels with their values; what is to be filled in by pen is a ruled line. */
export function SheetFields({ fields }: { readonly fields: readonly LabelledValue[] }) {
  return (
    <dl className="sheet-fields">
      {fields.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value === null ? 'blank' : undefined} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
