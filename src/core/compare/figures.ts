import { type Coefficient, type Rating, cohensKappa, krippendorffsAlpha } from './agreement';
import { compareSpans, f1 } from './spanAgreement';
import type { Comparison } from './compare';
import { isMarked, versionOf } from './units';

/** Agreement of two coders on which stretches of text are statements. */
export interface SpanFigure {
  readonly coders: readonly [string, string];
  /** F1 over the contents with the same edges (white space and marks at the edges apart), 0..1. */
  readonly exact: number | undefined;
  /** F1 over the contents that share at least half of their union. */
  readonly overlap: number | undefined;
  /** How many statements each has marked. */
  readonly units: readonly [number, number];
}

/** Agreement on one variable. The unit is a statement that several coders have marked. */
export interface VariableFigure {
  readonly field: string;
  readonly label: string;
  /** Cohen's; only for two coders. */
  readonly kappa: Coefficient | undefined;
  /** Krippendorff's, nominal. */
  readonly alpha: Coefficient;
  /** Share of compared units on which all who coded them agree, 0..1. */
  readonly agreed: number | undefined;
}

export interface Figures {
  readonly coders: readonly string[];
  readonly articles: number;
  readonly spans: readonly SpanFigure[];
  readonly variables: readonly VariableFigure[];
  /** Of speakers; the unit is a speaker of one article whom several coders name. */
  readonly speakers: readonly VariableFigure[];
  readonly excluded: Comparison['excluded'];
}

/** The figures over the articles that were compared; the same coders in all of them. */
export function figuresOf(articles: readonly { readonly text: string; readonly comparison: Comparison }[]): Figures {
  const coders = articles[0]?.comparison.coders ?? [];
  const pairs = coders.flatMap((one, i) => coders.slice(i + 1).map((two) => [one, two] as const));
  const labels = new Map(
    articles.flatMap(({ comparison }) => comparison.fields.map(({ id, label }) => [id, label] as const)),
  );
  const speakerLabels = new Map(
    articles.flatMap(({ comparison }) => comparison.speakers.fields.map(({ id, label }) => [id, label] as const)),
  );
  // Where the content begins and ends is the matter of the span figures.
  labels.delete('content');
  return {
    coders,
    articles: articles.length,
    spans: pairs.map((pair) => spanFigure(articles, pair)),
    variables: [...labels].map(([field, label]) => variableFigure(field, label, ratingsOf(articles, field))),
    speakers: [...speakerLabels].map(([field, label]) => variableFigure(field, label, speakerRatings(articles, field))),
    excluded: {
      undecided: articles.reduce((sum, { comparison }) => sum + comparison.excluded.undecided, 0),
      orphans: articles.reduce((sum, { comparison }) => sum + comparison.excluded.orphans, 0),
    },
  };
}

function spanFigure(
  articles: readonly { readonly text: string; readonly comparison: Comparison }[],
  coders: readonly [string, string],
): SpanFigure {
  const units: [number, number] = [0, 0];
  let [same, overlapping] = [0, 0];
  for (const { text, comparison } of articles) {
    const [a, b] = coders.map((coder) =>
      comparison.units.flatMap((unit) => {
        const version = versionOf(unit, coder);
        return isMarked(version) ? [version.content] : [];
      }),
    );
    const result = compareSpans(text, a ?? [], b ?? []);
    units[0] += result.units[0];
    units[1] += result.units[1];
    same += result.same;
    overlapping += result.pairs.length;
  }
  return { coders, exact: f1(same, units), overlap: f1(overlapping, units), units };
}

/** For each unit that at least two coders have marked: what each says, `undefined` where nothing. */
function ratingsOf(
  articles: readonly { readonly text: string; readonly comparison: Comparison }[],
  field: string,
): readonly (readonly Rating[])[] {
  return articles.flatMap(({ text, comparison }) => {
    const rate = comparison.fields.find(({ id }) => id === field)?.rate;
    if (!rate) return [];
    return comparison.units.flatMap((unit) => {
      const versions = comparison.coders.map((coder) => versionOf(unit, coder));
      if (versions.filter(isMarked).length < 2) return [];
      return [versions.map((version) => (isMarked(version) ? rate(version, text, unit) : undefined))];
    });
  });
}

/** For each speaker whom at least two coders name: what each says, `undefined` where nothing. */
const speakerRatings = (
  articles: readonly { readonly comparison: Comparison }[],
  field: string,
): readonly (readonly Rating[])[] =>
  articles.flatMap(({ comparison: { coders, speakers } }) => {
    const rate = speakers.fields.find(({ id }) => id === field)?.rate;
    const shared = speakers.units.filter(({ versions }) => versions.length >= 2);
    return shared.map(({ versions }) =>
      coders.map((coder) => rate?.(versions.find((version) => version.coder === coder)?.speaker.codes ?? {})),
    );
  });

function variableFigure(field: string, label: string, units: readonly (readonly Rating[])[]): VariableFigure {
  const pairs = units.map((ratings) => [ratings[0], ratings[1]] as const);
  const two = units.every((ratings) => ratings.length === 2);
  const compared = units
    .map((ratings) => ratings.filter((rating) => rating !== undefined))
    .filter((ratings) => ratings.length >= 2);
  const agreed = compared.filter((ratings) => new Set(ratings).size === 1).length;
  return {
    field,
    label,
    kappa: two && units.length ? cohensKappa(pairs) : undefined,
    alpha: krippendorffsAlpha(units),
    agreed: compared.length ? agreed / compared.length : undefined,
  };
}
