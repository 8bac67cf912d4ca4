#!/usr/bin/env python3
"""Bad input never wins: hostile files through the real program.

Each case is a file (or a folder) and what must come of it: the exit code of the contract, words on stderr or
stdout, and never a signal, a hang, or half a file. Small enough that the sanitizers' build is quick, too.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
SECONDS = 60  # a hang, even on a busy machine with sanitizers
failures = 0
cases = 0
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)


def put(name, content):
    with open(name, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return name


def run(arguments, stdin=b"", stdout=subprocess.PIPE):
    return subprocess.run([PROGRAM] + arguments, input=stdin, stdout=stdout, stderr=subprocess.PIPE, timeout=SECONDS)


def check(name, arguments, codes, says=(), stdin=b"", unsaid=()):
    """codes: one or several; says: each must stand in stdout or stderr."""
    global failures, cases
    cases += 1
    codes = codes if isinstance(codes, tuple) else (codes,)
    wrong = []
    try:
        done = run(arguments, stdin)
        said = (done.stdout + done.stderr).decode(errors="replace")
        if done.returncode not in codes:
            wrong.append(f"exit code {done.returncode}, not {' or '.join(map(str, codes))}")
        if done.returncode in (2, 4) and not done.stderr.strip():
            wrong.append("nothing on stderr")
        wrong += [f"`{words}` is not said" for words in ([says] if isinstance(says, str) else says) if words not in said]
        wrong += [f"`{words}` is said" for words in unsaid if words in said]
    except subprocess.TimeoutExpired:
        said = ""
        wrong.append(f"no end in {SECONDS} s")
    if wrong:
        failures += 1
        print(f"{name}: {' '.join(arguments)}: {'; '.join(wrong)}\n  {said[-400:]}")


def all_verbs(name, story, codes, says=()):
    check(name, ["review", "--max-time=5s", story], codes, says)
    check(name, ["play", "--plain", "--seed=1", story], codes, story)
    check(name, ["compile", story, "-o", "never.json"], codes, says)
    if os.path.exists("never.json") or [left for left in os.listdir(".") if left.endswith(".part")]:
        fail(name, "a file was left behind")


def fail(name, why):
    global failures
    failures += 1
    print(f"{name}: {why}")


def bytes_and_encodings():
    for name, content in {
        "nul": b"Hello\0there\n* {\0} a\n",
        "not_utf8": b"Hello\n* caf\xe9 \xff\xfe\n",
        "utf16": "Hello\n".encode("utf-16"),
    }.items():
        check(name, ["review", put(name + ".ink", content)], (0, 1, 4))
    check("not_utf8", ["compile", "not_utf8.ink", "-o", "x.json"], 4, "not_utf8.ink:2")
    check("bom", ["play", "--plain", put("bom.ink", b"\xef\xbb\xbfHello.\r\nWorld.\r\n-> END\r\n")], 0, "Hello.\nWorld.\n")
    check("cr", ["play", "--plain", put("cr.ink", b"Hello.\r\n* One\r\n- -> END\r\n")], 0, "1: One\n", b"1\r\n")
    check("empty", ["review", put("empty.ink", b"")], (0, 1, 4))
    check("comment", ["review", put("comment.ink", b"/* nothing")], (0, 1), "never closed")
    check("comment", ["review", put("comment2.ink", b"// nothing")], (0, 1))
    all_verbs("brace", put("brace.ink", b"{"), 4, "brace.ink:1")


def nesting():
    deep = 10_000
    for name, content in {
        "braces": "{" * deep + "x" + "}" * deep,
        "braces_open": "{" * deep,
        "conditions": "{x:" * deep + "}" * deep,
        "sequences": "{&a|" * deep + "}" * deep,
        "lines": "{\n- x:\n" * deep + "}\n" * deep,
        "parens": "VAR x = 1\n~ x = " + "(" * deep + "1" + ")" * deep,
        "minus": "VAR x = 1\n~ x = " + "- " * deep + "1",
        "prefixes": "VAR x = 1\n~ x = " + "(!" * 60,
        "nots": "VAR x = 1\n{" + "not " * deep + "x}",
        "calls": "{" + "f(" * deep + "1" + ")" * deep + "}\n=== function f(x)\n~ return x\n",
        "strings": "{" + '"{' * deep + "x" + '}"' * deep + "}",
        "brackets": "* " + "[" * deep,
        "stars": "* " * deep + "a",
        "dashes": "- " * deep + "a",
        "tags": "# {" * deep,
        "arrows": "-> a " * deep + "\n== a\n-> END\n",
        "sums": "VAR x = 1\n~ x = 1" + " + 1" * deep,
        "comments": "/*" * deep,
    }.items():
        check("nesting " + name, ["review", "--max-time=5s", put(f"deep_{name}.ink", content + "\n")], (0, 1, 4))
    all_verbs("nesting", "deep_braces.ink", 4, "deep_braces.ink:1")
    for name, content in {"arrays": "[" * deep, "objects": '{"a":' * deep}.items():
        put(name + ".json", '{"inkVersion":21,"root":' + content)
        all_verbs("deep " + name, name + ".json", 2, name + ".json:1")


def includes():
    os.mkdir("folder.ink")
    put("circle.ink", "INCLUDE other.ink\nHello.\n-> END\n")
    put("other.ink", "INCLUDE circle.ink\n")
    check("circle", ["review", "circle.ink"], 4, ["other.ink:1", "circle.ink"])
    check("self", ["review", put("self.ink", "INCLUDE self.ink\n")], 4, "self.ink:1")
    check("folder", ["review", put("of_folder.ink", "Hi\nINCLUDE folder.ink\n")], 4, "of_folder.ink:2")
    check("missing", ["review", put("of_none.ink", "Hi\nINCLUDE none.ink\n")], 4, ["of_none.ink:2", "none.ink"])


SMALL = """VAR x = 1
LIST keys = (brass), iron
-> yard
=== yard
{shuffle:
- one
- two
}
* (take) [Take {~it|them}]
  ~ x++
+ {take} Wait # slow
-> inner ->
- {x > 2: -> END}
-> yard
= inner
{f(x)} ->->
=== function f(ref_x)
~ return "{ref_x}" + keys
"""


def compiled():
    put("small.ink", SMALL)
    check("small", ["compile", "small.ink", "-o", "small.json"], 0)
    with open("small.json", "rb") as file:
        whole = file.read()
    for length in range(1, len(whole), 97):
        cut = put("cut.json", whole[:length])
        check(f"cut at {length}", ["play", "--plain", cut], 2, "cut.json:")
    check("cut", ["review", cut], 2, "cut.json:")
    check("cut", ["compile", cut, "-o", "cut.out"], 2, "cut.json:")
    for version, code in ((17, 2), (22, 2), (18, 0), ('"x"', 2), (-1, 2), ("1e99", 2), (10**40, 2)):
        put("version.json", '{"inkVersion":%s,"root":[["^Hi","\\n","end",null],"done",null],"listDefs":{}}' % version)
        check(f"version {version}", ["review", "version.json"], code, "version.json:1" if code else ())
    def of(items):
        return put("items.json", '{"inkVersion":21,"root":[[%s,null],"done",null],"listDefs":{}}' % items)
    for items in ('{"->":".^.^.^.^.^.^.^"}', '{"->":"0.0.0.0"}', '{"->":"9999999999999999999999"}', '{"->":""}',
                  '{"->":"' + ".^" * 20_000 + '"}', '{"x()":"0"}', '{"f()":"0"}', '{"->t->":"0"}', '{"*":"0","flg":31}',
                  '{"*":"x","flg":4294967296}', '"ev","str","^a","/str","/ev",{"*":"nowhere","flg":4},"done"', '"ev",1,2,3,"/ev"', '"ev","+","out","/ev"', '"/str"', '"str"', '"#"', '"/#"',
                  '"~ret"', '"->->"', '"thread"', '"/ev","pop"', '"ev",99999999999999,"out","/ev"', "1e400", "-1e400",
                  '{"VAR?":"none"}', '{"CNT?":"0.0"}', '{"^->":"0"},"out"', '{"list":{"a.b":1}}', '{"->":"0"}',
                  '"ev",{"^->":"0"},"/ev",{"temp=":"$r"},{"->":"$r","var":true}', '{"->":"0.0","c":true}'):
        for verb in (["review", "--max-time=2s"], ["play", "--plain", "--seed=1"]):
            check(f"items {items[:40]}", verb + [of(items)], (0, 1, 2, 3))


def endless():
    loop = put("loop.ink", "Once.\n-> a\n=== a\n-> a\n")
    check("loop", ["review", loop], 1, "loop.ink")
    check("loop", ["review", "--json", loop], 1, '"endless-loop"')
    check("loop", ["play", "--plain", loop], 1, "loop.ink")
    check("loop", ["play", loop], 1, "loop.ink")
    for name, content in {
        "functions": "{f(1)}\n=== function f(n)\n~ return f(n + 1)\n",
        "tunnels": "-> t ->\n=== t\n-> t ->\n->->\n",
        "threads": "-> t\n=== t\n<- t\n-> DONE\n",
        "threads_growing": "-> t\n=== t\n<- s\n-> t\n=== s\n* a -> DONE\n",
        "strings": 'VAR s = "ab"\n-> a\n=== a\n~ s = s + s\n-> a\n',
        "lists": "LIST l = a, b\nVAR x = ()\n-> k\n=== k\n~ x += l(1)\n~ x = LIST_ALL(x)\n-> k\n",
        "stack": "VAR n = 0\n-> k\n=== k\n{f() + f()}\n-> k\n=== function f()\n~ n++\n~ return n\n",
        "output": "-> k\n=== k\nAgain and again.\n-> k\n",
        "glue": "-> k\n=== k\nAgain <>\n-> k\n",
    }.items():
        story = put(f"endless_{name}.ink", content)
        check("endless " + name, ["review", "--max-time=5s", story], (1, 3), story)
        check("endless " + name, ["play", "--plain", story], 1, story)


def long_turns():
    story = put("long_turn.ink", "VAR n = 0\nHello.\n-> k\n=== k\n~ n++\n{n < 5000: -> k}\nWorld.\n* On -> END\n")
    check("long turn", ["review", story], (0, 3), unsaid=["a fault of ours"])


def pumps():
    for name, content in {
        "number": "VAR x = 0\n-> k\n=== k\n+ [more]\n  ~ x++\n+ {x > 2000000000} [far] -> END\n- -> k\n",
        "doubling": 'VAR s = "a"\n-> k\n=== k\n{s == "b": -> END}\n+ [more]\n  ~ s = s + s\n- -> k\n',
        "growing": 'VAR s = "a"\n-> k\n=== k\n{s == "b": -> END}\n+ [more]\n  ~ s = s + "a"\n- -> k\n',
        "dice": "-> k\n=== k\n{RANDOM(1, 1000000000) == 7: -> END}\n+ [again] -> k\n",
        "depth": "-> k ->\n-> END\n=== k\n+ [down] -> k ->\n+ [up]\n- ->->\n",
    }.items():
        story = put(f"pump_{name}.ink", content)
        check("pump " + name, ["review", "--max-time=1s", "--max-memory=300M", story], (1, 3))
    for name in ("number", "growing"):
        check("pump " + name, ["review", "--max-time=1s", "--json", f"pump_{name}.ink"], 3, '"stopped"')


def files():
    os.mkdir("bare")
    check("bare folder", ["review", "bare"], 2, "bare")
    check("no file", ["review", "nowhere.ink"], 2, "nowhere.ink")
    check("no file", ["play", "nowhere/nowhere.ink"], 2, "nowhere")
    check("small", ["review", "small.ink"], (0, 1))
    before = sorted(os.listdir("."))
    for arguments in (["compile", "small.ink", "-o", "bare"], ["compile", "small.ink", "-o", "nowhere/x.json"],
                      ["review", "clean.ink", "--json=nowhere/x.json"], ["review", "clean.ink", "--json=bare"]):
        check("no place to write", arguments, 2)
    check("full", ["compile", "clean.ink", "-o", "/dev/full"], 2, "/dev/full")
    check("full", ["review", "clean.ink", "--json=/dev/full"], 2, "/dev/full")
    if sorted(os.listdir(".")) != before:
        fail("files", f"{set(os.listdir('.')) - set(before)} was left behind")
    for arguments in (["review", "clean.ink"], ["play", "--plain", "clean.ink"], ["review", "--json", "clean.ink"],
                      ["compile", "clean.ink", "-o", "-"], ["--help"]):
        global cases
        cases += 1
        with open("/dev/full", "wb") as full:
            done = run(arguments, stdout=full)
        if done.returncode != 2 or b"could not be written" not in done.stderr and b"No space" not in done.stderr:
            fail("full stdout", f"{arguments}: {done.returncode} {done.stderr[:300]}")
    if os.getuid() != 0:
        os.chmod(put("secret.ink", "Hi.\n-> END\n"), 0)
        check("unreadable", ["review", "secret.ink"], 2, "secret.ink")


put("clean.ink", "Hello.\n* [On]\n- Bye.\n-> END\n")
for each in (bytes_and_encodings, nesting, includes, compiled, endless, long_turns, pumps, files):
    each()
print(f"{cases} cases, {failures} failures")
sys.exit(failures != 0)
