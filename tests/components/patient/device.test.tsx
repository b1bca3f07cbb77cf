import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ClinicDevice, Device } from '../../../src/patient/Device.tsx';
import { t } from '../../core/i18n/tables.ts';

test('whose device it is comes before anything is asked', () => {
  render(<Device t={t} />);
  expect(screen.getByRole('link', { name: 'Mine, or my family’s' })).toHaveAttribute('href', '#/new');
  expect(screen.getByRole('link', { name: 'The clinic’s' })).toHaveAttribute('href', '#/clinic-device');
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

test('a device that patients share is refused, and no way leads on from there', () => {
  render(<ClinicDevice t={t} />);
  expect(screen.getByText(/On a device that other patients use, that is not safe/u)).toBeVisible();
  expect(screen.queryByRole('link', { name: /Mine/u })).not.toBeInTheDocument();
});
