import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Unwell } from '../../../src/patient/Unwell.tsx';
import { applicableFlags } from '../../../src/risks/applies.ts';
import { catalog, NEEDLE, told } from '../../core/consent/sample.ts';
import { show } from './session.tsx';

const open = (differs = {}) => show((session) => <Unwell session={session} />, [told(NEEDLE)], differs);

test('whoever feels unwell is told that nobody reads this page, and to phone', () => {
  open();
  expect(screen.getByText('Nobody is reading this page.')).toBeVisible();
  expect(screen.getByText(/phone your emergency number or your clinic/u)).toBeVisible();
  for (const { title } of applicableFlags(catalog, NEEDLE)) expect(screen.getByText(`${title}.`)).toBeVisible();
});

test('there is no field to type a symptom into', () => {
  open();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

test('a clinic’s numbers stand there to be dialled, each with what it is for', () => {
  open({ clinic: { name: 'Hill', phone: '01 234', emergencyNumber: '112' } });
  expect(screen.getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
  expect(screen.getByRole('link', { name: '01 234' })).toHaveAttribute('href', 'tel:01234');
});
