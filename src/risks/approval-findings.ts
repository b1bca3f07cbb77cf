import { statusOf } from './approval-status.ts';
import { Approval } from './approval.ts';
import type { Fault, Finding } from './fault.ts';
import { own } from './own.ts';
import { parse } from './schema-faults.ts';

type Entries = Readonly<Record<string, unknown>>;

type Files = {
  readonly approvals: Entries;
  readonly texts: Entries;
  readonly hashes: Readonly<Record<string, string>>;
  readonly today: string;
};

/** Approvals that cannot be read, or are of nothing, are faults; one that no longer holds is a warning: the text is a draft again. */
export const approvalFindings = ({ approvals, texts, hashes, today }: Files): readonly Finding[] =>
  Object.entries(approvals).flatMap(([language, value]) => {
    const file = `approvals/${language}`;
    const parsed = parse(Approval, value, file);
    if (!parsed.ok) return parsed.faults.map((one): Finding => ({ ...one, level: 'fault' }));
    if (parsed.value.language !== language || !Object.hasOwn(texts, language)) {
      const detail = `it is of ${parsed.value.language}`;
      return [{ file, id: 'language', fault: 'other-language', detail, level: 'fault' }];
    }
    const content = { structureHash: own(hashes, 'structure') ?? '', textHash: own(hashes, language) ?? '' };
    return voidBecause(parsed.value, content, today).map((one) => ({ ...one, file, level: 'warning' }));
  });

function voidBecause(
  approval: Approval,
  content: Parameters<typeof statusOf>[1],
  today: string,
): readonly Omit<Fault, 'file'>[] {
  const status = statusOf(approval, content, today);
  if (status.state === 'approved') return [];
  return status.reason === 'expired'
    ? [{ id: 'until', fault: 'approval-passed', detail: `${status.until}, it is a draft again` }]
    : [{ id: '-', fault: 'approval-of-other-content', detail: 'changed since it was approved, it is a draft again' }];
}
