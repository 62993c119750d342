import * as vscode from 'vscode';
import type { Mark } from '../../core/language/marks';
import { paletteKey, speakerColor, speakerCss, speakerTint } from './palette';

/** The decoration types in use, made when first needed: one for each style and colour. */
export class Styles implements vscode.Disposable {
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();

  private readonly extensionUri: vscode.Uri;

  constructor(extensionUri: vscode.Uri) {
    this.extensionUri = extensionUri;
  }

  forMark({ style, color }: Mark): vscode.TextEditorDecorationType {
    return this.type(`${style}:${paletteKey(color)}`, () => markOptions(style, color, plainColor()));
  }

  /** Around the content of the statement under the cursor. */
  get outline(): vscode.TextEditorDecorationType {
    return this.type('outline', () => ({
      outline: '1px solid',
      outlineColor: new vscode.ThemeColor('articleAnnotator.currentOutline'),
    }));
  }

  /** Behind the source and cue of the statement under the cursor. */
  get lit(): vscode.TextEditorDecorationType {
    return this.type('lit', () => ({
      backgroundColor: new vscode.ThemeColor('articleAnnotator.currentPart'),
      borderRadius: '2px',
    }));
  }

  /** A sign in the gutter, `media/NAME-{light,dark}.svg`. */
  gutter(name: 'accepted'): vscode.TextEditorDecorationType {
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(this.extensionUri, 'media', `${name}-${theme}.svg`);
    return this.type(`gutter:${name}`, () => ({
      gutterIconSize: '75%',
      light: { gutterIconPath: icon('light') },
      dark: { gutterIconPath: icon('dark') },
    }));
  }

  all(): Iterable<vscode.TextEditorDecorationType> {
    return this.types.values();
  }

  /** Drops all types, so that the next ones are made for the theme as it is then. */
  clear(): void {
    this.dispose();
  }

  dispose(): void {
    vscode.Disposable.from(...this.types.values()).dispose();
    this.types.clear();
  }

  private type(key: string, options: () => vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    let type = this.types.get(key);
    if (!type) {
      const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
      this.types.set(key, (type = vscode.window.createTextEditorDecorationType({ rangeBehavior, ...options() })));
    }
    return type;
  }
}

/**
 * Colours of the grammar show quotations that nobody has been found for; where somebody has, the page is calm. Not in
 * high contrast, where selected text changes its colour and a decoration would keep it from doing so.
 */
function plainColor(): { color?: vscode.ThemeColor } {
  const { HighContrast, HighContrastLight } = vscode.ColorThemeKind;
  const { kind } = vscode.window.activeColorTheme;
  const isHighContrast = kind === HighContrast || kind === HighContrastLight;
  return isHighContrast ? {} : { color: new vscode.ThemeColor('editor.foreground') };
}

function markOptions(
  style: Mark['style'],
  color: number | undefined,
  plain: { color?: vscode.ThemeColor },
): vscode.DecorationRenderOptions {
  const underline = `underline dotted ${speakerCss(color)}`;
  switch (style) {
    case 'direct':
      return { backgroundColor: speakerTint(color), ...plain };
    case 'mixed':
      return { backgroundColor: speakerTint(color), ...plain, textDecoration: underline };
    case 'indirect':
      return { textDecoration: underline };
    case 'source':
      return { color: speakerColor(color), fontWeight: '600' };
    case 'cue':
      return { fontStyle: 'italic', ...plain };
    case 'rejected':
      return { textDecoration: 'line-through', opacity: '0.6' };
  }
}
