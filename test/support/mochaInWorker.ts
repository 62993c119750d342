// Stands in for `mocha` where there is no Node: its build for browsers, which declares a global. It is imported by its
// path because its name leads here.
import '../../node_modules/mocha/mocha.js';

export default (globalThis as unknown as { Mocha: typeof Mocha }).Mocha;
