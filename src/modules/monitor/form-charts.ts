import type { BarData, PartsData, PartValue } from '../../ui/charts/chart-data.ts';
import type { Figure } from './figure.ts';
import { type ChartText, label, provenanceOf, type YearFigure } from './figure-charts.ts';

/** The parts of the charts of forms, and what the source calls each in one year or another. */
const formParts = [
  { key: 'partSexual', categories: ['sexual only', 'sexual'] },
  { key: 'partLabour', categories: ['labour and forced crime', 'labour', 'labour incl. forced criminality'] },
  { key: 'partBoth', categories: ['both sexual and labour'] },
  { key: 'partUnknown', categories: ['unknown'] },
] as const;
type FormPart = (typeof formParts)[number];
type FormText = FormPart['key'] | 'form' | 'year' | 'total' | 'perYearMeasure';

/** A year of forms in the classification that the charts use. */
export type FormYear = {
  year: number;
  figures: YearFigure[];
  /** Each victim is in one part, so that the parts add up to the victims. */
  once: boolean;
};

/** A figure of the classification that the charts of forms use. */
export const isForm = (figure: Figure): figure is YearFigure =>
  figure.series === 'tip' && figure.yearFrom !== null;

const inPart = (part: FormPart, figure: Figure): boolean =>
  part.categories.some((category) => category === figure.category);

const cellOf = (part: FormPart, figures: readonly Figure[]) => figures.find((each) => inPart(part, each));

/** The years of forms, in rising order. */
export function formYears(figures: readonly Figure[]): FormYear[] {
  const forms = figures.filter(isForm);
  const years = [...new Set(forms.map((figure) => figure.yearFrom))].toSorted((a, b) => a - b);
  return years.map((year) => {
    const own = forms.filter((figure) => figure.yearFrom === year);
    const sum = formParts.reduce((total, part) => total + (cellOf(part, own)?.value ?? 0), 0);
    return { year, figures: own, once: sum === own[0]?.baseN };
  });
}

/** The victims of forced crime in a year, who are within labour exploitation; null when they are not known. */
export const forcedCrimeOf = ({ figures }: FormYear): number | null =>
  figures.find((figure) => figure.category === 'of which forced criminality')?.value ?? null;

/** Forms in the years that count each victim once. */
export function formsCountedOnce(years: readonly FormYear[], text: ChartText<FormText>): PartsData {
  return {
    kind: 'parts',
    category: text.t('year'),
    whole: text.t('total'),
    parts: formParts.map(({ key }) => ({ name: text.t(key), unknown: key === 'partUnknown' })),
    rows: years.map(({ year, figures, once }) => ({
      label: String(year),
      // Where the parts add up to all victims, a part that is not named is no part of that year's classification.
      values: formParts.map((part): PartValue => cellOf(part, figures)?.value ?? (once ? 'none' : null)),
      ...provenanceOf(figures, text),
    })),
  };
}

/** Forms in a year that counts a victim of two forms under both. */
export function formsCountedEach({ figures }: FormYear, text: ChartText<FormText>): BarData {
  return {
    kind: 'bars',
    category: text.t('form'),
    measure: text.t('perYearMeasure'),
    bars: formParts
      .filter(({ key }) => key !== 'partBoth')
      .map((part) => {
        const figure = cellOf(part, figures);
        return {
          label: text.t(part.key),
          value: figure?.value ?? null,
          unknown: part.key === 'partUnknown',
          ...provenanceOf(figure ? [figure] : [], text),
        };
      }),
  };
}

/** What the sources themselves call a part, where they differ: 'labour (2018); labour and forced crime (2016)'. */
export function sourceNames(
  years: readonly FormYear[],
  text: ChartText<FormText>,
): { part: string; names: string }[] {
  return formParts.flatMap((part) => {
    const names = part.categories.flatMap((category) => {
      const those = years.filter(({ figures }) => figures.some((each) => each.category === category));
      return those.length === 0
        ? []
        : [`${label(category, text)} (${those.map(({ year }) => year).join(', ')})`];
    });
    return names.length > 1 ? [{ part: text.t(part.key), names: names.join('; ') }] : [];
  });
}
