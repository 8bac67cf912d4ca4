// The peer: inkjs compiling and playing the same story with the same walk as bench/bench.cpp.
//   node bench/inkjs.js compile|play FILE.ink
'use strict';
const fs = require('fs');
const path = require('path');
const {Compiler, CompilerOptions} = require('../tests/differential/node_modules/inkjs/dist/ink-full.js');

const [verb, file] = process.argv.slice(2);
const folder = path.dirname(file);
const text = (name) => fs.readFileSync(name, 'utf8').replace(/^\uFEFF/, '');
const files = {
  ResolveInkFilename: (name) => path.join(folder, name),
  LoadInkFileContents: (name) => text(name),
};
const source = text(file);
const compile = () => new Compiler(source, new CompilerOptions(file, [], false, () => {}, files)).Compile();
// The smaller of the clock on the wall, which counts others on the machine, too, and the processor's, which counts this
// process's threads that compile and collect beside it: whichever is kinder to the peer.
const clocks = () => {
  const used = process.cpuUsage();
  return [performance.now() / 1000, (used.user + used.system) / 1e6];
};
const since = (then) => Math.min(...clocks().map((clock, i) => clock - then[i]));

if (verb === 'compile') {
  const times = [];
  const begin = clocks();
  const most = 30;  // seconds; a large story is compiled once
  while ((times.length < 5 && since(begin) < most) || since(begin) < 3) {
    const start = clocks();
    compile();
    times.push(since(start) * 1000);
  }
  const first = times[0];
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({ms: times[times.length >> 1], first_ms: first, peak_kb: process.resourceUsage().maxRSS}));
} else {
  const story = compile();
  story.onError = () => {};
  let state = 1, turns = 0, counted = 0, letters = 0, warm = false, begin = clocks();
  const next = (options) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % options;
  };
  for (;;) {
    story.ResetState();
    for (let turn = 0; turn < 1000; ++turn) {
      while (story.canContinue) letters += story.Continue().length;
      const options = story.currentChoices.length;
      if (options === 0) break;
      story.ChooseChoiceIndex(next(options));
      ++turns;
    }
    const spent = since(begin);
    if (!warm && spent > 1) {
      warm = true;
      counted = turns;
      begin = clocks();
    } else if (warm && spent > 3) {
      console.log(JSON.stringify({turns_per_second: (turns - counted) / spent,
                                  peak_kb: process.resourceUsage().maxRSS}));
      break;
    }
  }
}
