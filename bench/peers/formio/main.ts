import { Formio } from '@formio/js';
import '@formio/js/dist/formio.form.min.css';
import { CHOICES } from '../../floors/choices.ts';
import { pages } from '../../shown-pages.ts';

const definition = {
  display: 'wizard',
  components: pages.map(({ id, title, summary, whatItIs, whatCouldHappen }) => ({
    type: 'panel',
    key: `page-${id}`,
    title,
    components: [
      { type: 'content', key: `${id}-text`, html: `<p>${summary}</p><p>${whatItIs}</p><p>${whatCouldHappen}</p>` },
      {
        type: 'radio',
        key: `${id}-answer`,
        label: 'Is this clear to you?',
        values: CHOICES.map(([value, label]) => ({ value, label })),
        input: true,
      },
      { type: 'textarea', key: `${id}-comment`, label: 'Your comment', input: true },
    ],
  })),
};

async function start(): Promise<void> {
  const form = await Formio.createForm(document.getElementById('root'), definition, { noAlerts: true });
  form.on('change', ({ data }: { readonly data: Readonly<Record<string, unknown>> }) => {
    if (Object.values(data).includes('clear')) document.body.dataset['taken'] = 'yes';
  });
}

void start();
