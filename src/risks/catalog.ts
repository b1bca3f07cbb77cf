import type { ContentStatus } from './approval-status.ts';
import type { Structure, RiskStructure, FigureStructure, FrequencyFigure, UnknownFigure, Source } from './structure.ts';
import type { CatalogText, FigureText, RiskText } from './text.ts';

/** A figure with its words. `not-checked` hides a `recalled` number: it is not even in the value. */
export type Figure =
  | (Omit<FrequencyFigure, 'events' | 'range'> & {
      readonly low: number;
      readonly high: number;
      readonly text: FigureText & { readonly population: string };
    })
  | (UnknownFigure & { readonly text: FigureText & { readonly reason: string } })
  | { readonly kind: 'not-checked' };

export type Risk = Omit<RiskStructure, 'figures' | 'modifiers'> &
  Omit<RiskText, 'figures' | 'modifiers'> & {
    readonly figures: Readonly<Record<string, Figure>>;
    readonly modifiers: readonly Modifier[];
  };
export type Modifier = RiskStructure['modifiers'][number] & { readonly note: string };

type Joined<S extends 'techniques' | 'benefits' | 'alternatives' | 'factors' | 'flags' | 'checks'> =
  Structure[S][number] & CatalogText[S][string];

export type Technique = Joined<'techniques'>;
export type Benefit = Omit<Joined<'benefits'>, 'figure'> & { readonly figure: Figure };
export type Alternative = Joined<'alternatives'>;
/** Whether `beforehand` is needed is the structure's; what to do is the text's. */
export type Factor = Omit<Structure['factors'][number], 'beforehand'> & CatalogText['factors'][string];
export type WarningSign = Joined<'flags'>;
export type Check = Omit<Structure['checks'][number], 'options'> & {
  readonly question: string;
  readonly explanation: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly correct: boolean }[];
};

/** One catalog in one language: every entry has its structure and its words. Lists keep the catalog's order. */
export type Catalog = {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly status: ContentStatus;
  readonly compiled: string;
  readonly reviewBy: string;
  readonly procedure: CatalogText['procedure'] & Structure['procedure'];
  readonly techniques: readonly Technique[];
  readonly risks: readonly Risk[];
  readonly benefits: readonly Benefit[];
  readonly alternatives: readonly Alternative[];
  readonly factors: readonly Factor[];
  readonly flags: readonly WarningSign[];
  readonly checks: readonly Check[];
  readonly checkOrder: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly Source[];
};

export type { FigureStructure };
