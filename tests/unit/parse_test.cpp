// Guards src/syntax: each feature of the language as a tree, and every story of tests/diagnostics with the
// code and the place that its first lines expect. The trees are written as short text (see `show`).
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "syntax/parse.hpp"
#include "text/diagnostic.hpp"

namespace dramaturg::syntax {
namespace {

struct Files final : text::FileProvider {
  std::map<std::string, std::string, std::less<>> all;
  bool read(std::string_view path, std::string& bytes) override {
    const auto at = all.find(path);
    if (at != all.end()) bytes = at->second;
    return at != all.end();
  }
};

std::string show(const Block& block);

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : ".") + part;
  return out;
}

std::string show(const Expr& e) {
  std::string args;
  for (const Expr& child : e.children) args += (args.empty() ? "" : " ") + show(child);
  switch (e.kind) {
    case ExprKind::integer: return std::to_string(e.number);
    case ExprKind::real: {
      std::ostringstream out;
      out << e.real << "f";
      return out.str();
    }
    case ExprKind::boolean: return e.number ? "true" : "false";
    case ExprKind::string: return "\"" + show(*e.content) + "\"";
    case ExprKind::variable: return joined(e.path);
    case ExprKind::call: return joined(e.path) + "(" + args + ")";
    case ExprKind::divert_target: return "->" + joined(e.path);
    case ExprKind::list: {
      std::string out = "list(";
      for (const auto& path : e.paths) out += joined(path) + ";";
      return out + ")";
    }
    case ExprKind::unary:
    case ExprKind::binary: return "(" + e.op + " " + args + ")";
    case ExprKind::increment: return "(" + joined(e.path) + e.op + (args.empty() ? "" : " " + args) + ")";
  }
  return "?";
}

std::string show(const Divert& d) {
  std::string out = d.is_thread ? "<-" : "->";
  out += joined(d.path);
  for (const Expr& arg : d.args) out += ":" + show(arg);
  return out + (d.is_tunnel ? "->" : "");
}

struct Shower {
  std::string operator()(const Text& n) { return "'" + n.text + "'"; }
  std::string operator()(const Newline&) { return "/"; }
  std::string operator()(const Glue&) { return "<>"; }
  std::string operator()(const Output& n) { return "{" + show(n.value) + "}"; }
  std::string operator()(const TagStart&) { return "#"; }
  std::string operator()(const TagEnd&) { return "/#"; }
  std::string operator()(const Divert& n) { return show(n); }
  std::string operator()(const TunnelReturn& n) { return "->->" + (n.elsewhere ? show(*n.elsewhere) : ""); }
  std::string operator()(const Assign& n) {
    return std::string(n.is_temp_declaration ? "temp " : "") + n.name + "=" + show(n.value);
  }
  std::string operator()(const Evaluate& n) { return "~" + show(n.value); }
  std::string operator()(const Return& n) { return "return" + (n.value ? " " + show(*n.value) : ""); }
  std::string operator()(const Sequence& n) {
    std::string out = "seq" + std::to_string(n.kinds) + "[";
    for (size_t i = 0; i < n.elements.size(); ++i) out += (i ? "|" : "") + show(n.elements[i]);
    return out + "]";
  }
  std::string operator()(const Conditional& n) {
    std::string out = "if(" + (n.initial ? show(*n.initial) : "") + ")[";
    for (const Branch& b : n.branches) {
      out += b.is_inline ? "i" : "m";
      if (b.is_true_branch) out += "t";
      if (b.matches_equality) out += "=";
      if (b.is_else) out += "e";
      if (b.condition) out += " " + show(*b.condition);
      out += ":" + show(b.body) + ";";
    }
    return out + "]";
  }
  std::string operator()(const Choice& n) {
    std::string out = std::string(n.is_sticky ? "+" : "*") + std::to_string(n.depth);
    if (!n.label.empty()) out += "(" + n.label + ")";
    for (const Expr& c : n.conditions) out += "?" + show(c);
    if (n.is_invisible_default) out += "!";
    return out + "<" + (n.has_start ? show(n.start) : "-") + "[" +
           (n.has_choice_only ? show(n.choice_only) : "-") + "]" + show(n.inner) + ">";
  }
  std::string operator()(const Gather& n) {
    return "gather" + std::to_string(n.depth) + (n.label.empty() ? "" : "(" + n.label + ")");
  }
  std::string operator()(const GlobalDeclaration& n) { return "VAR " + n.name + "=" + show(n.value); }
  std::string operator()(const ConstDeclaration& n) { return "CONST " + n.name + "=" + show(n.value); }
  std::string operator()(const ListDeclaration& n) {
    std::string out = "LIST " + n.name;
    for (const ListItem& i : n.items)
      out += (i.is_initial ? " (" : " ") + i.name + (i.value ? "=" + std::to_string(*i.value) : "") +
             (i.is_initial ? ")" : "");
    return out;
  }
  std::string operator()(const ExternalDeclaration& n) {
    return "EXTERNAL " + n.name + "/" + joined(n.params);
  }
  std::string operator()(const AuthorNote& n) { return "TODO " + n.text; }
  std::string operator()(const Included& n) { return "included[" + show(n.body) + "]"; }
};

std::string show(const Block& block) {
  std::string out;
  for (const Node& node : block) out += (out.empty() ? "" : " ") + node.visit(Shower{});
  return out;
}

std::string show(const Flow& flow) {
  std::string out = (flow.is_function ? "function " : flow.is_stitch ? "= " : "== ") + flow.name;
  for (const Param& p : flow.params)
    out += std::string(":") + (p.is_ref ? "ref " : "") + (p.is_divert_target ? "->" : "") + p.name;
  out += " {" + show(flow.body) + "}";
  for (const Flow& inner : flow.flows) out += " " + show(inner);
  return out;
}

struct Parsed {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  Tree tree;
  std::string codes() const {
    std::string out;
    for (const auto& d : diagnostics.all())
      if (severity(d.code) != text::Severity::note) {
        const text::Place place = sources.place(d.span);
        out += (out.empty() ? "" : ", ") + text::name(d.code) + " " + std::to_string(place.line) + ":" +
               std::to_string(place.column);
      }
    return out;
  }
  std::string text() const {
    std::string out = show(tree.root.body);
    for (const Flow& flow : tree.root.flows) out += "\n" + show(flow);
    return out;
  }
};

Parsed parsed(const std::string& ink, Files files = {}) {
  Parsed out;
  out.tree = parse(out.sources, "main.ink", ink, files, out.diagnostics);
  out.diagnostics.sort();
  return out;
}

/// The tree of a story that must be free of errors and warnings.
std::string tree(const std::string& ink) {
  const Parsed out = parsed(ink);
  EXPECT_EQ(out.codes(), "") << ink;
  return out.text();
}

TEST(Parse, LinesOfText) {
  EXPECT_EQ(tree("  Hello  \n\n\nthere"), "'Hello' / 'there' /");
  EXPECT_EQ(tree("a\\{b\\}\\|\\#\\\\ \\->"), "'a{b}|#\\ ->' /");
  EXPECT_EQ(tree("a \\\nb"), "'a \nb' /");
  EXPECT_EQ(tree("a <> b\n<>c"), "'a ' <> ' b' / <> 'c' /");
  EXPECT_EQ(tree("well - known <b> a-b"), "'well - known <b> a-b' /");
  EXPECT_EQ(tree("a // gone\nb /* gone\ngone */ c\n"), "'a' / 'b' / 'c' /");
  EXPECT_EQ(tree("a /**/ b"), "'a /**/ b' /");
  EXPECT_EQ(tree(""), "");
}

TEST(Parse, Diverts) {
  EXPECT_EQ(tree("-> a.b.c"), "->a.b.c");
  EXPECT_EQ(tree("go   -> k(1, -> x, y)"), "'go ' ->k:1:->x:y /");
  EXPECT_EQ(tree("-> a -> b"), "->a-> ->b");
  EXPECT_EQ(tree("-> a ->"), "->a->");
  EXPECT_EQ(tree("-> a -> b ->"), "->a-> ->b->");
  EXPECT_EQ(tree("-> a ->->"), "->a-> ->->");
  EXPECT_EQ(tree("->->"), "->->");
  EXPECT_EQ(tree("->-> b(2)"), "->->->b:2");
  EXPECT_EQ(tree("<- t(1)\na <- t"), "<-t:1 'a ' <-t /");
}

TEST(Parse, Tags) {
  EXPECT_EQ(tree("# one\n#two # three\n"), "# 'one' /# # 'two ' /# # 'three' /#");
  EXPECT_EQ(tree("text # a {x} b"), "'text ' # 'a ' {x} ' b' /# /");
  EXPECT_EQ(tree("text # a -> k"), "'text ' # 'a ' /# ->k /");
  EXPECT_EQ(tree("{a #b|c #d}"), "seq1['a ' # 'b'|'c ' /# # 'd'] /# /");
  EXPECT_EQ(tree("* a #1 [b #2] c #3"), "*1<'a ' # '1 ' /#['b ' # '2' /#]' c ' # '3' /# />");
}

TEST(Parse, Choices) {
  EXPECT_EQ(tree("* Hello[.]!\" he said. -> k"), "*1<'Hello'['.']'!\" he said. ' ->k />");
  EXPECT_EQ(tree("+ + (l) {a} {b} text"), "+2(l)?a?b<'text'[-]/>");
  EXPECT_EQ(tree("* (l)\n{a}\n  {b}\n text"), "*1(l)?a?b<'text'[-]/>");
  EXPECT_EQ(tree("* -> k"), "*1!<-[-]->k />");
  EXPECT_EQ(tree("* ->\nend"), "*1!<-[-]/> 'end' /");
  EXPECT_EQ(tree("* [only]"), "*1<-['only']/>");
  EXPECT_EQ(tree("* {a} -> t ->"), "*1?a!<-[-]->t-> />");
  EXPECT_EQ(tree("- (g) text\n- - * x"), "gather1(g) 'text' / gather2 *1<'x'[-]/>");
  EXPECT_EQ(tree("- (g)\ntext\n- -> k"), "gather1(g) 'text' / gather1 ->k");
  EXPECT_EQ(tree("* a{b|c}[d]"), "*1<'a' seq1['b'|'c']['d']/>");
}

TEST(Parse, Conditionals) {
  EXPECT_EQ(tree("{x: a|b}"), "if(x)[it:' a';ie:'b';] /");
  EXPECT_EQ(tree("{x > 1: -> k}"), "if((> x 1))[it:' ' ->k;] /");
  EXPECT_EQ(tree("{x:\n  yes\n}"), "if(x)[mt:'yes' /;] /");
  EXPECT_EQ(tree("{x:\n  yes\n- else:\n  no\n}"), "if(x)[mt:'yes' /;me:'no' /;] /");
  EXPECT_EQ(tree("{x:\n- 1: a\n- 2: b\n- else: c\n}"), "if(x)[m= 1:'a' /;m= 2:'b' /;m=e:'c' /;] /");
  EXPECT_EQ(tree("{\n- x > 1: a\n- y:\n  b\n- else: c\n}"), "if()[m (> x 1):'a' /;m y:'b' /;me:'c' /;] /");
  EXPECT_EQ(tree("{x:\n- a\n- b\n}"), "if(x)[mt:'a' /;me:'b' /;] /");
  EXPECT_EQ(tree("{x:\n- else: b\n}"), "if(x)[mt:;me:'b' /;] /");
  EXPECT_EQ(tree("{x:\n- 1:\n- 2: b\n}"), "if(x)[m= 1:;m= 2:'b' /;] /");
  EXPECT_EQ(tree("{x:\n * a\n ** b\n}"), "if(x)[mt:*1<'a'[-]/> *2<'b'[-]/>;] /");
}

TEST(Parse, Sequences) {
  EXPECT_EQ(tree("{a|b||}"), "seq1['a'|'b'||] /");
  EXPECT_EQ(tree("{&a|b}{!a}{~a|b}{$a|b}"), "seq2['a'|'b'] seq8['a'] seq4['a'|'b'] seq1['a'|'b'] /");
  EXPECT_EQ(tree("{shuffle once: a|b}"), "seq12[' a'|'b'] /");
  EXPECT_EQ(tree("{stopping:\n- a\n- b -> k\n-\n}"), "seq1[/ 'a' /|/ 'b ' ->k /|] /");
  EXPECT_EQ(tree("{shuffle stopping:\n - {cycle:\n - x\n }\n}"), "seq5[/ seq2[/ 'x' /] /] /");
  EXPECT_EQ(tree("{a || b}"), "seq1['a '||' b'] /");
  EXPECT_EQ(tree("{one -> k|two}"), "seq1['one ' ->k|'two'] /");
}

TEST(Parse, Expressions) {
  const auto value = [](const std::string& e) { return tree("~ x = " + e).substr(2); };
  EXPECT_EQ(value("1 + 2 * 3 - 4"),
            "(+ 1 (- (* 2 3) 4))");  // `-` binds tighter than `+`, as in the reference
  EXPECT_EQ(value("1 - 2 + 3"), "(+ (- 1 2) 3)");
  EXPECT_EQ(value("a and b or not c"), "(|| (&& a b) (! c))");
  EXPECT_EQ(value("a && b == c"), "(&& a (== b c))");
  EXPECT_EQ(value("a has b"), "(? a b)");
  EXPECT_EQ(value("a hasnt b"), "(!? a b)");
  EXPECT_EQ(value("a !? (b) ^ c"), "(^ (!? a list(b;)) c)");
  EXPECT_EQ(value("7 mod 2 % 3"), "(% (% 7 2) 3)");
  EXPECT_EQ(value("-5"), "-5");
  EXPECT_EQ(value("-a"), "(- a)");
  EXPECT_EQ(value("not 0"), "true");
  EXPECT_EQ(value("!a"), "(! a)");
  EXPECT_EQ(value("notable"), "notable");
  EXPECT_EQ(value("1.5"), "1.5f");
  EXPECT_EQ(value("2nd"), "2nd");
  EXPECT_EQ(value("true"), "true");
  EXPECT_EQ(value("-> k.s"), "->k.s");
  EXPECT_EQ(value("()"), "list()");
  EXPECT_EQ(value("(a, L.b)"), "list(a;L.b;)");
  EXPECT_EQ(value("(a)"), "list(a;)");
  EXPECT_EQ(value("(a + 1) * 2"), "(* (+ a 1) 2)");
  EXPECT_EQ(value("k.s.l"), "k.s.l");
  EXPECT_EQ(value("\"\""), "\"''\"");
  EXPECT_EQ(value("\"a {b} {c:d|e}\""), "\"'a ' {b} ' ' if(c)[it:'d';ie:'e';]\"");
  EXPECT_EQ(value("\"{\"{x}\"}\""), "\"{\"{x}\"}\"");
  EXPECT_EQ(value("привет + naïve"), "(+ привет naïve)");
}

TEST(Parse, LogicLines) {
  EXPECT_EQ(tree("~ temp x = 1\n~ x = 2"), "temp x=1 x=2");
  EXPECT_EQ(tree("~ x++\n~ x--\n~ x += y\n~ x -= 2"), "~(x++) ~(x--) ~(x++ y) ~(x-- 2)");
  EXPECT_EQ(tree("~ f(1)\n~ x = 1 + f()\n~ x = \"{f()}\""), "~f(1) / x=(+ 1 f()) / x=\"{f()}\" /");
  EXPECT_EQ(tree("== function f(ref a, -> b, ref -> c, d)\n~ return a + 1\n~ return\n"),
            "\nfunction f:ref a:->b:ref ->c:d {return (+ a 1) return}");
}

TEST(Parse, Declarations) {
  EXPECT_EQ(tree("VAR a = -1\nVAR b = \"s\"\nVAR c = -> k\nVAR d = (x, y)\nVAR e = other\nVAR f = false"),
            "VAR a=-1 VAR b=\"'s'\" VAR c=->k VAR d=list(x;y;) VAR e=other VAR f=false");
  EXPECT_EQ(tree("CONST a = 1.5"), "CONST a=1.5f");
  EXPECT_EQ(tree("LIST l = a, (b), c = 5, (d = 7), (e) = 9,\n  f"), "LIST l a (b) c=5 (d=7) (e=9) f");
  EXPECT_EQ(tree("EXTERNAL f(a, b)\nEXTERNAL g()"), "EXTERNAL f/a.b EXTERNAL g/");
  EXPECT_EQ(parsed("TODO: mend this\ntext").text(), "TODO mend this 'text' /");
}

TEST(Parse, Flows) {
  EXPECT_EQ(tree("top\n== k ==\nbody\n= s\nin s\n=== k2(x)\nbody"),
            "'top' /\n== k {'body' /} = s {'in s' /}\n== k2:x {'body' /}");
  EXPECT_EQ(tree("= s\ntext\n== k\n-> s"), "\n= s {'text' /}\n== k {->s}");
}

TEST(Parse, Includes) {
  Files files;
  files.all["b.ink"] = "in b\nINCLUDE c.ink\n== kb\nx\n";
  files.all["c.ink"] = "* in c\n== kc\nx\n";
  files.all["empty.ink"] = "// nothing\n";
  const Parsed out = parsed("INCLUDE b.ink\nmain\nINCLUDE empty.ink\n== k\nx\n", files);
  EXPECT_EQ(out.codes(), "");
  EXPECT_EQ(
      out.text(),
      "included['in b' / included[*1<'in c'[-]/>] /] / 'main' /\n== k {'x' /}\n== kb {'x' /}\n== kc {'x' /}");
  files.all["b.ink"] = "INCLUDE main.ink\nINCLUDE gone.ink\n";
  EXPECT_EQ(parsed("INCLUDE b.ink\n", files).codes(), "include-cycle 1:9, include-missing 2:9");
}

TEST(Parse, BytesThatAreNoText) {
  EXPECT_EQ(parsed("a\nb\xff").codes(), "not-utf8 2:2");
  EXPECT_EQ(parsed("a\xc0\xaf").codes(), "not-utf8 1:2");
  EXPECT_EQ(parsed(std::string("a\0b", 3)).codes(), "stray-nul 1:2");
}

std::string repeated(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(Parse, NestingWithoutEndIsAnError) {
  const int deep = 10000;
  for (const std::string& ink :
       {repeated("{x:", deep), repeated("{a|", deep), "~ x = " + repeated("(", deep), repeated("{x:\n", deep),
        "~ x = " + repeated("- ", deep) + "1", "~ x = " + repeated("not ", deep) + "1", repeated("* ", deep),
        repeated("- ", deep), "~ x = 1" + repeated("+1", deep), "~ " + repeated("f(", deep),
        repeated("-> a(", deep), repeated("{\"", deep), repeated("{\n- x:\n", deep)}) {
    const Parsed out = parsed(ink + "\n");
    EXPECT_NE(out.codes().find("nested-too-deep"), std::string::npos)
        << ink.substr(0, 20) << ": " << out.codes();
  }
}

/// A place of the original text, with a comment before it.
TEST(Parse, PlacesCountComments) { EXPECT_EQ(parsed("/* x\n y */ a /* z */ }").codes(), "brace-stray 2:17"); }

TEST(Parse, DiagnosticsStories) {
  int stories = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(TESTS_DIR) + "/diagnostics")) {
    if (entry.path().extension() != ".ink") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    std::string first = bytes.str().substr(0, bytes.str().find('\n'));
    const std::string mark = "// expect: ";
    ASSERT_TRUE(first.starts_with(mark)) << entry.path();
    EXPECT_EQ(parsed(bytes.str()).codes(), first.substr(mark.size())) << entry.path();
    ++stories;
  }
  EXPECT_GT(stories, 50);
}

}  // namespace
}  // namespace dramaturg::syntax
