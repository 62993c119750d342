import fc from 'fast-check';

// In continuous integration every run tries the same cases, so that a change is judged and not the dice; a developer's
// run tries new ones each time, and what it finds becomes a test.
if (process.env['CI']) fc.configureGlobal({ seed: 20261123 });
