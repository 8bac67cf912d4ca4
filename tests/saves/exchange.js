// Requests, one JSON object a line in a file → answers, one a line in another: inkjs walks, saves, and plays on.
//
//   node exchange.js REQUESTS ANSWERS
//
// Request {json, seed, turns}: answer {lines, turns: [{at, luck, save, again}]}: at each turn, where its choices stand
// in `lines`, the luck, the save, and what is read when inkjs itself goes on from that save.
// Request {json, seed, turns, loads: [{luck, turn, save}]}: answer {walks: [[line…]…]}: what is read from there on.
"use strict";

const fs = require("fs");
const path = require("path");
const ink = require(path.join(__dirname, "../differential/node_modules/inkjs/dist/ink-full.js"));

const turn_limit_ms = 20000;  // a busy machine is no endless turn

function below(luck, n) {
  luck.state = (Math.imul(luck.state, 1103515245) + 12345) & 0x7fffffff;
  return (luck.state >>> 8) % n;
}

function tags_of(tags) {
  return tags && tags.length ? " # " + tags.join(" | ") : "";
}

// Plays from where the story stands; `at_turn(turn, lines)` is called before the choices of each turn are shown.
function play(story, broken, luck, turn, turns, at_turn) {
  const lines = [];
  try {
    for (; ; ++turn) {
      const start = Date.now();
      while (story.canContinue && !broken.is) {
        story.ContinueAsync(turn_limit_ms);
        if (!story.asyncContinueComplete || Date.now() - start > 2 * turn_limit_ms) return lines.concat("ENDLESS");
        lines.push("T " + story.currentText.replace(/\n/g, "\\n"));
        if (story.currentTags && story.currentTags.length) lines.push("# " + story.currentTags.join(" | "));
      }
      if (broken.is) return lines.concat("FAULT");
      if (at_turn) at_turn(turn, lines);
      const choices = story.currentChoices;
      for (const choice of choices) lines.push("C " + choice.text + tags_of(choice.tags));
      if (choices.length === 0 || turn >= turns) return lines.concat(choices.length === 0 ? "END" : "TURNS");
      const index = below(luck, choices.length);
      lines.push("> " + index);
      story.ChooseChoiceIndex(index);
    }
  } catch (error) {
    return lines.concat("CRASH " + error.message);
  }
}

function open(json, broken) {
  const story = new ink.Story(json);
  story.allowExternalFunctionFallbacks = true;
  story.onError = (text, kind) => {
    if (kind === 2) broken.is = true;
  };
  return story;
}

function go_on(json, broken, load, turns) {
  broken.is = false;
  try {
    const story = open(json, broken);
    story.state.LoadJson(load.save);
    return play(story, broken, { state: load.luck }, load.turn, turns, null);
  } catch (error) {
    return ["REFUSED " + error.message];
  }
}

function answer(request) {
  const broken = { is: false };
  if (request.loads) return { walks: request.loads.map((load) => go_on(request.json, broken, load, request.turns)) };
  const story = open(request.json, broken);
  story.state.storySeed = request.seed;
  story.state.previousRandom = 0;
  const turns = [];
  const luck = { state: request.seed & 0x7fffffff };
  const lines = play(story, broken, luck, 0, request.turns, (turn, so_far) =>
    turns.push({ turn, at: so_far.length, luck: luck.state, save: story.state.ToJson() }));
  for (const each of turns) each.again = go_on(request.json, broken, each, request.turns);
  return { lines, turns };
}

console.log = console.warn = console.error = () => {};
const answers = fs.readFileSync(process.argv[2], "utf8").split("\n").filter((line) => line !== "")
  .map((line) => {
    try {
      return JSON.stringify(answer(JSON.parse(line)));
    } catch (error) {
      return JSON.stringify({ problem: error.message });
    }
  });
fs.writeFileSync(process.argv[3], answers.join("\n") + "\n");
