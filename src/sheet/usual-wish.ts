import type { Review } from '../consent/review.ts';
import type { Clinic } from '../risks/clinic.ts';
import type { SheetWish } from './wish.ts';

/** The whole sheet on the clinic's paper; in large print for whoever said that they need it. */
export const usualWish = (clinic: Clinic | null, review: Review): SheetWish => ({
  part: 'whole',
  paper: clinic?.paper ?? 'a4',
  layout: review.needs?.needs.includes('large-print') ? 'large' : 'standard',
});
