// In a file of its own: an address on the start page needs the names without the schemas.

/** "It may not help" comes first; the order in which a patient meets them. */
export const CATEGORIES = ['outcome', 'nerve', 'infection', 'bleeding', 'anaesthesia', 'general', 'long-term'] as const;

/** Worst first: the order of risks inside a category. */
export const SEVERITIES = ['life-changing', 'serious', 'moderate', 'minor'] as const;

/** How the health questions are grouped, one page a group: what cannot wait comes first. */
export const FACTOR_GROUPS = [
  'today',
  'blood-and-medicines',
  'implants',
  'allergies',
  'conditions',
  'back-and-treatment',
] as const;
