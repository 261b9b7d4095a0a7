import Language

/// What goes before says of a pronoun: who was greeted, put into a post or called a sister.
extension PronounReader {
  /// "The pope named him bishop of Split. He became a friend of X": of whom a text goes on to tell
  /// is as a rule who was put into a post, and already a pronoun there. "The pope named him bishop,
  /// he said" is about the pope.
  func isPutIntoPost(_ other: Int, _ i: Int) -> Bool {
    guard view.tokens[other].tag == "PRP", view.tokens[i].dep.hasPrefix("nsubj"),
      view.sentenceOf[i] == view.sentenceOf[other] + 1,
      ["dobj", "nsubj", "dative"].contains(view.tokens[other].dep),
      !lexicon.reportingVerbs.contains(view.tokens[view.tokens[i].head].lemma.lowercased())
    else { return false }
    var verb = view.tokens[other].head
    // "Named him bishop": the parser may take the two for a clause.
    if view.tokens[other].dep == "nsubj" {
      guard view.tokens[verb].dep == "ccomp" else { return false }
      verb = view.tokens[verb].head
    }
    return verb < other && lexicon.appointingVerbs.contains(view.tokens[verb].lemma.lowercased())
      && view.tokens[verb].dep == "ROOT"
  }

  /// "X recalled him in 1998. Sweden granted him asylum": two sentences that tell what others did
  /// to one person.
  func isSameObject(_ other: Int, _ i: Int) -> Bool {
    [other, i].allSatisfy { object in
      let verb = view.tokens[object].head
      return view.tokens[object].tag == "PRP"
        && ["dobj", "dative"].contains(view.tokens[object].dep)
        && (view.tokens[verb].dep == "ROOT"
          || view.tokens[verb].dep == "conj" && view.tokens[view.tokens[verb].head].dep == "ROOT")
    } && view.words[other] == view.words[i] && view.sentenceOf[i] == view.sentenceOf[other] + 1
      && view.tokens[i].paragraph == view.tokens[other].paragraph
  }

  /// "Berg congratulated Novak and said Oslo looked forward to working with his government": who is
  /// greeted, where what is said has a subject of its own that is named.
  func isGreeted(_ other: Int, _ i: Int) -> Bool {
    guard other < i, !view.tokens[i].dep.hasPrefix("nsubj"),
      case let object = objectPhrase(of: other), view.tokens[object].dep == "dobj",
      case let greeting = view.tokens[object].head,
      case let lemma = view.tokens[greeting].lemma.lowercased(),
      lexicon.postCues.greetingVerbs.contains(lemma) || lexicon.judgingWords.contains(lemma)
    else { return false }
    var node = i
    for _ in 0..<10 where view.tokens[node].head != node {
      let above = view.tokens[node].head
      if view.tokens[node].dep == "ccomp", view.tokens[above].dep == "conj",
        view.tokens[above].head == greeting
      {
        return view.children[node].contains {
          view.tokens[$0].dep == "nsubj" && view.tokens[$0].tag == "NNP"
        }
          && lexicon.reportingVerbs.contains(view.tokens[above].lemma.lowercased())
      }
      node = above
    }
    return false
  }

  /// "He is survived by a sister, Marija. His successor": no man is a sister.
  func isKinOfOtherSex(_ other: Int, _ i: Int) -> Bool {
    let nouns =
      [view.tokens[other].dep == "appos" ? view.tokens[other].head : other - 1]
      + view.children[other].filter { view.tokens[$0].dep == "appos" }
    let sex = nouns.lazy.filter { $0 >= 0 }.compactMap { lexicon.postCues.kinSexes[view.words[$0]] }
      .first
    guard let sex else { return false }
    let morph = view.tokens[i].morph
    return sex == "female" ? morph.hasMorph("Gender=Masc") : morph.hasMorph("Gender=Fem")
  }

  /// "Holm played for Lahti, a club that police say he bought": the subject of the main clause,
  /// where a clause about a thing speaks of somebody and the sentence names nobody else.
  func isTheirsAlone(_ other: Antecedent, _ i: Int, _ candidates: [Antecedent]) -> Bool {
    let own = view.sentenceOf[i]
    guard other.isSubject, view.sentenceOf[other.head] == own, view.tokens[i].tag == "PRP",
      view.tokens[i].dep == "nsubj",
      view.tokens[view.tokens[view.firstConjunct(other.head)].head].dep == "ROOT",
      candidates.allSatisfy({
        view.sentenceOf[$0.head] != own || $0.head > i || $0.entities == other.entities
      })
    else { return false }
    var node = i
    for _ in 0..<8 where view.tokens[node].head != node {
      let above = view.tokens[node].head
      if view.tokens[node].dep == "relcl" {
        return !view.children[node].contains { view.tokens[$0].tag == "WP" }
      }
      node = above
    }
    return false
  }
}
