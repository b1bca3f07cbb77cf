import { useRef, useState, type ReactNode } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { BothSides } from './BothSides.tsx';
import { FieldOfMany } from './FieldOfMany.tsx';
import { figureValues, framings, type Counted, type CountedFigure } from '../sheet/figure-sentences.ts';
import type { BlocksAcross } from '../sheet/icon-squares.ts';
import { IconArray } from './IconArray.tsx';
import { IconArrayLegend } from './IconArrayLegend.tsx';

type Props = {
  readonly figure: CountedFigure;
  readonly counted: Counted;
  readonly figureId: string;
  readonly t: Translate;
  /** Who was counted. */
  readonly caption: ReactNode;
};

/** A picture makes a borrowed number look certain: such a one has to be asked for, and repeats who was counted. */
export function FigurePicture(props: Props) {
  const { counted, figureId, t, caption } = props;
  const [open, setOpen] = useState(false);
  const panel = `${figureId}-picture`;
  if (counted.picture !== 'on-request' && counted.standing === 'own') return <Picture {...props} repeated={null} />;
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {t('figure.picture.show')}
      </button>
      <div id={panel} hidden={!open}>
        {open && <Picture {...props} repeated={caption} />}
      </div>
    </>
  );
}

function Picture({ repeated, ...props }: Props & { readonly repeated: ReactNode }) {
  return (
    <>
      <Drawn {...props} across={5} caption={repeated} />
      <BiggerPicture {...props} />
    </>
  );
}

function BiggerPicture(props: Props) {
  const { t, caption, figure, counted } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [across, setAcross] = useState<BlocksAcross | null>(null);
  const open = () => {
    // On a screen held upright, five blocks across would be no bigger.
    setAcross(window.innerHeight > window.innerWidth ? 2 : 5);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="quiet-button" onClick={open}>
        {t('figure.picture.bigger')}
      </button>
      <dialog
        ref={dialog}
        className="bigger-picture"
        aria-label={t('figure.picture.bigger')}
        onClose={() => setAcross(null)}
      >
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('figure.picture.close')}
        </button>
        {across && (
          <>
            {caption}
            <BothSides {...framings(figure, counted, t)} />
            <Drawn {...props} across={across} caption={null} />
          </>
        )}
      </dialog>
    </>
  );
}

function Drawn({ figure, counted, t, caption, across }: Props & { readonly across: BlocksAcross }) {
  const values = figureValues(figure, counted);
  const { had, not } = framings(figure, counted, t);
  const inField = t(`figure.field.${counted.form}`, values);
  return (
    <figure className="picture">
      {caption && <figcaption>{caption}</figcaption>}
      {counted.outOf === 1000 ? (
        <>
          <IconArray counted={counted} label={`${had} ${not}`} across={across} />
          <IconArrayLegend counted={counted} values={values} t={t} />
        </>
      ) : (
        <>
          <FieldOfMany counted={counted} label={inField} />
          <p className="aside">{inField}</p>
        </>
      )}
    </figure>
  );
}
