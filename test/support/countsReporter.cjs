// The reporter of the suites that run in Node: dots or lines, and `N passed, N failed` as the last line.
// `reporterOptions: { dots: true }` asks for dots.
const { Base, Dot, Spec } = require('mocha').reporters;

module.exports = class extends Base {
  constructor(runner, options) {
    super(runner, options);
    new (options.reporterOptions?.dots ? Dot : Spec)(runner, options);
    runner.once('end', () => {
      const { passes, failures } = runner.stats;
      process.stdout.write(`${passes} passed, ${failures} failed\n`);
    });
  }
};
