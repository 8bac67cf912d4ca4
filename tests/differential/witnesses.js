// Requests, one JSON object a line on stdin → answers, one a line on stdout: inkjs replays given readings, its
// generator and its shuffles replaced by the draws that the reading holds.
//
// Request {source | json, paths: ["1,r3,2"…]}; answer {errors, plays: ["…text as `inklecate -p` prints it…"]}. A draw is
// the value of RANDOM, or the position, from 1, among what is left of a shuffle or a list. What inkjs looks ahead at
// and takes back takes its draws back, too. Left out: comparing (witnesses_test.py).
"use strict";

const readline = require("readline");
const { Compiler, CompilerOptions } = require("inkjs/full");
const { Story } = require("inkjs/engine/Story");
const { PRNG } = require("inkjs/engine/PRNG");
const { ControlCommand } = require("inkjs/engine/ControlCommand");

class Misfit extends Error {}
class Asked extends Misfit {}

class Draws {
  constructor(path) {
    this.queue = path.filter((step) => step.startsWith("r")).map((step) => parseInt(step.slice(1), 10));
    this.at = 0;
    this.loops = new Map(); // a shuffle's running loop: what is left to draw
  }
  next() {
    if (this.at === this.queue.length) throw new Asked("chance is asked, and the path has no draw left");
    return this.queue[this.at++];
  }
  remember() {
    this.saved = { at: this.at, loops: new Map([...this.loops].map(([key, left]) => [key, [...left]])) };
  }
  restore() {
    this.at = this.saved.at;
    this.loops = this.saved.loops;
  }
}

let wanted = 0;
PRNG.prototype.next = function () { return wanted; };

function with_draws(json, draws) {
  const story = new Story(json);
  const perform = story.PerformLogicAndFlowControl;
  story.PerformLogicAndFlowControl = function (content) {
    if (content instanceof ControlCommand) {
      const stack = this.state.evaluationStack;
      if (content.commandType === ControlCommand.CommandType.Random) {
        const low = stack[stack.length - 2].value, high = stack[stack.length - 1].value;
        const value = low === high ? low : draws.next();
        if (value < low || value > high) throw new Misfit(`RANDOM(${low}, ${high}) cannot give ${value}`);
        wanted = value - low;
      } else if (content.commandType === ControlCommand.CommandType.ListRandom) {
        const count = stack[stack.length - 1].value.Count;
        if (count > 1) wanted = draws.next() - 1;
      }
    }
    return perform.call(this, content);
  };
  story.NextSequenceShuffleIndex = function () {
    const elements = this.state.PopEvaluationStack().value;
    const count = this.state.PopEvaluationStack().value;
    const key = this.state.currentPointer.container.path.toString();
    if (count % elements === 0 || !draws.loops.has(key)) draws.loops.set(key, [...Array(elements).keys()]);
    const left = draws.loops.get(key);
    const position = left.length === 1 ? 0 : draws.next() - 1; // where nothing is left to chance, nothing is asked
    if (position < 0 || position >= left.length) throw new Misfit(`a shuffle has no place ${position + 1}`);
    return left.splice(position, 1)[0];
  };
  const { StateSnapshot, RestoreStateSnapshot } = story;
  story.StateSnapshot = function () { draws.remember(); return StateSnapshot.call(this); };
  story.RestoreStateSnapshot = function () { draws.restore(); return RestoreStateSnapshot.call(this); };
  return story;
}

function play(json, path) {
  const draws = new Draws(path);
  const choices = path.filter((step) => !step.startsWith("r")).map((step) => parseInt(step, 10) - 1);
  let out = "";
  try {
    const story = with_draws(json, draws);
    story.allowExternalFunctionFallbacks = true;
    let is_broken = false;
    story.onError = (text, kind) => { is_broken = is_broken || kind === 2; };
    for (;;) {
      const start = Date.now();
      while (story.canContinue && !is_broken) {
        story.ContinueAsync(2000);
        if (!story.asyncContinueComplete || Date.now() - start > 4000) return out + "ENDLESS\n";
        out += story.currentText;
        if (story.currentTags.length) out += "# tags: " + story.currentTags.join(", ") + "\n";
      }
      if (is_broken) return out + "\nFAULT\n";
      if (story.currentChoices.length === 0) break;
      out += "\n";
      story.currentChoices.forEach((choice, i) => { out += `${i + 1}: ${choice.text}\n`; });
      out += "?> ";
      if (choices.length === 0) return out;
      story.ChooseChoiceIndex(choices.shift());
    }
    if (choices.length > 0 || draws.at !== draws.queue.length) return out + "MISFIT: the path goes on\n";
    return out;
  } catch (error) {
    // A finding's path ends where it is met, which may be in the middle of a turn, before its next question.
    if (error instanceof Asked && choices.length === 0) return out + "\nASKED\n";
    return out + (error instanceof Misfit ? "\nMISFIT: " + error.message + "\n" : "\nFAULT\n");
  }
}

function compile(source) {
  const errors = [];
  const files = { ResolveInkFilename: (name) => name, LoadInkFileContents: () => { throw new Error("no such file"); } };
  const on_message = (text, kind) => { if (kind === 2) errors.push(text); };
  const options = new CompilerOptions("story.ink", [], false, on_message, files);
  const story = new Compiler(source, options).Compile();
  return { json: errors.length ? null : story.ToJson(), errors };
}

// Whatever inkjs itself prints must not get between the answers.
console.log = console.warn = console.error = () => {};

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const answer = { errors: [], plays: [] };
  try {
    const request = JSON.parse(line);
    const { json, errors } = request.json ? { json: request.json, errors: [] } : compile(request.source);
    answer.errors = errors;
    if (json) answer.plays = request.paths.map((path) => play(json, path ? path.split(",") : []));
  } catch (error) {
    answer.errors.push("oracle: " + error.message);
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
