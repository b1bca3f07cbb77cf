import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.css';
import { Survey } from 'survey-react-ui';
import { CHOICES } from '../../floors/choices.ts';
import { pages } from '../../shown-pages.ts';

const json = {
  showQuestionNumbers: 'off',
  pages: pages.map(({ id, title, summary, whatItIs, whatCouldHappen }) => ({
    name: id,
    title,
    elements: [
      { type: 'html', name: `${id}-text`, html: `<p>${summary}</p><p>${whatItIs}</p><p>${whatCouldHappen}</p>` },
      {
        type: 'radiogroup',
        name: `${id}-answer`,
        title: 'Is this clear to you?',
        choices: CHOICES.map(([value, text]) => ({ value, text })),
      },
      { type: 'comment', name: `${id}-comment`, title: 'Your comment' },
    ],
  })),
};

const survey = new Model(json);
survey.onValueChanged.add(() => {
  document.body.dataset['taken'] = 'yes';
});

async function makeSheet(): Promise<void> {
  const { SurveyPDF } = await import('survey-pdf');
  const pdf = new SurveyPDF(json);
  pdf.data = survey.data;
  URL.createObjectURL(await pdf.raw('blob'));
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <>
      <Survey model={survey} />
      <button type="button" id="sheet" onClick={() => void makeSheet()}>
        Make my sheet
      </button>
    </>,
  );
