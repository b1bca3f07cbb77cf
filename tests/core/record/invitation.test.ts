import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInvitation, writeInvitation, type Invitation } from '../../../src/record/invitation.ts';
import { AT, NEEDLE } from '../consent/sample.ts';

const invitation: Invitation = {
  reviewId: '6f9c0f0e-7c8a-4c0e-9a51-0d6f3a1b2c3d',
  plan: { technique: NEEDLE, side: 'left', level: 'L4/5', anaesthetic: '', date: '2026-12-01', surgeon: 'Dr Müller' },
  by: { name: 'Mara Stein', post: 'Nurse' },
  at: AT,
  until: AT,
};

describe('a link for the patient’s own phone', () => {
  test('is read as it was written, whatever stands in the plan', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (surgeon) => {
        const written = { ...invitation, plan: { ...invitation.plan, surgeon } };
        expect(readInvitation(writeInvitation(written))).toEqual(written);
      }),
    );
  });

  test('fits a QR code that a phone can read, and an address bar', () => {
    expect(writeInvitation(invitation)).toMatch(/^[\w-]{100,500}$/);
  });

  test('cut, made up or overlong, it is none', () => {
    const word = writeInvitation(invitation);
    for (const other of ['', 'x', word.slice(0, -5), `${word}AAAA`, 'A'.repeat(5000), '%%%', btoa('[]'), btoa('{}')])
      expect(readInvitation(other)).toBeNull();
  });
});
