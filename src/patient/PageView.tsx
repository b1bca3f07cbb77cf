import type { Page } from '../consent/steps.ts';
import { AboutCompany } from './AboutCompany.tsx';
import { AboutDecider } from './AboutDecider.tsx';
import { AboutIdentity } from './AboutIdentity.tsx';
import { AboutNeeds } from './AboutNeeds.tsx';
import { Alternatives } from './Alternatives.tsx';
import { Answers } from './Answers.tsx';
import { Benefits } from './Benefits.tsx';
import { Checks } from './Checks.tsx';
import { Decide } from './Decide.tsx';
import { Done } from './Done.tsx';
import { Health } from './Health.tsx';
import { LookItOver } from './LookItOver.tsx';
import { Matters } from './Matters.tsx';
import { ProcedureSide } from './ProcedureSide.tsx';
import { ProcedureTechnique } from './ProcedureTechnique.tsx';
import { ProcedureWhatHappens } from './ProcedureWhatHappens.tsx';
import { ProcedureWhichOne } from './ProcedureWhichOne.tsx';
import { Questions } from './Questions.tsx';
import { RiskCategory } from './RiskCategory.tsx';
import { RiskPage } from './RiskPage.tsx';
import { RisksTogether } from './RisksTogether.tsx';
import type { PageProps } from './session.ts';
import { Sign } from './Sign.tsx';

const ABOUT = { identity: AboutIdentity, company: AboutCompany, needs: AboutNeeds, decider: AboutDecider };
const PROCEDURE = {
  technique: ProcedureTechnique,
  'which-one': ProcedureWhichOne,
  side: ProcedureSide,
  'what-happens': ProcedureWhatHappens,
};
const CHOICES = { benefits: Benefits, alternatives: Alternatives };
const SINGLE = {
  matters: Matters,
  questions: Questions,
  answers: Answers,
  'look-over': LookItOver,
  decide: Decide,
  sign: Sign,
  done: Done,
};

/** The screen of one page of the way. */
export function PageView({ page, ...props }: PageProps) {
  switch (page.step) {
    case 'about': {
      const About = ABOUT[page.page];
      return <About {...props} page={page} />;
    }
    case 'procedure': {
      const Procedure = PROCEDURE[page.page];
      return <Procedure {...props} page={page} />;
    }
    case 'choices': {
      const Choices = CHOICES[page.page];
      return <Choices {...props} page={page} />;
    }
    case 'health':
      return <Health {...props} page={page} />;
    case 'risks':
      return <Risks {...props} page={page} />;
    case 'matters':
    case 'questions':
    case 'answers':
    case 'look-over':
    case 'decide':
    case 'sign':
    case 'done': {
      const Single = SINGLE[page.step];
      return <Single {...props} page={page} />;
    }
  }
}

function Risks({ page, ...props }: PageProps<Extract<Page, { step: 'risks' }>>) {
  switch (page.page) {
    case 'category':
      return <RiskCategory {...props} page={page} />;
    case 'risk':
      return <RiskPage {...props} page={page} />;
    case 'together':
      return <RisksTogether {...props} page={page} />;
    case 'check':
      return <Checks {...props} page={page} />;
  }
}
