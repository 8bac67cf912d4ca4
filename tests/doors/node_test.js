// The shared library in: it plays, calls back, saves, and refuses when it is used from Node through koffi, as a tool
// written in JavaScript would. Skipped (77) where koffi is not installed.
const assert = require('node:assert');
let koffi;
try {
  koffi = require('koffi');
} catch {
  console.log('koffi is not installed: npm ci --prefix tests/doors');
  process.exit(77);
}
const [, , path, version] = process.argv;
const library = koffi.load(path);
const ok = 0, unknown_name = 3, out_of_range = 5, fault = 7, integer = 2;

const Value = koffi.struct('Value', { kind: 'int', whole: 'int', real: 'float', text: 'const char*', length: 'size_t' });
const Read = koffi.proto('const char* Read(void* user, const char* path, _Out_ size_t* length)');
const External = koffi.proto('int External(void* user, const Value* arguments, size_t count, Value* result)');

const call = {};
for (const declared of [
  'const char* dramaturg_version()',
  'void* dramaturg_compile(const char* ink, size_t length, const char* name, Read* read, void* user, _Out_ char* problem, size_t size)',
  'void dramaturg_compiled_free(void* compiled)',
  'size_t dramaturg_compiled_json(void* compiled, _Out_ char* buffer, size_t size)',
  'size_t dramaturg_review(void* compiled, double seconds, _Out_ char* buffer, size_t size)',
  'void* dramaturg_story_new(void* compiled)',
  'void dramaturg_story_free(void* story)',
  'size_t dramaturg_story_problem(void* story, _Out_ char* buffer, size_t size)',
  'int dramaturg_can_continue(void* story)',
  'int dramaturg_continue_line(void* story)',
  'size_t dramaturg_line(void* story, _Out_ char* buffer, size_t size)',
  'size_t dramaturg_choice_count(void* story)',
  'size_t dramaturg_choice(void* story, size_t index, _Out_ char* buffer, size_t size)',
  'int dramaturg_choose(void* story, size_t index)',
  'int dramaturg_get(void* story, const char* variable, _Out_ Value* value)',
  'int dramaturg_bind(void* story, const char* name, External* function, void* user, int lookahead_safe)',
  'size_t dramaturg_save(void* story, _Out_ char* buffer, size_t size)',
  'int dramaturg_load(void* story, const char* save, size_t length, void* lost)',
]) {
  const name = declared.match(/dramaturg_(\w+)\(/)[1];
  call[name] = library.func(declared);
}

/// What a function that fills a caller's buffer says: once for the length, once for the bytes.
function text(name, ...words) {
  const size = Number(call[name](...words, null, 0)) + 1;
  return text_in(size, name, ...words);
}

/// At once, with room enough: the review of a story takes another time each time, and says so.
function text_in(size, name, ...words) {
  const buffer = Buffer.alloc(size);
  const length = Number(call[name](...words, buffer, size));
  assert(length < size);
  return buffer.toString('utf8', 0, length);
}

function compiled(ink) {
  const problem = Buffer.alloc(500);
  const made = call.compile(ink, Buffer.byteLength(ink), 'main.ink', null, null, problem, problem.length);
  return { made, problem: problem.toString('utf8', 0, problem.indexOf(0)) };
}

function read_all(story) {
  let read = '';
  while (call.can_continue(story)) {
    assert.strictEqual(call.continue_line(story), ok, text('story_problem', story));
    read += text('line', story);
  }
  return read;
}

const ink = 'EXTERNAL hour(step)\nVAR gold = 3\nIt is {hour(2)}, Anaïs.\n+ [Pay] -> gate\n=== gate\n~ gold--\nThe gate, {gold}.\n-> END\n' +
  '=== function hour(step)\n~ return 0\n';

assert.strictEqual(call.version(), version);
const { made, problem } = compiled(ink);
assert(made, problem);
assert(text('compiled_json', made).startsWith('{"inkVersion":21'));
const story = call.story_new(made);
call.compiled_free(made);

const hour = koffi.register((user, args, count, result) => {
  const [step] = koffi.decode(args, 'Value', Number(count));
  assert.strictEqual(step.kind, integer);
  koffi.encode(result, 'Value', { kind: integer, whole: step.whole * 6, real: 0, text: null, length: 0 });
  return 0;
}, koffi.pointer(External));
assert.strictEqual(call.bind(story, 'hour', hour, null, 1), ok);
assert.strictEqual(call.bind(story, 'minute', hour, null, 1), unknown_name);
assert(text('story_problem', story).includes('minute'));

assert.strictEqual(read_all(story), 'It is 12, Anaïs.\n');
assert.strictEqual(Number(call.choice_count(story)), 1);
assert.strictEqual(text('choice', story, 0), 'Pay');
const save = text('save', story);
for (let time = 0; time < 2; ++time) {
  assert.strictEqual(call.choose(story, 1), out_of_range);
  assert.strictEqual(call.choose(story, 0), ok);
  assert.strictEqual(read_all(story), 'The gate, 2.\n');
  const gold = {};
  assert.strictEqual(call.get(story, 'gold', gold), ok);
  assert.strictEqual(gold.whole, 2);
  assert.strictEqual(call.load(story, save, Buffer.byteLength(save), null), ok);
  assert.strictEqual(Number(call.choice_count(story)), 1);
}
call.story_free(story);
koffi.unregister(hour);

const small = compiled('* [a] -> END\n* [b] -> END\n').made;
assert.strictEqual(JSON.parse(text_in(100_000, 'review', small, 10)).result, 'proved');
call.compiled_free(small);

assert.strictEqual(compiled('-> gone\n').made, null);
assert(compiled('-> gone\n').problem.startsWith('main.ink:1: '));
const broken = compiled('VAR x = 0\n{1 / x}\n').made;
const stopped = call.story_new(broken);
assert.strictEqual(call.continue_line(stopped), fault);
assert(text('story_problem', stopped).startsWith('main.ink:2: '));
call.story_free(stopped);
call.compiled_free(broken);
