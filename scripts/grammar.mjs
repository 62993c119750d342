// Writes syntaxes/text-article.tmLanguage.json. The patterns share the names and the verbs, which JSON cannot say once.
// Colours have to come at once and line by line, so this knows far less than the engine: it never decides who speaks.
import { writeFile } from 'node:fs/promises';

const verbs =
  'said|says|say|saying|told|tells|added|adds|asked|asks|replied|answered|insisted|insists|noted|notes|stressed|emphasi[sz]ed|' +
  'claimed|claims|argued|argues|warned|warns|explained|explains|stated|states|declared|announced|admitted|conceded|denied|' +
  'acknowledged|recalled|remarked|observed|concluded|continued|quipped|joked|shouted|whispered|wrote|writes|tweeted|posted|' +
  'commented|testified|vowed|promised|predicted|suggested|urged|demanded|complained|lamented|confirmed|revealed|maintained|' +
  'asserted|alleged|responded|countered|agreed|thought|thinks|believes|believed|recounted|boasted|pleaded|pointed out|' +
  'went on|concurred|mused|snapped|summed up|underlined|underscored|reported|pledged';
const name = String.raw`\p{Lu}[\p{L}.'’-]*`;
const dash = '—|–|--|-';

/** A quotation ends at its mark, at an empty line, or where a new paragraph opens one again: a lost mark spoils no more. */
const quotation = (width, begin, end, ...nested) => ({
  name: `string.quoted.${width}.article`,
  begin,
  end: String.raw`(${end})|^(?=\s*$)|^(?=\s*[“„«])`,
  beginCaptures: { 0: { name: 'punctuation.definition.string.begin.article' } },
  endCaptures: { 1: { name: 'punctuation.definition.string.end.article' } },
  patterns: nested.map((each) => ({ include: `#${each}` })),
});
const captures = (...names) => Object.fromEntries(names.map((each, index) => [index + 1, { name: each }]));
const include = (...keys) => keys.map((key) => ({ include: `#${key}` }));
const headlineCaptures = { 1: { name: 'markup.heading.article', patterns: include('claim', 'quotations') } };

const grammar = {
  name: 'Article',
  scopeName: 'text.article',
  patterns: include('head', 'headline', 'body'),
  repository: {
    // YAML front matter, and the first line of text behind it as the headline.
    head: {
      begin: String.raw`\A(?=---[ \t]*$)`,
      end: String.raw`(?!\G)^(?!(?:---|\.\.\.)[ \t]*$)([ \t]*\S.*)$`,
      endCaptures: headlineCaptures,
      patterns: [
        {
          name: 'meta.frontmatter.article',
          begin: String.raw`\G(---)[ \t]*$`,
          end: String.raw`^(---|\.\.\.)[ \t]*$`,
          beginCaptures: captures('punctuation.definition.frontmatter.begin.article'),
          endCaptures: captures('punctuation.definition.frontmatter.end.article'),
          patterns: [
            { match: String.raw`^\s*(#.*)$`, captures: captures('comment.line.number-sign.article') },
            {
              match: String.raw`^([\w-]+)(:)(?:\s+(.*))?$`,
              captures: captures(
                'entity.name.tag.frontmatter.article',
                'punctuation.separator.key-value.article',
                'string.unquoted.frontmatter.article',
              ),
            },
          ],
        },
      ],
    },
    // The first line, unless it is long enough to be a paragraph.
    headline: { match: String.raw`\A(?!---[ \t]*$)\x{FEFF}?([ \t]*\S.{0,200})$`, captures: headlineCaptures },
    // “NAME: claim”, with or without a space.
    claim: {
      match: String.raw`^\s*(${name}(?: (?:of |the |de |van |von |al-)?${name}){0,4})(:)(?=\s*\S)`,
      captures: captures('entity.name.speaker.article', 'keyword.operator.attribution.article'),
    },
    body: { patterns: include('dateline', 'timestamp', 'turn', 'attributions', 'quotations', 'handle') },
    // “LEEDS, England (Wire) —”
    dateline: {
      match: String.raw`^(\p{Lu}[\p{Lu} .'’-]{2,}(?:, [\p{L}. ]{2,30})?(?:,? \d{1,2} \p{Lu}\p{Ll}+\.?|,? \p{Lu}\p{Ll}+\.? \d{1,2})?)\s*(\([\p{L} .&/-]{2,40}\))?\s*(${dash})(?=\s)`,
      captures: captures(
        'constant.other.dateline.article',
        'comment.other.agency.article',
        'punctuation.separator.dateline.article',
      ),
    },
    // Live blogs: “14.05”, “[9:30 am]”
    timestamp: {
      match: String.raw`^\s*\[?(\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)\]?(?=\s|$)`,
      captures: captures('constant.numeric.time.article'),
    },
    // “Q:”, “MR. SMITH:”, “Anna Holm:”
    turn: {
      match: String.raw`^\s*((?:Q|A|Question|Answer)\.?|\p{Lu}[\p{Lu}.'’ -]{1,40}|${name}(?: ${name}){0,3})(:)(?=\s)`,
      captures: captures('entity.name.speaker.article', 'keyword.operator.attribution.article'),
    },
    attributions: {
      patterns: [
        // “…”, she said
        {
          match: String.raw`(?<=[”"»’'“])[,.]?\s*(${dash})?\s*(?:(?:${name}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Tt]he|an?|one|[Mm]y|[Hh]is|[Hh]er)(?: [\p{L}.'’-]+){0,5}? )(${verbs})\b`,
          captures: captures('punctuation.separator.attribution.article', 'keyword.other.attribution.article'),
        },
        // “…”, said Anna
        {
          match: String.raw`(?<=[”"»’'“])[,.]?\s*(${dash})?\s*(${verbs})\b`,
          captures: captures('punctuation.separator.attribution.article', 'keyword.other.attribution.article'),
        },
        // she said: “…”
        {
          match: `\\b(${verbs})(?=(?: that)?[,:]?\\s*(?:[“"«„‘]|''|\`\`))`,
          captures: captures('keyword.other.attribution.article'),
        },
        { match: String.raw`\b([Aa]ccording to)\b`, captures: captures('keyword.other.attribution.article') },
      ],
    },
    handle: { match: String.raw`(?<![\p{L}\p{N}@])(@\w{2,})`, captures: captures('entity.name.speaker.article') },
    quotations: {
      patterns: include('curly', 'doubled', 'straight', 'guillemet', 'german', 'single', 'straightSingle', 'corner'),
    },
    curly: quotation('double', '“', '”', 'nestedSingle'),
    doubled: quotation('double', String.raw`${'``'}|''(?=\S)`, "''"),
    straight: quotation('double', String.raw`(?<![\p{L}\p{N}])"(?=\S)`, '"', 'nestedSingle'),
    guillemet: quotation('double', '«', '»', 'inner', 'nestedSingle'),
    german: quotation('double', '„', '“|”', 'nestedGerman'),
    corner: quotation('double', '「|『', '」|』'),
    // Single marks are primary in many British papers; an apostrophe is no mark, so a closing one must follow.
    single: quotation(
      'single',
      String.raw`(?<![\p{L}\p{N}])‘(?=\S[^\n]{1,600}?[\p{L}\p{N}.,?!…—–”]’(?![\p{L}\p{N}]))`,
      String.raw`’(?![\p{L}\p{N}])`,
      'inner',
    ),
    straightSingle: quotation(
      'single',
      String.raw`(?<![\p{L}\p{N}'])'(?=[^\s'][^\n]{8,600}?[.,?!…—–"]'(?![\p{L}\p{N}']))`,
      String.raw`(?<=[.,?!…—–"])'(?![\p{L}\p{N}'])`,
    ),
    nestedSingle: quotation('single', String.raw`(?<![\p{L}\p{N}])‘(?=\S)`, String.raw`’(?![\p{L}\p{N}])|(?=”)`),
    nestedGerman: quotation('single', '‚', '‘|(?=“)'),
    inner: quotation('double', '“', '”'),
  },
};

const text = JSON.stringify(grammar, null, 2) + '\n';
await writeFile(new URL('../syntaxes/text-article.tmLanguage.json', import.meta.url), text);
