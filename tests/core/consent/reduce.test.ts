import { expect, test } from 'vitest';
import { decided, named, NEEDLE, reviewOf, shown, told } from './sample.ts';

const RISK = 'nerve-weakness';

test('what a fact tells stands in the review until its opposite is told', () => {
  const review = reviewOf(
    named,
    { type: 'company-told', company: 'carer' },
    told(NEEDLE),
    { type: 'side-told', side: 'left' },
    shown(RISK),
    { type: 'health-answered', factorId: 'heart-device', answer: 'no' },
    { type: 'risk-mattered', riskId: RISK },
    { type: 'risk-answered', riskId: RISK, answer: 'not-sure' },
    decided('no'),
  );
  expect(review).toMatchObject({
    company: 'carer',
    side: 'left',
    shown: { [`risk:${RISK}`]: true },
    health: { 'heart-device': 'no' },
    mattering: { [RISK]: true },
    answers: { [RISK]: 'not-sure' },
    decision: { decision: 'no', reason: '' },
  });
});
