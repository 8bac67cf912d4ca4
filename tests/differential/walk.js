// Requests, one JSON object a line on stdin → answers, one a line on stdout: inkjs compiles and walks.
//
// Request {source | json, files, seeds, turns}; answer {json, errors, warnings, faults, walks: [[line…]…]}. A walk's
// lines are in the form that walker.cpp makes on our side: `T text`, `# tag | tag`, `C choice # tag | tag`,
// `> index`, and how it stopped: `END`, `FAULT`, `CRASH` (inkjs itself broke), `ENDLESS`, or `TURNS` when the turns
// are used up. Which choice is taken depends on the seed and the number of choices alone. Left out: comparing (compare.cpp).
"use strict";

const readline = require("readline");
const ink = require("inkjs/full");

const turn_limit_ms = 2000;

class Luck {
  constructor(seed) {
    this.state = seed & 0x7fffffff;
  }
  below(n) {
    this.state = (Math.imul(this.state, 1103515245) + 12345) & 0x7fffffff;
    return (this.state >>> 8) % n;
  }
}

function compile(request) {
  const errors = [], warnings = [];
  const on_message = (text, kind) => {
    if (kind === 2) errors.push(text);
    else if (kind === 1) warnings.push(text);
  };
  const files = request.files || {};
  const handler = {
    ResolveInkFilename: (name) => name,
    LoadInkFileContents: (name) => {
      if (!(name in files)) throw new Error("no such file: " + name);
      return files[name];
    },
  };
  const options = new ink.CompilerOptions("story.ink", [], !!request.counts_all_visits, on_message, handler);
  let json = null;
  try {
    const story = new ink.Compiler(request.source, options).Compile();
    if (errors.length === 0 && story) json = story.ToJson();
  } catch (error) {
    if (errors.length === 0) errors.push("exception: " + error.message);
  }
  return { json, errors, warnings };
}

function tags_of(tags) {
  return tags && tags.length ? " # " + tags.join(" | ") : "";
}

function walk(json, seed, turns, faults) {
  const lines = [];
  const luck = new Luck(seed);
  let is_broken = false;
  try {
    const story = new ink.Story(json);
    story.allowExternalFunctionFallbacks = true;
    story.onError = (text, kind) => {
      if (kind !== 2) return;
      is_broken = true;
      faults.push(text);
    };
    story.state.storySeed = seed;
    story.state.previousRandom = 0;
    for (let turn = 0; ; ++turn) {
      const start = Date.now();
      while (story.canContinue && !is_broken) {
        story.ContinueAsync(turn_limit_ms);
        if (!story.asyncContinueComplete || Date.now() - start > 2 * turn_limit_ms) {
          lines.push("ENDLESS");
          return lines;
        }
        lines.push("T " + story.currentText.replace(/\n/g, "\\n"));
        if (story.currentTags && story.currentTags.length) lines.push("# " + story.currentTags.join(" | "));
      }
      if (is_broken) {
        lines.push("FAULT");
        return lines;
      }
      const choices = story.currentChoices;
      for (const choice of choices) lines.push("C " + choice.text + tags_of(choice.tags));
      if (choices.length === 0 || turn === turns) {
        lines.push(choices.length === 0 ? "END" : "TURNS");
        return lines;
      }
      const index = luck.below(choices.length);
      lines.push("> " + index);
      story.ChooseChoiceIndex(index);
    }
  } catch (error) {
    faults.push(error.message);
    lines.push("CRASH");
    return lines;
  }
}

function answer(request) {
  const result = request.json ? { json: request.json, errors: [], warnings: [] } : compile(request);
  result.faults = [];
  const seeds = result.json ? request.seeds || [] : [];
  result.walks = seeds.map((seed) => walk(result.json, seed, request.turns, result.faults));
  return result;
}

// Whatever inkjs itself prints must not get between the answers.
console.log = console.warn = console.error = () => {};

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  let result;
  try {
    result = answer(JSON.parse(line));
  } catch (error) {
    result = { json: null, errors: ["oracle: " + error.message], warnings: [], walks: [] };
  }
  process.stdout.write(JSON.stringify(result) + "\n");
});
