import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Device } from '../../../src/patient/Device.tsx';
import { t } from '../../core/i18n/tables.ts';

test('a device is one’s own, or the clinic’s, and then it has to be set up first', () => {
  render(<Device t={t} />);
  expect(screen.getByRole('link', { name: 'Mine, or my family’s' })).toHaveAttribute('href', '#/new');
  expect(screen.getByRole('link', { name: 'The clinic’s' })).toHaveAttribute('href', '#/desk/set-up');
});
