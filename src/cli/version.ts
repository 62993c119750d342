declare const ARTICLE_ANNOTATOR_VERSION: string;

/** Of package.json; put in by the build. */
export const version = ARTICLE_ANNOTATOR_VERSION;
