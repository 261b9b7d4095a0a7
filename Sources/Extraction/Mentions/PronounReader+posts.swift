import Language

/// Pronouns that stand for the holder of a post.
extension PronounReader {
  /// "The High Commissioner said she would": the post whose holder says something of herself, where
  /// no name stands beside it and none is known. "Her lawyer said she would" speaks of another.
  func namelessSayer(_ i: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger) -> Int? {
    let clause = view.tokens[i].head
    let verb = view.tokens[clause].head
    guard view.tokens[i].dep == "nsubj", view.tokens[clause].dep == "ccomp", verb < i,
      lexicon.reportingVerbs.contains(view.tokens[verb].lemma.lowercased()),
      let subject = view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      subject < verb, view.tokens[subject].tag.hasPrefix("NN"),
      !lexicon.titles.folded(view.words[subject]).isEmpty
    else { return nil }
    let around = view.children[subject]
    guard
      around.contains(where: { view.tokens[$0].dep == "det" && view.words[$0] == "the" })
        || around.contains(where: {
          view.tokens[$0].dep == "poss" && view.tokens[$0].tag != "PRP$"
        }), !around.contains(where: { view.tokens[$0].dep == "appos" })
    else { return nil }
    // "The president, X": somebody.
    let isNamed = antecedents.contains { other in
      other.head <= subject && subject - other.head < 8
        && (other.head == subject || view.tokens[other.head].head == subject)
        && other.entities.contains { ledger.drafts[$0].type == "person" }
        && view.tokens[other.head].dep != "poss"
    }
    return isNamed ? nil : subject
  }

  /// "The airline, which flies to Peru, said it would sue": the body that says so, which nothing is
  /// known of.
  func isUnknownSayers(_ i: Int, _ antecedents: [Antecedent]) -> Bool {
    let clause = view.tokens[i].head
    let verb = view.tokens[clause].head
    guard view.tokens[i].dep == "nsubj", view.tokens[clause].dep == "ccomp", verb < i,
      verb != clause,
      lexicon.reportingVerbs.contains(view.tokens[verb].lemma.lowercased()),
      let subject = view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      subject < verb,
      view.tokens[subject].tag == "NNP"
        || lexicon.organizationDescriptions.contains(view.words[subject])
        || lexicon.bodyNouns.contains(view.words[subject])
    else { return false }
    return !antecedents.contains { other in
      other.head == subject
        || other.head < verb && verb - other.head < 24 && view.tokens[other.head].head == subject
          && ["appos", "compound", "nmod"].contains(view.tokens[other.head].dep)
    }
  }

  /// "The union named X as its head": the body that does so, which nothing is known of.
  func isUnknownOwners(_ i: Int, _ antecedents: [Antecedent]) -> Bool {
    guard view.tokens[i].tag == "PRP$", var verb = clause(of: i) else { return false }
    for _ in 0..<3 {
      if let subject = view.children[verb].first(where: {
        ["nsubj", "nsubjpass"].contains(view.tokens[$0].dep)
      }) {
        return subject < i && view.tokens[subject].tag == "NN"
          && (lexicon.organizationDescriptions.contains(view.words[subject])
            || lexicon.bodyNouns.contains(view.words[subject])
            || lexicon.organizationNouns.contains(view.words[subject]))
          && !antecedents.contains { other in
            other.head == subject
              || view.tokens[other.head].head == subject && view.tokens[other.head].dep != "poss"
          }
      }
      guard ["conj", "xcomp", "advcl"].contains(view.tokens[verb].dep) else { return false }
      verb = view.tokens[verb].head
    }
    return false
  }

  /// "X telephoned Y to congratulate him. Z welcomed his victory": Y's, who won or was
  /// congratulated.
  func isFeted(_ other: Int, _ i: Int) -> Bool {
    let noun = view.tokens[view.tokens[i].head]
    guard view.tokens[i].tag == "PRP$", view.tokens[i].dep == "poss", other < i,
      ["victory", "win", "triumph", "election", "re-election", "reelection"].contains(
        noun.lemma.lowercased()), ["dobj", "pobj"].contains(noun.dep)
    else { return false }
    var verb = noun.head
    if noun.dep == "pobj" { verb = view.tokens[verb].head }
    guard
      [
        "welcome", "hail", "praise", "congratulate", "recognize", "recognise", "acknowledge",
        "dispute", "contest",
        "challenge", "salute", "applaud", "celebrate", "question", "reject",
      ]
      .contains(view.tokens[verb].lemma.lowercased()),
      // "Y celebrated his win": his own.
      view.tokens[other].head != verb
    else { return false }
    let token = view.tokens[other]
    let lemma = view.tokens[token.head].lemma.lowercased()
    switch token.dep {
    case "dobj", "nsubjpass":
      return ["congratulate", "telephone", "phone", "call", "elect", "re-elect"].contains(lemma)
    case "nsubj": return lemma == "win"
    default: return false
    }
  }

  /// "Former president X landed in Goma. His party was suspended by Minister Y. His successor, Z,":
  /// the only one near of whom the text says that he has left a state's post, where the pronoun owns a
  /// successor.
  func succeeded(
    behind i: Int, _ gender: String, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> Int? {
    guard i + 1 < view.tokens.count, view.words[i + 1] == "successor" else { return nil }
    let left = Set(
      offices.filter {
        $0.title.isFormer && lexicon.stateKinds.contains($0.title.kind) && $0.head < i
      }.compactMap(\.holder))
    let near = antecedents.filter { other in
      other.head < i && view.sentenceOf[i] - view.sentenceOf[other.head] <= 6
        && other.entities.count == 1 && left.contains(other.entities[0])
        && (ledger.drafts[other.entities[0]].gender ?? gender) == gender
    }
    let people = Set(near.map { $0.entities[0] })
    return people.count == 1 ? people.first : nil
  }

  /// "When Moïse met the heads of the chambers, X and Y. His prime minister": the only one near by
  /// who leads a state.
  func ruler(owning i: Int, _ candidates: [Antecedent]) -> Int? {
    let noun = view.tokens[i].head
    guard view.tokens[i].tag == "PRP$", noun > i,
      ["premier", "cabinet", "government", "administration"].contains(view.words[noun])
        || ["prime minister", "vice president"].contains(
          view.words[noun - 1] + " " + view.words[noun])
    else { return nil }
    let rulers = Set(
      candidates.map { $0.entities[0] }.filter { person in
        offices.contains {
          $0.holder == person && !$0.title.isFormer
            && ["head-of-state", "royal", "head-of-government"].contains($0.title.kind)
        }
      })
    return rulers.count == 1 ? rulers.first : nil
  }

  /// "The Centre and the Liberals, which left their alliance": those whom the clause is about, all of
  /// them where there are several.
  func ownersInClause(_ i: Int, _ antecedents: [Antecedent]) -> [Int] {
    let verb = view.tokens[view.tokens[i].head].head
    guard view.tokens[i].tag == "PRP$", view.tokens[verb].dep == "relcl",
      view.children[verb].contains(where: {
        view.tokens[$0].dep == "nsubj" && ["which", "who"].contains(view.words[$0])
      })
    else { return [] }
    let members = view.withConjuncts(view.firstConjunct(view.tokens[verb].head))
    let known = members.compactMap { head in antecedents.last { $0.head == head }?.entities }
    guard known.count == members.count, members.count > 1 else { return [] }
    return Set(known.flatMap { $0 }).sorted()
  }
}
