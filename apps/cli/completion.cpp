// completion: a shell's name in, its completion script out, made from options.def: verbs, each verb's flags,
// the words a flag allows. Files are completed by the shell itself.
#include <cstdio>

#include "base/nearest.hpp"
#include "cli/table.hpp"
#include "cli/verbs.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::cli {
namespace {

std::string verbs() {
  std::string out;
  for (const VerbRow& row : verb_rows())
    if (row.is_here) out += (out.empty() ? "" : " ") + std::string(row.name);
  return out;
}

std::string flags_of(const VerbRow& verb) {
  std::string out = "--help";
  for (const FlagRow& row : flag_rows())
    if (row.is_here && (row.verbs & verb.bit()))
      out += " --" + std::string(row.name) + (row.takes == Takes::value ? "=" : "");
  return out;
}

/// The words that a flag's value is one of; empty: anything.
std::string words_of(const FlagRow& row) {
  const bool is_choice =
      row.value.find('|') != std::string_view::npos && row.value.find(',') == std::string_view::npos;
  std::string out(is_choice ? row.value : "");
  for (char& c : out)
    if (c == '|') c = ' ';
  return out;
}

std::string codes() {
  std::string out;
  for (const std::string& code : verdict::codes()) out += (out.empty() ? "" : " ") + code;
  return out;
}

/// For single quotes in every shell here.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string("’") : std::string(1, c);
  return out;
}

std::string bash() {
  std::string cases, values;
  for (const VerbRow& verb : verb_rows()) {
    if (!verb.is_here) continue;
    cases += "    " + std::string(verb.name) + ") flags='" + flags_of(verb) + "' ;;\n";
  }
  for (const FlagRow& row : flag_rows())
    if (row.is_here && !words_of(row).empty())
      values += "    --" + std::string(row.name) + ") words='" + words_of(row) + "' ;;\n";
  return R"(# bash completion for dramaturg; put this into your ~/.bashrc:
#   source <(dramaturg completion bash)
_dramaturg() {
  local current=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]} flags= words=
  local before=${COMP_WORDS[COMP_CWORD-1]}
  if [ "$current" = = ]; then current=; elif [ "$before" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; else before=; fi
  case $before in
)" + values +
         R"(  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W ')" +
         verbs() + R"(' -- "$current") $(compgen -f -- "$current"))
    return
  fi
  case $verb in
)" + cases +
         R"(    *) flags=--help ;;
  esac
  case $verb:$current in
    explain:*) COMPREPLY=($(compgen -W ')" +
         codes() + R"(' -- "$current")) ;;
    completion:*) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$current")) ;;
    *:-*)
      COMPREPLY=($(compgen -W "$flags" -- "$current"))
      case ${COMPREPLY[0]} in *=) compopt -o nospace ;; esac ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _dramaturg dramaturg
)";
}

std::string zsh() {
  std::string cases, list;
  for (const VerbRow& verb : verb_rows()) {
    if (!verb.is_here) continue;
    list += "    '" + std::string(verb.name) + ":" + quoted(verb.sentence) + "'\n";
    cases += "    " + std::string(verb.name) + ") compadd -S '' -- " + flags_of(verb) + " ;;\n";
  }
  return "#compdef dramaturg\n# zsh completion; write it to a folder of your $fpath:\n#   dramaturg "
         "completion zsh > "
         "~/.zfunc/_dramaturg\n_dramaturg() {\n  local -a verbs=(\n" +
         list +
         "  )\n  if (( CURRENT == 2 )); then\n    _describe verb verbs\n    _files\n    return\n  fi\n  case "
         "$words[2] in\n    explain) compadd -- " +
         codes() +
         "; return ;;\n    completion) compadd -- bash zsh fish; return ;;\n  esac\n  if [[ $PREFIX != -* "
         "]]; then\n    _files\n    return\n  fi\n  case $words[2] in\n" +
         cases + "  esac\n}\n_dramaturg \"$@\"\n";
}

std::string fish() {
  std::string out = "# fish completion; write it to ~/.config/fish/completions/dramaturg.fish\n";
  for (const VerbRow& verb : verb_rows())
    if (verb.is_here)
      out += "complete -c dramaturg -n __fish_use_subcommand -a " + std::string(verb.name) + " -d '" +
             quoted(verb.sentence) + "'\n";
  for (const FlagRow& row : flag_rows()) {
    if (!row.is_here) continue;
    std::string seen;
    for (const VerbRow& verb : verb_rows())
      if (verb.is_here && (row.verbs & verb.bit())) seen += " " + std::string(verb.name);
    if (seen.empty()) continue;
    out += "complete -c dramaturg -n '__fish_seen_subcommand_from" + seen + "' -l " + std::string(row.name);
    if (row.short_name) out += std::string(" -s ") + row.short_name;
    if (row.takes == Takes::value) out += " -r";
    if (!words_of(row).empty()) out += " -f -a '" + words_of(row) + "'";
    out += " -d '" + quoted(row.sentence) + "'\n";
  }
  out += "complete -c dramaturg -f -n '__fish_seen_subcommand_from explain' -a '" + codes() + "'\n";
  return out + "complete -c dramaturg -f -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n";
}

}  // namespace

int run_completion(const Options& options) {
  const std::string& shell = options.operands.front();
  std::string script = shell == "bash" ? bash() : shell == "zsh" ? zsh() : shell == "fish" ? fish() : "";
  if (script.empty()) {
    const std::string near = base::nearest(shell, {"bash", "zsh", "fish"});
    std::fprintf(stderr, "dramaturg: there are completions for bash, zsh and fish, not for `%s`%s\n",
                 shell.c_str(), near.empty() ? "" : ("; did you mean " + near + "?").c_str());
    return 2;
  }
  std::fputs(script.c_str(), stdout);
  return 0;
}

}  // namespace dramaturg::cli
