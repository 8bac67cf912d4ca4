// A story of 5,000 knots, the same every time: chapters of a hundred knots in which ways part and meet again, a few
// dead ends, and some knots that nobody comes to. Prints ink.
"use strict";
const knots = Number(process.argv[2] || 5000);
const perChapter = 100;
let seed = 7;
const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
const words = "the lamp over the quay was lit and nobody had asked who would pay for the oil that winter".split(" ");
const sentence = () => {
  const text = Array.from({length: 6 + random(14)}, () => words[random(words.length)]).join(" ");
  return text[0].toUpperCase() + text.slice(1) + ".";
};
const out = ["-> k0"];
for (let i = 0; i < knots; ++i) {
  out.push("=== k" + i);
  if (i % perChapter === 0) out.push("# ep: " + (i / perChapter + 1));
  out.push(sentence());
  if (i === knots - 1) out.push("-> END");
  else if (i % 97 === 96) out.push("+ [Go on.] -> k" + (i + 1), "+ [Turn off here.] " + sentence());
  else if (i % 11 === 10) out.push("+ [Go on.] -> k" + (i + 1), "+ [Stop.] -> END");
  else {
    const far = Math.min(knots - 1, i + 2 + random(4));
    out.push("+ [Go on.] -> k" + (i + 1), "+ [Take the short way.] -> k" + far);
  }
}
console.log(out.join("\n"));
