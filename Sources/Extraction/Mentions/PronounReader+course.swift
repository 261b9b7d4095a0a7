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
          || object == other && view.tokens[verb].dep == "advcl" && view.tokens[verb].tag == "VBG"
            && view.tokens[view.tokens[verb].head].dep == "ROOT"
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

  /// "Costa paid tribute to Abe. Diallo thanked him": in a list of reactions the one whom all of
  /// them are about.
  func isHailedToo(_ other: Int, _ i: Int) -> Bool {
    let verb = view.tokens[i].head
    let isNext = view.sentenceOf[i] == view.sentenceOf[other] + 1
    // "Ada praised Ben, and Cora thanked him".
    let isBeside =
      view.sentenceOf[i] == view.sentenceOf[other] && view.tokens[verb].dep == "conj" && other < i
    guard view.tokens[i].tag == "PRP", ["dobj", "dative"].contains(view.tokens[i].dep),
      isNext || isBeside && view.tokens[objectPhrase(of: other)].head == view.tokens[verb].head,
      isMain(verb), isHailing(verb) || isCalling(verb),
      view.children[verb].contains(where: {
        view.tokens[$0].dep == "nsubj" && view.tokens[$0].pos != "PRON"
      })
    else { return false }
    let object = objectPhrase(of: other)
    let above = view.tokens[object].head
    switch view.tokens[object].dep {
    case "dobj": return isMain(above) && isHailing(above)
    case "pobj" where ["to", "for"].contains(view.words[above]):
      // "Paid tribute to X": "to" hangs on the verb or on what is paid.
      let governor = view.tokens[above].head
      let deed = view.tokens[governor].pos == "VERB" ? governor : view.tokens[governor].head
      return isMain(deed)
        && view.children[deed].contains {
          view.tokens[$0].dep == "dobj"
            && lexicon.postCues.tributes.contains(view.tokens[$0].lemma.lowercased())
        }
    default: return false
    }
  }

  private func isMain(_ verb: Int) -> Bool {
    view.tokens[verb].dep == "ROOT"
      || view.tokens[verb].dep == "conj" && view.tokens[view.tokens[verb].head].dep == "ROOT"
  }

  /// "Phoned him, too".
  private func isCalling(_ verb: Int) -> Bool {
    ["phone", "telephone", "ring", "visit"].contains(view.tokens[verb].lemma.lowercased())
  }

  private func isHailing(_ verb: Int) -> Bool {
    let lemma = view.tokens[verb].lemma.lowercased()
    return lexicon.postCues.greetingVerbs.contains(lemma) || lexicon.judgingWords.contains(lemma)
  }

  /// "A case against Duarte, which he denies": the one right in front of the clause, of whom the
  /// charge is.
  func isDenying(_ other: Int, _ i: Int) -> Bool {
    let verb = view.tokens[i].head
    return view.tokens[i].dep == "nsubj" && view.tokens[i].tag == "PRP"
      && ["deny", "reject", "dispute"].contains(view.tokens[verb].lemma.lowercased())
      && i > 2 && view.words[i - 1] == "which" && view.tokens[i - 2].text == ","
      && other < i - 2 && i - other < 8 && view.sentenceOf[other] == view.sentenceOf[i]
  }

  /// "One man died when a device went off in his hand": whether a pronoun is that of somebody in
  /// its own sentence whom nobody names, and not of the other, whom the text named before.
  func isOfUnnamed(_ i: Int, _ other: Int) -> Bool {
    let sentence = view.sentence(i)
    let isMale = view.tokens[i].morph.hasMorph("Gender=Masc")
    guard other < i, isMale || view.tokens[i].morph.hasMorph("Gender=Fem") else { return false }
    let noun = sentence.first { noun in
      let word = view.words[noun]
      return noun < i && noun > other && view.tokens[noun].tag == "NN"
        && view.tokens[noun].dep.hasPrefix("nsubj")
        && (isMale ? ["man", "boy"] : ["woman", "girl"]).contains(word)
        && view.children[noun].contains {
          $0 < noun && ["a", "an", "one", "another"].contains(view.words[$0])
            && ["det", "nummod"].contains(view.tokens[$0].dep)
        }
        && !view.children[noun].contains { view.tokens[$0].dep == "appos" }
    }
    guard let noun else { return false }
    return !(noun..<i).contains { view.label[$0] == "PERSON" }
  }

  /// "Threatened Cuba with an embargo if it did not end its support": what the one who is threatened
  /// or warned is to do.
  func isThreatened(_ other: Int, _ i: Int) -> Bool {
    guard let verb = view.tokens[i].dep == "nsubj" ? view.tokens[i].head : clause(of: i),
      view.tokens[verb].dep == "advcl", other < i,
      view.children[verb].contains(where: {
        view.tokens[$0].dep == "mark" && ["if", "unless"].contains(view.words[$0])
      }),
      // "If its border were closed" is who threatens.
      view.children[verb].contains(where: {
        view.tokens[$0].dep == "nsubj" && ["it", "he", "she", "they"].contains(view.words[$0])
      })
    else { return false }
    let object = objectPhrase(of: other)
    let threat = view.tokens[verb].head
    return ["threaten", "warn", "menace"].contains(view.tokens[threat].lemma.lowercased())
      && view.tokens[object].dep == "dobj" && view.tokens[object].head == threat
  }

  /// "Closed its borders with Mali and suspended it": what stands beside the first of two verbs, not
  /// who does both.
  func isBesideFirst(_ other: Int, _ i: Int, _ antecedents: [Antecedent]) -> Bool {
    let verb = view.tokens[i].head
    let first = view.tokens[verb].head
    guard view.tokens[i].tag == "PRP", view.tokens[i].dep == "dobj",
      view.tokens[verb].dep == "conj", other < verb,
      view.tokens[other].dep == "pobj",
      !["in", "at"].contains(view.words[view.tokens[other].head]),
      !view.children[verb].contains(where: { view.tokens[$0].dep == "nsubj" }),
      // "Signed the pact with Mali and tore it up": the pact.
      !antecedents.contains(where: {
        view.tokens[objectPhrase(of: $0.head)].dep == "dobj"
          && view.tokens[objectPhrase(of: $0.head)].head == first
      })
    else { return false }
    var node = other
    for _ in 0..<4 {
      node = view.tokens[node].head
      if node == first { return true }
      if view.tokens[node].pos == "VERB" { return false }
    }
    return false
  }

  /// "KCNA called the meeting amazing. The pope hailed it": what both are about, which is nothing
  /// that has a name.
  func isHailedUnnamed(_ i: Int, _ antecedents: [Antecedent]) -> Bool {
    let verb = view.tokens[i].head
    let number = view.sentenceOf[i]
    guard view.tokens[i].dep == "dobj", number > 0, isMain(verb), isHailing(verb),
      view.annotated.sentences[number].first(where: { view.tokens[$0].dep == "nsubj" })
        .map({ view.tokens[$0].head == verb && view.tokens[$0].pos != "PRON" }) ?? false
    else { return false }
    return view.annotated.sentences[number - 1].contains { noun in
      var verb = view.tokens[noun].head
      // "Called the meeting amazing": a clause to the parser.
      if view.tokens[noun].dep == "nsubj", view.tokens[verb].dep == "ccomp" {
        verb = view.tokens[verb].head
      } else if view.tokens[noun].dep != "dobj" {
        return false
      }
      return view.tokens[noun].tag == "NN" && view.tokens[verb].dep == "ROOT" && isHailing(verb)
        && view.children[noun].contains { ["the", "this"].contains(view.words[$0]) }
        && !antecedents.contains {
          $0.head == noun || objectPhrase(of: $0.head) == noun
        }
    }
  }
}
