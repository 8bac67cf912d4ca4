// What the words of a claim mean in a drama: its events, and conditions in its words. For check.hpp.
#pragma once

#include <memory>
#include <set>

#include "world/check.hpp"
#include "world/expand.hpp"

namespace dramaturg::world {

class Expansion;

/// Keeps references to `checked` and `plain`.
class DramaVocabulary final : public Vocabulary {
 public:
  /// `joined` is what the story can do; `plain` answers for everything that is not the drama's.
  DramaVocabulary(const Checked& checked, const Joined& joined, const Vocabulary& plain);
  ~DramaVocabulary();

  /// From now on people may be asked about whom nothing is declared for, as it is with what no document says.
  void answer_for_anybody() { answers_for_anybody_ = true; }

  bool is_event(std::string_view name) const override;
  std::vector<std::string> resolve_event(const EventCall& call,
                                         text::Diagnostics& diagnostics) const override;
  void expand_condition(syntax::Expr& condition, text::Diagnostics& diagnostics) const override;
  void leave_unsaid(syntax::Expr& condition) const override;
  std::optional<syntax::Expr> denial_of(const syntax::Expr& condition) const override;
  std::vector<std::string> values_of(const EventCall& call, size_t index) const override;
  std::vector<std::string> event_names() const override;

 private:
  bool expand(syntax::Expr& expr) const;
  bool is_undeclared(const syntax::Expr& expr) const;
  bool may_be_unsaid(const syntax::Expr& expr) const;
  bool is_unsaid_fact(const syntax::Expr& expr) const;
  bool deny(const syntax::Expr& expr, syntax::Expr& out) const;

  const Checked& checked_;
  const Vocabulary& plain_;
  std::set<std::string> happening_;  ///< functions of events that the story has
  mutable text::Diagnostics unheard_;
  std::unique_ptr<Expansion> expansion_;
  bool answers_for_anybody_ = false;
};

}  // namespace dramaturg::world
