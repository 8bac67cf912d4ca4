# The shared library and dramaturg.h in: the library shows exactly the functions that the header declares and the
# C++ door, needs nothing but the system's libraries, and plays, calls back and refuses when used through ctypes.
import ctypes
import pathlib
import re
import subprocess
import sys

path, header, version = sys.argv[1:]
declared = set(re.findall(r"^DRAMATURG_API [^(;]*?(dramaturg_\w+)\(", pathlib.Path(header).read_text(), re.M))
assert len(declared) > 30, declared


def lines(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()


def test_shows_only_the_doors():
    shown = {line.split(maxsplit=2)[2] for line in lines("nm", "-DC", "--defined-only", path)}
    shown_by_c = {name for name in shown if name.startswith("dramaturg_")}
    assert shown_by_c == declared, shown_by_c ^ declared
    inner = ("story", "graph", "verdict", "program", "containers", "syntax", "text", "report", "world", "base", "api")
    for name in shown - shown_by_c:
        assert name.startswith(("dramaturg::", "typeinfo", "vtable")), name
        assert not re.match(rf"dramaturg::({'|'.join(inner)})::", name), name
    for name in ("dramaturg::version()", "dramaturg::Story::continue_line()", "dramaturg::Compiled::json[abi:cxx11]() const"):
        assert name in shown, name


def test_needs_only_the_system():
    dynamic = "\n".join(lines("readelf", "-d", path))
    needed = set(re.findall(r"\(NEEDED\).*\[(.+?)\]", dynamic))
    assert needed <= {"libc.so.6", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}, needed
    soname = re.search(r"\(SONAME\).*\[(.+?)\]", dynamic).group(1)
    assert soname == "libdramaturg.so." + ".".join(version.split(".")[:2]), soname


class Value(ctypes.Structure):
    _fields_ = [("kind", ctypes.c_int), ("whole", ctypes.c_int), ("real", ctypes.c_float),
                ("text", ctypes.c_char_p), ("length", ctypes.c_size_t)]


Read = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_size_t))
External = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(Value), ctypes.c_size_t, ctypes.POINTER(Value))
OK, UNKNOWN_NAME, OUT_OF_RANGE, FAULT = 0, 3, 5, 7
door = ctypes.CDLL(path)
for name in declared:
    function = getattr(door, name)
    function.restype = ctypes.c_size_t  # handles and lengths
    if re.search(rf"dramaturg_status\s+{name}\(", pathlib.Path(header).read_text()):
        function.restype = ctypes.c_int
door.dramaturg_version.restype = ctypes.c_char_p
door.dramaturg_can_continue.restype = ctypes.c_int
handle = ctypes.c_void_p


def text_of(function, *words):
    size = function(*words, None, 0) + 1
    buffer = ctypes.create_string_buffer(size)
    assert function(*words, buffer, size) == size - 1
    return buffer.value.decode()


def compiled(ink, files={}):
    kept = {name: ctypes.create_string_buffer(text.encode()) for name, text in files.items()}

    def read(_, name, length):
        found = kept.get(name.decode())
        if found is None:
            return None
        length[0] = len(found) - 1
        return ctypes.addressof(found)

    bytes_, problem = ink.encode(), ctypes.create_string_buffer(500)
    made = door.dramaturg_compile(bytes_, ctypes.c_size_t(len(bytes_)), b"main.ink", Read(read), None, problem, 500)
    return (handle(made) if made else None), problem.value.decode()


def read_all(story):
    read = ""
    while door.dramaturg_can_continue(story):
        assert door.dramaturg_continue_line(story) == OK, text_of(door.dramaturg_story_problem, story)
        read += text_of(door.dramaturg_line, story)
    return read


def test_plays_and_calls_back():
    assert door.dramaturg_version().decode() == version
    made, problem = compiled("INCLUDE gate.ink\nEXTERNAL hour(step)\nVAR gold = 3\nIt is {hour(2)}.\n+ [Pay] -> gate\n"
                             "=== function hour(step)\n~ return 0\n", {"gate.ink": "=== gate\n~ gold--\nThe gate, {gold}.\n-> END\n"})
    assert made, problem
    story = handle(door.dramaturg_story_new(made))
    door.dramaturg_compiled_free(made)

    @External
    def hour(user, arguments, count, value):
        assert count == 1 and arguments[0].kind == 2
        value[0].kind, value[0].whole = 2, arguments[0].whole * 6
        return 0

    assert door.dramaturg_bind(story, b"hour", hour, None, 1) == OK
    assert door.dramaturg_bind(story, b"minute", hour, None, 1) == UNKNOWN_NAME
    assert "minute" in text_of(door.dramaturg_story_problem, story)
    assert read_all(story) == "It is 12.\n"
    assert door.dramaturg_choice_count(story) == 1
    assert text_of(door.dramaturg_choice, story, ctypes.c_size_t(0)) == "Pay"
    before = handle(door.dramaturg_snapshot_new(story))
    save = text_of(door.dramaturg_save, story).encode()
    for door_back in (lambda: door.dramaturg_restore(story, before),
                      lambda: door.dramaturg_load(story, save, ctypes.c_size_t(len(save)), None)):
        assert door.dramaturg_choose(story, ctypes.c_size_t(1)) == OUT_OF_RANGE
        assert door.dramaturg_choose(story, ctypes.c_size_t(0)) == OK
        assert read_all(story) == "The gate, 2.\n"
        gold = Value()
        assert door.dramaturg_get(story, b"gold", ctypes.byref(gold)) == OK and gold.whole == 2
        assert door_back() == OK and door.dramaturg_choice_count(story) == 1
    door.dramaturg_snapshot_free(before)
    door.dramaturg_story_free(story)


def test_refuses_in_sentences():
    made, problem = compiled("INCLUDE gone.ink\n")
    assert made is None and problem.startswith("main.ink:1: ") and "gone.ink" in problem, problem
    made, problem = compiled("VAR x = 0\n{1 / x}\n")
    story = handle(door.dramaturg_story_new(made))
    assert door.dramaturg_continue_line(story) == FAULT
    assert text_of(door.dramaturg_story_problem, story).startswith("main.ink:2: ")
    door.dramaturg_story_free(story)
    door.dramaturg_compiled_free(made)


for name, test in list(globals().items()):
    if name.startswith("test_"):
        test()
