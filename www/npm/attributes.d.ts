// What can be written into the tag.

/** The attributes of `<iso-readiness>`. A wrong value is told on the console, and its default taken. */
export interface IsoReadinessAttributes {
  /**
   * Standards that are chosen where nothing is stored yet: numbers such as `27001`, or ids such as
   * `iso27701-2019`, parted by spaces or commas. The visitor may change them.
   */
  standards?: string | undefined;
  /** The language; there is only English so far. */
  lang?: 'en' | undefined;
  /** `auto`, the default, follows the visitor's browser. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** `inherit` takes the font of the page around; `own` is the default. */
  font?: 'own' | 'inherit' | undefined;
  /** When the program is loaded: near the visible part of the page (the default), on a click, or at once. */
  start?: 'visible' | 'click' | 'eager' | undefined;
  /** `none` keeps nothing in the visitor's browser; `local` is the default. */
  storage?: 'local' | 'none' | undefined;
  /** Keeps this check apart from others on the same site: 1 to 40 of `a` to `z`, `0` to `9` and `-`. */
  name?: string | undefined;
  /** The level of the first heading; 2 is the default. */
  'heading-level'?: 1 | 2 | 3 | 4 | '1' | '2' | '3' | '4' | undefined;
  /** The page that readiness links lead to. */
  'link-base'?: string | undefined;
  /** Opens readiness links that this page is called with. */
  'open-links'?: boolean | '' | undefined;
  /** Lets this page ask for answers; the visitor sees what it would get, and agrees or not. */
  'share-answers'?: boolean | '' | undefined;
  /** The words of the call to action on the result; it needs `cta-href`. */
  'cta-text'?: string | undefined;
  /** Its address: `https:`, `http:`, `mailto:` or `tel:`. `{link}` in it is the place for the result-only link. */
  'cta-href'?: string | undefined;
  /** The address of own questionnaires. The property of this name takes them themselves. */
  content?: string | undefined;
  /** The address of `iso_readiness_bg.wasm`, where a bundler moved it out of the script's sight. */
  'wasm-url'?: string | undefined;
}
