// The telling first, then what changed, then fate: the order in which a reader wants them.
#include "report/fate_line.hpp"
#include "report/layout.hpp"
#include "report/recap_writers.hpp"
#include "report/shares.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

constexpr size_t most_changes = 8, most_changes_of_many = 4;  // of one episode, of each of several
constexpr size_t most_endings = 4;

std::string episode_title(const RecapEpisode& episode) {
  if (episode.is_bonus) return "Bonus track";
  return episode.name.empty() ? "" : "Episode " + episode.name;
}

struct Marks {
  const char *arrow, *dot, *dash;
};
Marks marks(bool is_ascii) { return is_ascii ? Marks{" -> ", " - ", " - "} : Marks{" → ", " · ", " — "}; }

class TextPage {
 public:
  TextPage(const Recap& recap, const RecapTextOptions& options)
      : recap_(recap), o_(options), marks_(marks(options.is_ascii)) {}

  std::string write() {
    heading();
    for (const RecapEpisode& episode : recap_.episodes) tell(episode);
    if (recap_.fate) fate();
    foot();
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += text + '\n'; }
  std::string strong(const std::string& text) const {
    return o_.has_color ? "\x1b[1m" + text + "\x1b[0m" : text;
  }

  bool has_one_episode() const { return recap_.episodes.size() == 1; }

  void heading() {
    std::string title = recap_.title;
    if (has_one_episode() && !episode_title(recap_.episodes[0]).empty())
      title += marks_.dot + episode_title(recap_.episodes[0]);
    line(strong(title));
  }

  void tell(const RecapEpisode& episode) {
    if (!has_one_episode() && !episode_title(episode).empty()) {
      line("");
      line(strong(episode_title(episode)));
    }
    if (!episode.before.empty()) {
      line("");
      line(wrapped("In the last episode, " + episode.before, 0, 0));
    }
    for (const RecapScene& scene : episode.scenes) {
      line("");
      line(wrapped(scene.text, 0, 0));
    }
    changes(episode);
  }

  void changes(const RecapEpisode& episode) {
    size_t shown = 0;
    const size_t most = has_one_episode() ? most_changes : most_changes_of_many;
    for (const std::string& change : episode.told_changes) {
      if (shown == 0) line("");
      if (shown == most && episode.told_changes.size() > most + 1) {
        line("                 and " + verdict::number(episode.told_changes.size() - shown) + " more");
        break;
      }
      line((shown == 0 ? "What changed     " : "                 ") + wrapped(change, 17, 17));
      ++shown;
    }
  }

  void fate() {
    size_t first = 1, last = recap_.fate->moments.size() + 1;
    if (has_one_episode()) {
      first = std::max<size_t>(recap_.episodes[0].first_turn, 1);
      last = std::min(last, recap_.episodes[0].last_turn + 1);
    }
    constexpr size_t name_width = 20, figures = 22;
    const FateChart chart =
        draw_fate(*recap_.fate, first, last, page_width - name_width - figures, most_endings, o_.is_ascii);
    if (chart.rows.empty()) return;
    line("");
    const std::string from = "choice " + std::to_string(first);
    const std::string to = last > recap_.choices ? "end" : std::to_string(last);
    const size_t wide = chart.columns.size() * chart.column_width;
    std::string head = padded("Fate", name_width) + from;
    if (wide > from.size() + to.size()) head += std::string(wide - from.size() - to.size(), ' ') + to;
    line(head + (recap_.fate->is_exact ? "" : "   (between bounds)"));
    for (const FateRow& row : chart.rows)
      line(padded(clipped(row.ending, name_width - 2, o_.is_ascii ? "..." : "…"), name_width) + row.blocks +
           "   " + share(row.first) + marks_.arrow + share(row.last));
    for (const TurningPoint& point : recap_.turning_points) {
      line("");
      line(wrapped(turning_sentence(point), 0, 0));
      if (!point.other.empty()) line(wrapped(other_sentence(point), 0, 0));
    }
  }

  void foot() {
    line("");
    line(recap_.ending.empty()
             ? "The reading goes on from here, after " + verdict::counted(recap_.choices, "choice") + "."
             : "Ending: " + recap_.ending + ", after " + verdict::counted(recap_.choices, "choice") + ".");
    if (!o_.replay.empty()) line("Read it:  " + o_.replay);
  }

  const Recap& recap_;
  const RecapTextOptions& o_;
  const Marks marks_;
  std::string out_;
};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string turning_sentence(const TurningPoint& p) {
  const std::string way = p.after < p.before ? "fell" : "rose";
  return "Choice " + std::to_string(p.choice) + ", [" + p.taken + "]: " + p.ending + " " + way + " from " +
         share(p.before) + " to " + share(p.after) + ".";
}
std::string other_sentence(const TurningPoint& p) {
  return p.other.empty()
             ? ""
             : "The road not taken: [" + p.other + "] would have made it " + share(p.otherwise) + ".";
}

std::string write_recap_text(const Recap& recap, const RecapTextOptions& options) {
  return TextPage(recap, options).write();
}

std::string write_recap_markdown(const Recap& recap, const RecapTextOptions&) {
  std::string out = "# " + escaped(recap.title) + "\n";
  for (const RecapEpisode& episode : recap.episodes) {
    if (!episode_title(episode).empty()) out += "\n## " + escaped(episode_title(episode)) + "\n";
    if (!episode.before.empty()) out += "\n*In the last episode, " + escaped(episode.before) + "*\n";
    for (const RecapScene& scene : episode.scenes) out += "\n" + escaped(scene.text) + "\n";
    if (!episode.told_changes.empty()) out += "\n**What changed**\n\n";
    for (const std::string& change : episode.told_changes) out += "- " + escaped(change) + "\n";
  }
  if (!recap.turning_points.empty()) out += "\n## Turning points\n\n";
  for (const TurningPoint& point : recap.turning_points)
    out += "- " + escaped(turning_sentence(point)) +
           (point.other.empty() ? "" : " " + escaped(other_sentence(point))) + "\n";
  out += "\n" +
         (recap.ending.empty() ? std::string("*The reading goes on from here.*")
                               : "*Ending: " + escaped(recap.ending) + ".*") +
         "\n";
  return out;
}

}  // namespace dramaturg::report
