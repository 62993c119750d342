import * as vscode from 'vscode';
import type { SpeakerKind } from '../../core/analysis/article';

/** Number of speaker colours in package.json; further speakers begin again at the first. */
const size = 10;

export const paletteSize = size;

/** Id of the theme colour of a speaker, without the extension's prefix. `undefined` is an unnamed source. */
const name = (color: number | undefined): string =>
  color === undefined ? 'unnamed' : `speaker${(((color % size) + size) % size) + 1}`;

/** The speaker's colour for text and icons. */
export const speakerColor = (color: number | undefined): vscode.ThemeColor =>
  new vscode.ThemeColor(`articleAnnotator.${name(color)}`);

/** The same colour as a light tint behind text. */
export const speakerTint = (color: number | undefined): vscode.ThemeColor =>
  new vscode.ThemeColor(`articleAnnotator.${name(color)}Tint`);

/** The speaker's colour where VS Code takes CSS: in text decorations and in coloured Markdown. */
export const speakerCss = (color: number | undefined): string => `var(--vscode-articleAnnotator-${name(color)})`;

/** Folds palette indices that look the same, so that they share one decoration type. */
export const paletteKey = (color: number | undefined): string => name(color);

/** What a speaker is, in the speaker's colour: the shape says it to those who do not see the colour. */
export const speakerIcon = ({
  kind,
  color,
}: {
  readonly kind: SpeakerKind;
  readonly color: number;
}): vscode.ThemeIcon => new vscode.ThemeIcon(kindIcons[kind], speakerColor(color));

const kindIcons: Readonly<Record<SpeakerKind, string>> = {
  person: 'person',
  organisation: 'organization',
  group: 'organization',
  document: 'file',
  unknown: 'account',
};
